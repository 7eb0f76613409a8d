import { YES } from "../../rubric/rubric-columns";
import type { Cell } from "../../text/cell";
import type { AppraisedTable } from "../check/appraised-table";
import type { Rect } from "../model/area";
import { SUMMARY_FINGERPRINT_NAME, SUMMARY_NAME } from "../model/binding-name";
import { blockFingerprint } from "../model/fingerprint";
import { specToBlock } from "../model/spec-to-block";
import { AGENCY_PLACEHOLDER, HEADINGS, PANEL_PLACEHOLDER, PLACE_PLACEHOLDER } from "../sheets/heading";
import type { HeadingProfile } from "../sheets/heading";
import { createPage } from "../sheets/page-builder";
import type { PageBuilder } from "../sheets/page-builder";
import { pageBreaks } from "../sheets/page-breaks";
import type { KeptRows, LaidRows } from "../sheets/page-breaks";
import type { CellBlock, ChartSpec, Content, SheetSpec } from "../model/sheet-spec";
import { SUMMARY_COLUMNS, bandColumns } from "./summary-band-columns";
import { rowBandRole } from "./summary-counts";
import { layoutText } from "./summary-layout";
import type { SummaryLayout } from "./summary-layout";
import { addListCounts, usedLevels } from "./summary-list-counts";
import { KEY_COLUMN } from "./summary-fingerprint";
import { addOpenEntries } from "./summary-open-entries";
import { addRanking } from "./summary-ranking";
import { addWatchedShare } from "./summary-watched-share";
import type { WatchedShare } from "./summary-watched-share";
import { addBandCounts, addStateCounts, bandChart } from "./summary-table-counts";
import { OFFICE_MARGINS, theme } from "../sheets/theme";

export interface SummaryInput {
  readonly name: string;
  readonly tables: readonly AppraisedTable[];
  readonly profile: HeadingProfile;
  /** As printed, e.g. `23/11/2026`; the core has no clock. */
  readonly date: string;
  readonly body: string | null;
  /** How the top band stands to its share; `null` where none is watched. */
  readonly share: WatchedShare | null;
}

export interface SummarySheet {
  readonly spec: SheetSpec;
  /** Everything that the add-in wrote. */
  readonly block: Rect;
}

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
  if (appraised.length === 0) return finish(page, input.name, [], { begin: [], kept: [] });
  const begin: number[] = [];
  const kept: KeptRows[] = [];
  let section = 0;
  /** Lays a section whose first rows no page parts: all of them, or its title and how a list begins. */
  const add = (text: string, together: "whole" | "beginning", lay: () => void) => {
    page.skip(1);
    const first = page.nextRow();
    section++;
    page.wide(`${section}. ${text}`, theme.section, 26);
    lay();
    const last = page.nextRow() - 1;
    kept.push({ first, last: together === "whole" ? last : Math.min(last, first + BEGINNING) });
  };

  const bands = bandColumns(appraised);
  add("Đối tượng theo mức xếp loại", "beginning", () => {
    const bandRows = addBandCounts(page, appraised, bands);
    charts.push(bandChart(page, bandRows, bands.length));
  });
  add("Tình trạng mô hình, trường hợp", "whole", () => {
    addStateCounts(page, appraised);
  });
  add("Theo loại đối tượng (số đối tượng)", "whole", () => {
    addListCounts(page, appraised, bands, {
      head: "Loại đối tượng",
      labels: (table) => table.input.rubric.categories.map((item) => item.name),
      conditions: (text, reference) => [
        { role: "Loai", text, reference },
        { role: "Dau", text: 1 },
      ],
      bandRole: () => "XepLoaiDT",
      counts: "subjects",
    });
  });
  add("Theo cấp quản lý (số mô hình, trường hợp)", "whole", () => {
    addListCounts(page, appraised, bands, {
      head: "Cấp quản lý",
      labels: usedLevels,
      conditions: (text, reference) => [{ role: "Cap", text, reference }],
      bandRole: (table) => rowBandRole(table.input.rubric),
      counts: "rows",
    });
  });
  const scored = appraised.filter((table) => table.input.rubric.method === "scores");
  if (scored.length > 0) {
    add("Theo lĩnh vực (số mô hình)", "whole", () => {
      addListCounts(page, scored, bands, {
        head: "Lĩnh vực",
        labels: (table) => table.input.rubric.fields.map((item) => item.name),
        conditions: (text, reference) => [{ role: "LinhVuc", text, reference }],
        bandRole: () => "XepLoai",
        counts: "rows",
      });
    });
  }

  const notices: number[] = [];
  for (const table of appraised) {
    // Those with a chart need a page; the blank row above the title ends the page before
    if (table.input.rubric.method === "scores") begin.push(page.nextRow() + 1);
    add(`Xếp hạng: ${table.input.rubric.name.toLowerCase()} (bảng ${table.table.sheet})`, "beginning", () => {
      const { chart, noticeRow } = addRanking(page, table);
      notices.push(noticeRow);
      if (chart) charts.push(chart);
    });
  }
  const { share } = input;
  if (share)
    add("Theo dõi tỷ lệ mức cao nhất", "beginning", () => {
      addWatchedShare(page, share, notices);
    });
  add("Mô hình, trường hợp chưa có kết quả", "beginning", () => {
    addOpenEntries(page, appraised, notices);
  });
  kept.push(addSignatures(page), ...charts.map(({ place: { row, rows } }) => ({ first: row, last: row + rows - 1 })));
  return finish(page, input.name, charts, { begin, kept });
}

