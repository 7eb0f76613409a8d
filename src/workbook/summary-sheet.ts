import { YES } from "../rubric/rubric-columns";
import { STATES, STATE_LABELS } from "../scoring/state";
import type { State } from "../scoring/state";
import type { AppraisedTable } from "./appraise";
import { columnLetters } from "./area";
import type { Rect } from "./area";
import { SUMMARY_MARK_NAME, SUMMARY_NAME } from "./binding-name";
import { plannedFingerprint } from "./fingerprint";
import { AGENCY_PLACEHOLDER, HEADINGS, PANEL_PLACEHOLDER, PLACE_PLACEHOLDER } from "./heading";
import type { HeadingProfile } from "./heading";
import { createPage } from "./page-builder";
import type { PageBuilder } from "./page-builder";
import type { ChartSpec, Content, Formula, SheetSpec } from "./sheet-spec";
import { OPEN_STATES, countFormula, rowBandRole } from "./summary-counts";
import type { Condition } from "./summary-counts";
import { addOpenEntries } from "./summary-open-entries";
import { addRanking } from "./summary-ranking";
import { OFFICE_MARGINS, theme } from "./theme";

export interface SummaryInput {
  readonly name: string;
  readonly tables: readonly AppraisedTable[];
  readonly profile: HeadingProfile;
  /** As it is printed, e.g. `23/11/2026`; the core has no clock. */
  readonly date: string;
  readonly body: string | null;
}

export interface SummarySheet {
  readonly spec: SheetSpec;
  /** Everything that the add-in wrote. */
  readonly block: Rect;
}

/** Columns that people see; the last one after them is hidden and holds keys and the mark. */
export const SUMMARY_COLUMNS = 9;
export const KEY_COLUMN = SUMMARY_COLUMNS + 1;
const CHART_ROWS = 15;
const AGENCY_COLUMNS = 3;
const MOTTO_FROM = 5;
const UNCONFIRMED =
  "Lưu ý: mức xếp loại đang dùng là mặc định của công cụ, chưa được xác nhận. Hãy xác nhận trong sheet Bộ tiêu chí trước khi ban hành.";

/** Lays out the summary tab: live counts, the ranking, and what is still open. */
export function summarySheet(input: SummaryInput): SummarySheet {
  const page = createPage(SUMMARY_COLUMNS);
  const charts: ChartSpec[] = [];
  const appraised = input.tables.filter(({ input: { rubric } }) => rubric.method !== "register");
  addHeading(page, input, appraised);
  if (appraised.length === 0) return finish(page, input.name, [], []);
  const breaks: number[] = [];
  let section = 0;
  const title = (text: string, place: "new-page" | "same-page" = "same-page") => {
    page.skip(1);
    if (place === "new-page") breaks.push(page.nextRow());
    section++;
    page.wide(`${section}. ${text}`, theme.section, 26);
  };

  title("Đối tượng theo mức xếp loại");
  const bands = bandColumns(appraised);
  const bandRows = addBandCounts(page, appraised, bands);
  charts.push(bandChart(page, bandRows, bands.length));

  title("Tình trạng mô hình, trường hợp", "new-page");
  addStateCounts(page, appraised);

  title("Theo loại đối tượng (số đối tượng)");
  addListCounts(page, appraised, bands, {
    head: "Loại đối tượng", labels: (table) => table.input.rubric.categories.map((item) => item.name),
    conditions: (text, reference) => [{ role: "Loai", text, reference }, { role: "Dau", text: 1 }], bandRole: () => "XepLoaiDT", counts: "subjects",
  });

  title("Theo cấp quản lý (số mô hình, trường hợp)", "new-page");
  addListCounts(page, appraised, bands, {
    head: "Cấp quản lý", labels: usedLevels,
    conditions: (text, reference) => [{ role: "Cap", text, reference }], bandRole: (table) => rowBandRole(table.input.rubric), counts: "rows",
  });

  const scored = appraised.filter((table) => table.input.rubric.method === "scores");
  if (scored.length > 0) {
    title("Theo lĩnh vực (số mô hình)");
    addListCounts(page, scored, bands, {
      head: "Lĩnh vực", labels: (table) => table.input.rubric.fields.map((item) => item.name),
      conditions: (text, reference) => [{ role: "LinhVuc", text, reference }], bandRole: () => "XepLoai", counts: "rows",
    });
  }

  for (const table of appraised) {
    title(`Xếp hạng: ${table.input.rubric.name.toLowerCase()} (sheet ${table.table.sheet})`, "new-page");
    const chart = addRanking(page, table);
    if (chart) charts.push(chart);
  }

  title("Mô hình, trường hợp chưa có kết quả", "new-page");
  addOpenEntries(page, appraised);
  addSignatures(page);
  return finish(page, input.name, charts, breaks);
}

