import { YES } from "../rubric/rubric-columns";
import type { Cell } from "../text/cell";
import type { AppraisedTable } from "./appraise";
import type { Rect } from "./area";
import { SUMMARY_MARK_NAME, SUMMARY_NAME } from "./binding-name";
import { plannedFingerprint } from "./fingerprint";
import { AGENCY_PLACEHOLDER, HEADINGS, PANEL_PLACEHOLDER, PLACE_PLACEHOLDER } from "./heading";
import type { HeadingProfile } from "./heading";
import { createPage } from "./page-builder";
import type { PageBuilder } from "./page-builder";
import type { CellBlock, ChartSpec, Content, SheetSpec } from "./sheet-spec";
import { SUMMARY_COLUMNS, bandColumns } from "./summary-band-columns";
import { rowBandRole } from "./summary-counts";
import { layoutText } from "./summary-layout";
import type { SummaryLayout } from "./summary-layout";
import { addListCounts, usedLevels } from "./summary-list-counts";
import { addOpenEntries } from "./summary-open-entries";
import { addRanking } from "./summary-ranking";
import { addBandCounts, addStateCounts, bandChart } from "./summary-table-counts";
import { OFFICE_MARGINS, theme } from "./theme";

export interface SummaryInput {
  readonly name: string;
  readonly tables: readonly AppraisedTable[];
  readonly profile: HeadingProfile;
  /** As printed, e.g. `23/11/2026`; the core has no clock. */
  readonly date: string;
  readonly body: string | null;
}

export interface SummarySheet {
  readonly spec: SheetSpec;
  /** Everything that the add-in wrote. */
  readonly block: Rect;
}

/** Hidden; the fingerprint is in the next column. */
const KEY_COLUMN = SUMMARY_COLUMNS + 1;
const AGENCY_COLUMNS = 3;
const MOTTO_FROM = 5;
const UNCONFIRMED =
  "Lưu ý: mức xếp loại đang theo ngưỡng mặc định, chưa được xác nhận. Hãy xác nhận trong sheet Bộ tiêu chí trước khi ban hành.";

/** Lays out the summary sheet: live counts, the ranking, and open entries. */
export function summarySheet(input: SummaryInput): SummarySheet {
  const page = createPage(WIDTHS);
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

  const notices: number[] = [];
  for (const table of appraised) {
    title(`Xếp hạng: ${table.input.rubric.name.toLowerCase()} (sheet ${table.table.sheet})`, "new-page");
    const { chart, noticeRow } = addRanking(page, table);
    notices.push(noticeRow);
    if (chart) charts.push(chart);
  }

  title("Mô hình, trường hợp chưa có kết quả", "new-page");
  addOpenEntries(page, appraised, notices);
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

function addSignatures(page: PageBuilder): void {
  page.skip(1);
  const row = page.nextRow();
  page.at(row, "NGƯỜI LẬP BẢNG", theme.signature, 1, AGENCY_COLUMNS);
  page.at(row, "TỔ TRƯỞNG TỔ THẨM ĐỊNH", theme.signature, MOTTO_FROM);
  page.at(row + 1, "(Ký, ghi rõ họ tên)", theme.signatureHint, 1, AGENCY_COLUMNS);
  page.at(row + 1, "(Ký, ghi rõ họ tên)", theme.signatureHint, MOTTO_FROM);
}

/** Fits the page's columns within the width of A4 landscape. */
const SCALE = 80;
const WIDTHS: readonly number[] = [44, 13, 13, 13, 13, 13, 13, 13, 13];

function finish(page: PageBuilder, name: string, charts: readonly ChartSpec[], breaksBefore: readonly number[]): SummarySheet {
  const { blocks, styles: own, merges, rowHeights, rows } = page.build();
  const block: Rect = { row: 1, column: 1, rows, columns: KEY_COLUMN };
  const styles = [...own, { rect: { row: 1, column: KEY_COLUMN, rows, columns: 2 }, style: theme.hidden }];
  const layout: SummaryLayout = { styles, merges, rowHeights, charts, breaksBefore };
  return { block, spec: summarySpec({ name, rows, blocks, hidden: [plannedFingerprint(block, blocks), layoutText(layout)], layout }) };
}

export interface SummaryParts {
  readonly name: string;
  readonly rows: number;
  readonly blocks: readonly CellBlock[];
  /** Its fingerprint and its layout. */
  readonly hidden: readonly Cell[];
  readonly layout: SummaryLayout;
}

/** Returns the specification of a summary with `rows` rows, including what all summaries share. */
export function summarySpec({ name, rows, blocks, hidden, layout: { breaksBefore, ...layout } }: SummaryParts): SheetSpec {
  // They are outside the block of the fingerprint
  const mark = { row: 1, column: KEY_COLUMN + 1 };
  return {
    ...layout,
    name,
    tabColor: "#B8860B",
    columnWidths: [...WIDTHS, 12, 18],
    hiddenColumns: [KEY_COLUMN, KEY_COLUMN + 1],
    blocks: [...blocks, { ...mark, cells: hidden.map((cell) => [cell]) }],
    fills: [],
    validations: [],
    conditionalFormats: [],
    freeze: { rows: 0, columns: 0 },
    page: {
      orientation: "landscape", titleRows: null, margins: OFFICE_MARGINS, scale: SCALE, breaksBefore,
      printArea: { row: 1, column: 1, rows, columns: SUMMARY_COLUMNS },
    },
    names: [
      { name: SUMMARY_NAME, rect: { row: 1, column: 1, rows, columns: KEY_COLUMN } },
      { name: SUMMARY_MARK_NAME, rect: { ...mark, rows: hidden.length, columns: 1 } },
    ],
    protect: false,
  };
}