/** Rows after a title: the lines above a list, its heads and its first three lines. */
const BEGINNING = 6;

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
  page.wide(`Lập ngày ${input.date} theo các bảng chấm điểm`, theme.subtitle, 20);
  page.wide(unconfirmedNotice(tables), theme.notice, 24);
}

function unconfirmedNotice(tables: readonly AppraisedTable[]): Content {
  const confirmed = tables.map(({ table }) => `${table.rubricAt.setting("bandsConfirmed")}="${YES}"`);
  if (confirmed.length === 0) return "Sổ này chưa có bảng chấm điểm.";
  const value = tables.every(({ input }) => input.rubric.bandsConfirmed) ? "" : UNCONFIRMED;
  return { formula: `=IF(AND(${confirmed.join(",")}),"","${UNCONFIRMED}")`, value };
}

/** Answers the rows to be kept together: those who sign need room below, and something above that they sign. */
function addSignatures(page: PageBuilder): KeptRows {
  page.skip(1);
  const row = page.nextRow();
  page.at(row, "NGƯỜI LẬP BẢNG", theme.signature, 1, AGENCY_COLUMNS);
  page.at(row, "TỔ TRƯỞNG TỔ THẨM ĐỊNH", theme.signature, MOTTO_FROM);
  page.at(row + 1, "(Ký, ghi rõ họ tên)", theme.signatureHint, 1, AGENCY_COLUMNS);
  page.at(row + 1, "(Ký, ghi rõ họ tên)", theme.signatureHint, MOTTO_FROM);
  return { first: row - SIGNED_ROWS, last: row + 1 + SIGNING_ROWS };
}

/** The last line of the list, and the blank row between. */
const SIGNED_ROWS = 2;
const SIGNING_ROWS = 4;

/** Fits the page's columns within the width of A4 landscape. */
const SCALE = 80;
const A4_SHORT = 210;
const POINTS_PER_MILLIMETRE = 72 / 25.4;
/** Points of rows on a page. */
const PAGE_HEIGHT = ((A4_SHORT - OFFICE_MARGINS.top - OFFICE_MARGINS.bottom) * POINTS_PER_MILLIMETRE * 100) / SCALE;
const WIDTHS: readonly number[] = [44, 13, 13, 13, 13, 13, 13, 13, 13];

function finish(
  page: PageBuilder,
  name: string,
  charts: readonly ChartSpec[],
  parts: Pick<LaidRows, "begin" | "kept">,
): SummarySheet {
  const { blocks, styles: own, merges, rowHeights, rows } = page.build();
  const breaksBefore = pageBreaks({
    ...parts,
    rows,
    heights: new Map(rowHeights.map(({ row, height }) => [row, height])),
    pageHeight: PAGE_HEIGHT,
  });
  const block: Rect = { row: 1, column: 1, rows, columns: KEY_COLUMN };
  const styles = [...own, { rect: { row: 1, column: KEY_COLUMN, rows, columns: 2 }, style: theme.hidden }];
  const layout: SummaryLayout = { styles, merges, rowHeights, charts, breaksBefore };
  return {
    block,
    spec: summarySpec({
      name,
      rows,
      blocks,
      hidden: [blockFingerprint(specToBlock({ name, blocks, fills: [] }, block)), layoutText(layout)],
      layout,
    }),
  };
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
export function summarySpec({
  name,
  rows,
  blocks,
  hidden,
  layout: { breaksBefore, ...layout },
}: SummaryParts): SheetSpec {
  // They are outside the block of the fingerprint
  const fingerprint = { row: 1, column: KEY_COLUMN + 1 };
  return {
    ...layout,
    name,
    tabColor: "#B8860B",
    columnWidths: [...WIDTHS, 12, 18],
    hiddenColumns: [KEY_COLUMN, KEY_COLUMN + 1],
    blocks: [...blocks, { ...fingerprint, cells: hidden.map((cell) => [cell]) }],
    fills: [],
    validations: [],
    conditionalFormats: [],
    freeze: { rows: 0, columns: 0 },
    page: {
      orientation: "landscape",
      titleRows: null,
      margins: OFFICE_MARGINS,
      scale: SCALE,
      breaksBefore,
      printArea: { row: 1, column: 1, rows, columns: SUMMARY_COLUMNS },
    },
    names: [
      { name: SUMMARY_NAME, rect: { row: 1, column: 1, rows, columns: KEY_COLUMN } },
      { name: SUMMARY_FINGERPRINT_NAME, rect: { ...fingerprint, rows: hidden.length, columns: 1 } },
    ],
    protect: false,
  };
}