function addHeading(page: PageBuilder, input: SummaryInput, tables: readonly AppraisedTable[]): void {
  const { motto, underMotto } = HEADINGS[input.profile];
  page.at(1, AGENCY_PLACEHOLDER, theme.agency, 1, AGENCY_COLUMNS);
  page.at(1, motto, theme.motto, MOTTO_FROM);
  page.at(2, input.body === null ? PANEL_PLACEHOLDER : input.body.toUpperCase(), theme.agencyBold, 1, AGENCY_COLUMNS);
  page.at(2, underMotto ?? PLACE_PLACEHOLDER, underMotto === null ? theme.place : theme.agencyBold, MOTTO_FROM);
  if (underMotto !== null) page.at(3, PLACE_PLACEHOLDER, theme.place, MOTTO_FROM);
  page.skip(1);
  page.wide("BẢNG TỔNG HỢP KẾT QUẢ THẨM ĐỊNH", theme.title, 28);
  page.wide("Mô hình mới, cách làm sáng tạo", theme.subtitle, 20);
  page.wide(`Lập ngày ${input.date}. Các số đếm tự cập nhật theo bảng chấm điểm.`, theme.subtitle, 20);
  page.wide(unconfirmedNotice(tables), theme.notice, 34);
}

function unconfirmedNotice(tables: readonly AppraisedTable[]): Content {
  const confirmed = tables.map(({ table }) => `${table.cells.setting("bandsConfirmed")}="${YES}"`);
  if (confirmed.length === 0) return "Sổ này chưa có bảng chấm điểm.";
  const value = tables.every(({ input }) => input.rubric.bandsConfirmed) ? "" : UNCONFIRMED;
  return { formula: `=IF(AND(${confirmed.join(",")}),"","${UNCONFIRMED}")`, value };
}

/** A column of counts: one band, or all those for which the page has no room. */
interface BandColumn {
  readonly head: string;
  readonly names: readonly string[];
}

/** Columns for the bands of all rubrics, each once, best first. */
function bandColumns(tables: readonly AppraisedTable[]): readonly BandColumn[] {
  const names = eachOnce(tables.flatMap(({ input }) => input.rubric.bands.map((band) => band.name)));
  const alone = names.length > MAX_BANDS ? names.slice(0, MAX_BANDS - 1) : names;
  const others = names.slice(alone.length);
  return [...alone.map((name) => ({ head: name, names: [name] })), ...(others.length === 0 ? [] : [{ head: OTHER_BANDS, names: others }])];
}

/** As many bands as there are columns between the head and the two sums. */
const MAX_BANDS = SUMMARY_COLUMNS - 3;
const OTHER_BANDS = "Các mức khác";

/** Labels that COUNTIFS would tell apart: it takes no notice of case. */
function eachOnce(labels: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return labels.filter((label) => seen.size < seen.add(label.toUpperCase()).size);
}

/** Counts the bands of one column; one band alone is named by the cell at the column's head. */
function countBands(column: BandColumn, head: string, count: (text: string, reference?: string) => Formula): Formula {
  const [only, ...others] = column.names;
  if (only !== undefined && others.length === 0) return count(only, head);
  const counts = column.names.map((name) => count(name));
  return { formula: `=${counts.map(({ formula }) => formula.slice(1)).join("+")}`, value: sumOf(counts) };
}

function sumOf(contents: readonly Content[]): number {
  return contents.reduce<number>((sum, content) => sum + numberOf(content), 0);
}

function headLine(page: PageBuilder, head: string, columns: readonly string[], open: string): number {
  return page.line([head, ...columns, open, "Cộng"], theme.header, 34);
}

/** The head cell of a band's column, for COUNTIFS. */
function headReference(row: number, index: number): string {
  return `${columnLetters(index + 2)}$${row}`;
}

interface BandRows {
  readonly head: number;
  readonly total: number;
}

function addBandCounts(page: PageBuilder, tables: readonly AppraisedTable[], bands: readonly BandColumn[]): BandRows {
  const head = headLine(page, "Bảng", bands.map((band) => band.head), "Chưa có kết quả");
  const first = page.nextRow();
  for (const table of tables) {
    const row = page.nextRow();
    const counts = bands.map((band, index) => countBands(band, headReference(head, index), (text, reference) =>
      countFormula([table], () => [{ role: "XepLoaiDT", text, ...referenceOf(reference) }, { role: "Dau", text: 1 }])));
    const all = countFormula([table], () => [{ role: "Dau", text: 1 }]);
    const open = numberOf(all) - sumOf(counts);
    const last = columnLetters(bands.length + 1);
    const total = columnLetters(bands.length + 3);
    page.line(
      [
        table.input.rubric.name, ...counts,
        { formula: `=${total}${row}-SUM(B${row}:${last}${row})`, value: open }, all,
      ],
      [theme.fixedText, ...bands.map(() => theme.resultInteger), theme.resultInteger, theme.resultIntegerBold],
    );
  }
  const total = addTotals(page, first, bands.length + 2);
  return { head, total };
}

/** Sums the columns above, from row `first`. */
function addTotals(page: PageBuilder, first: number, columns: number): number {
  const { blocks } = page.build();
  const last = page.nextRow() - 1;
  const cells = Array.from({ length: columns }, (_, index): Content => {
    const letters = columnLetters(index + 2);
    const value = blocks
      .filter((block) => block.row >= first && block.row <= last)
      .reduce((sum, block) => sum + numberOf(block.cells[0]?.[index + 1] ?? 0), 0);
    // No line to sum: the range would turn round and take in this very cell
    return last < first ? 0 : { formula: `=SUM(${letters}${first}:${letters}${last})`, value };
  });
  return page.line(["Cộng", ...cells], [theme.header, ...cells.map(() => theme.resultIntegerBold)]);
}

function numberOf(content: Content): number {
  if (typeof content === "number") return content;
  return typeof content === "object" && content !== null && "formula" in content && typeof content.value === "number" ? content.value : 0;
}

function addStateCounts(page: PageBuilder, tables: readonly AppraisedTable[]): void {
  const states = STATES.filter((state): state is Exclude<State, "blank"> => state !== "blank").map((state) => STATE_LABELS[state]);
  const head = page.line(["Bảng", ...states, "Cộng"], theme.header, 34);
  const first = page.nextRow();
  for (const table of tables) {
    const row = page.nextRow();
    const counts = states.map((text, index) => countFormula([table], () => [{ role: "TinhTrang", text, reference: headReference(head, index) }]));
    const last = columnLetters(states.length + 1);
    page.line(
      [
        table.input.rubric.name, ...counts,
        { formula: `=SUM(B${row}:${last}${row})`, value: counts.reduce((sum, count) => sum + numberOf(count), 0) },
      ],
      [theme.fixedText, ...states.map(() => theme.resultInteger), theme.resultIntegerBold],
    );
  }
  addTotals(page, first, states.length + 1);
}

interface ListCount {
  readonly head: string;
  readonly labels: (table: AppraisedTable) => readonly string[];
  readonly conditions: (label: string, reference: string) => readonly Condition[];
  readonly bandRole: (table: AppraisedTable) => Condition["role"];
  /** Whether bands and conditions are those of rows, or those of subjects, each counted in its first row whatever the state of that row. */
  readonly counts: "rows" | "subjects";
}

/** Counts by a list of the rubrics: one row a label, one column a band, then those without a band. */
function addListCounts(page: PageBuilder, tables: readonly AppraisedTable[], bands: readonly BandColumn[], list: ListCount): void {
  const head = headLine(page, list.head, bands.map((band) => band.head), "Chưa xếp loại");
  const first = page.nextRow();
  for (const label of eachOnce(tables.flatMap(list.labels))) {
    const row = page.nextRow();
    const own = list.conditions(label, `$A${row}`);
    const counts = bands.map((band, index) => countBands(band, headReference(head, index), (text, reference) =>
      countFormula(tables, (table) => [...own, { role: list.bandRole(table), text, ...referenceOf(reference) }])));
    const lastBand = columnLetters(bands.length + 1);
    const total = columnLetters(bands.length + 3);
    const cells = list.counts === "rows"
      ? openRowCells(tables, own, counts, `B${row}:${columnLetters(bands.length + 2)}${row}`)
      : openSubjectCells(tables, own, counts, `${total}${row}-SUM(B${row}:${lastBand}${row})`);
    page.line([label, ...counts, ...cells], [theme.fixedText, ...bands.map(() => theme.resultInteger), theme.resultInteger, theme.resultIntegerBold]);
  }
  addTotals(page, first, bands.length + 2);
}

/** Rows without a band are those in an open state; all are these and the ones with a band. */
function openRowCells(tables: readonly AppraisedTable[], own: readonly Condition[], counts: readonly Formula[], range: string): readonly Content[] {
  const open = OPEN_STATES.map((text) => countFormula(tables, () => [...own, { role: "TinhTrang", text }]));
  return [
    { formula: `=${open.map((count) => count.formula.slice(1)).join("+")}`, value: sumOf(open) },
    { formula: `=SUM(${range})`, value: sumOf([...counts, ...open]) },
  ];
}

/** Subjects without a band are what is left of all subjects: a subject may have a band while its first entry is open. */
function openSubjectCells(tables: readonly AppraisedTable[], own: readonly Condition[], counts: readonly Formula[], rest: string): readonly Content[] {
  const all = countFormula(tables, () => own);
  return [{ formula: `=${rest}`, value: numberOf(all) - sumOf(counts) }, all];
}

function referenceOf(reference: string | undefined): { readonly reference?: string } {
  return reference === undefined ? {} : { reference };
}

/** The levels in use, and any other that some row names all the same. */
function usedLevels({ input }: AppraisedTable): readonly string[] {
  const cells = input.columns.get("Cap")?.cells ?? [];
  const written = new Set(cells.map((cell) => (typeof cell === "string" ? cell.toUpperCase() : "")));
  return input.rubric.levels
    .filter((level) => level.systems.includes(input.rubric.levelSystem) || written.has(level.name.toUpperCase()))
    .map((level) => level.name);
}

function bandChart(page: PageBuilder, rows: BandRows, bands: number): ChartSpec {
  page.skip(1);
  const place = { row: page.nextRow(), column: 1, rows: CHART_ROWS, columns: SUMMARY_COLUMNS };
  page.skip(CHART_ROWS);
  return {
    kind: "column", title: "Số đối tượng theo mức xếp loại", seriesName: "Số đối tượng", place,
    categories: { row: rows.head, column: 2, rows: 1, columns: bands },
    values: { row: rows.total, column: 2, rows: 1, columns: bands },
  };
}

function addSignatures(page: PageBuilder): void {
  page.skip(1);
  const row = page.nextRow();
  page.at(row, "NGƯỜI LẬP BẢNG", theme.signature, 1, AGENCY_COLUMNS);
  page.at(row, "TỔ TRƯỞNG TỔ THẨM ĐỊNH", theme.signature, MOTTO_FROM);
  page.at(row + 1, "(Ký, ghi rõ họ tên)", theme.signatureHint, 1, AGENCY_COLUMNS);
  page.at(row + 1, "(Ký, ghi rõ họ tên)", theme.signatureHint, MOTTO_FROM);
}

/** Puts the page's columns just within the width of A4 landscape. */
const SCALE = 80;
const WIDTHS: readonly number[] = [44, 13, 13, 13, 13, 13, 13, 13, 13];

function finish(page: PageBuilder, name: string, charts: readonly ChartSpec[], breaksBefore: readonly number[]): SummarySheet {
  const { blocks, styles, merges, rowHeights, rows } = page.build();
  const block: Rect = { row: 1, column: 1, rows, columns: KEY_COLUMN };
  // The mark stands outside the block that it speaks of
  const mark = { row: 1, column: KEY_COLUMN + 1 };
  return {
    block,
    spec: {
      name,
      tabColor: "#B8860B",
      columnWidths: [...WIDTHS, 12, 18],
      hiddenColumns: [KEY_COLUMN, KEY_COLUMN + 1],
      rowHeights,
      styles: [...styles, { rect: { row: 1, column: KEY_COLUMN, rows, columns: 2 }, style: theme.hidden }],
      blocks: [...blocks, { ...mark, cells: [[plannedFingerprint(block, blocks)]] }],
      fills: [],
      merges,
      validations: [],
      conditionalFormats: [],
      freeze: { rows: 0, columns: 0 },
      page: {
        orientation: "landscape", titleRows: null, margins: OFFICE_MARGINS, scale: SCALE, breaksBefore,
        printArea: { row: 1, column: 1, rows, columns: SUMMARY_COLUMNS },
      },
      charts,
      names: [
        { name: SUMMARY_NAME, rect: block },
        { name: SUMMARY_MARK_NAME, rect: { ...mark, rows: 1, columns: 1 } },
      ],
      protect: false,
    },
  };
}
