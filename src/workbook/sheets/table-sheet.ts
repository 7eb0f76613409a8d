import type { Method } from "../../rubric/rubric";
import { NO } from "../../rubric/rubric-columns";
import type { ComputedRole, Role } from "../../scoring/role";
import { STATE_LABELS } from "../../scoring/state";
import { columnLetters } from "../model/area";
import type { Area, Rect } from "../model/area";
import { columnName, tableRubricName } from "../model/binding-name";
import { tableFormulas } from "../formulas/formulas";
import { AGENCY_PLACEHOLDER, HEADINGS, PANEL_PLACEHOLDER, PLACE_PLACEHOLDER } from "./heading";
import type { HeadingProfile } from "./heading";
import { headsHeight } from "./heads-height";
import type { RubricCells } from "../bindings/rubric-cells";
import { ROW_MARK } from "../model/sheet-spec";
import type { CellBlock, ConditionalFormat, Content, Fill, SheetSpec, StyledRect } from "../model/sheet-spec";
import { groupHeader, tableColumns } from "./table-columns";
import type { ColumnGroup, TableColumn } from "./table-columns";
import { tableValidations } from "./table-validations";
import { TABLE_MARGINS, SIGNALS, theme } from "./theme";
import type { ThemeStyle } from "./theme";

export interface TableSheetInput {
  readonly id: number;
  readonly name: string;
  readonly cells: RubricCells;
  /** Rows for entries. */
  readonly rows: number;
  readonly profile: HeadingProfile;
  /** Numbers of the tables of collectives in the workbook, including this one if it is one. */
  readonly collectiveTables: readonly number[];
}

export interface TableSheet {
  readonly spec: SheetSpec;
  /** The cell where input starts. */
  readonly start: Area;
}

const TITLES: Readonly<Record<Method, string>> = {
  scores: "BẢNG CHẤM ĐIỂM MÔ HÌNH MỚI, CÁCH LÀM SÁNG TẠO",
  basis: "BẢNG THẨM ĐỊNH CÁ NHÂN KHÔNG ĐĂNG KÝ MÔ HÌNH",
  register: "DANH MỤC ĐĂNG KÝ MÔ HÌNH MỚI, CÁCH LÀM SÁNG TẠO",
};

const ROW = { agency: 1, panel: 2, place: 3, title: 4, subtitle: 5, notice: 6, group: 7, header: 8 } as const;
const NOTICE = "Mức xếp loại đang theo ngưỡng mặc định, chưa được xác nhận. Xem sheet Bộ tiêu chí.";
/**
 * Points. All rows above the entries stay in view, so none is higher than its text needs; the row for place and date
 * has its full height only where it holds them.
 */
const HEIGHTS = {
  agency: 19,
  panel: 18,
  place: 18,
  noPlace: 8,
  title: 24,
  subtitle: 18,
  notice: 18,
  group: 18,
  maximum: 18,
} as const;
/** Room for three lines. */
const DATA_HEIGHT = 50;
/** Columns of the left and right parts of the heading. */
const AGENCY_COLUMNS = 4;
const MOTTO_COLUMNS = 8;
const CODE_COLUMN = 2;

/** Lays out a score table, or a register, as an office document with live formulas. */
export function tableSheet(input: TableSheetInput): TableSheet {
  const { rubric } = input.cells;
  const columns = tableColumns(rubric);
  const layout = place(input, columns);
  const rect = (role: Role): Rect => dataRect(layout, columns, role);
  const spec: SheetSpec = {
    name: input.name,
    tabColor: rubric.method === "register" ? "#6B7F99" : "#2E7D32",
    columnWidths: columns.map((column) => column.width),
    hiddenColumns: columns.flatMap((column, index) => (column.group === "hidden" ? [index + 1] : [])),
    defaultRowHeight: DATA_HEIGHT,
    rowHeights: [
      ...(["agency", "panel", "title", "subtitle", "notice", "group"] as const).map((name) => ({
        row: ROW[name],
        height: HEIGHTS[name],
      })),
      { row: ROW.place, height: HEADINGS[input.profile].underMotto === null ? HEIGHTS.noPlace : HEIGHTS.place },
      {
        row: ROW.header,
        height: headsHeight(
          columns.map((column) => ({ text: column.header, width: column.width, style: theme[headStyle(column)] })),
        ),
      },
      ...(layout.maximumRow === null ? [] : [{ row: layout.maximumRow, height: HEIGHTS.maximum }]),
      { row: layout.signatureRow, height: 22 },
      { row: layout.signatureRow + 1, height: 20 },
    ],
    styles: styles(layout, columns),
    blocks: blocks(input, layout, columns),
    fills: fills(input, layout, columns),
    merges: merges(layout, columns),
    validations: tableValidations(input.cells, columns, rect),
    conditionalFormats: conditionalFormats(layout, columns, rect),
    freeze: { rows: layout.firstRow - 1, columns: 2 },
    page: {
      orientation: "landscape",
      margins: TABLE_MARGINS,
      titleRows: { first: ROW.group, last: layout.firstRow - 1 },
      printArea: { row: 1, column: 1, rows: layout.signatureRow + 1, columns: layout.shown },
    },
    charts: [],
    names: [
      { name: tableRubricName(input.id), rect: { row: ROW.notice, column: CODE_COLUMN, rows: 1, columns: 1 } },
      ...columns.map((column) => ({ name: columnName(input.id, column.role), rect: rect(column.role) })),
    ],
    protect: false,
  };
  return {
    spec,
    start: { sheet: input.name, row: layout.firstRow, column: columnAt(columns, "DoiTuong"), rows: 1, columns: 1 },
  };
}

interface Layout {
  readonly firstRow: number;
  readonly rows: number;
  /** The row of maximum points; only tables with points have one. */
  readonly maximumRow: number | null;
  readonly signatureRow: number;
  /** Number of visible columns. */
  readonly shown: number;
  readonly profile: HeadingProfile;
}

function place(input: TableSheetInput, columns: readonly TableColumn[]): Layout {
  const maximumRow = input.cells.rubric.method === "scores" ? ROW.header + 1 : null;
  const firstRow = (maximumRow ?? ROW.header) + 1;
  return {
    firstRow,
    maximumRow,
    rows: input.rows,
    profile: input.profile,
    // One row stays free, so that an entry inserted below the last one stays in the table
    signatureRow: firstRow + input.rows + 1,
    shown: columns.filter((column) => column.group !== "hidden").length,
  };
}

function columnAt(columns: readonly TableColumn[], role: Role): number {
  return columns.findIndex((column) => column.role === role) + 1;
}

function dataRect(layout: Layout, columns: readonly TableColumn[], role: Role): Rect {
  return { row: layout.firstRow, column: columnAt(columns, role), rows: layout.rows, columns: 1 };
}

function span(row: number, column: number, columns: number): Rect {
  return { row, column, rows: 1, columns };
}

function headingRects({ shown }: Layout) {
  const mottoFrom = Math.max(AGENCY_COLUMNS + 1, shown - MOTTO_COLUMNS + 1);
  return {
    agency: (row: number) => span(row, 1, AGENCY_COLUMNS),
    motto: (row: number) => span(row, mottoFrom, shown - mottoFrom + 1),
    whole: (row: number) => span(row, 1, shown),
    notice: span(ROW.notice, CODE_COLUMN + 1, shown - CODE_COLUMN),
    signatureLeft: (row: number) => span(row, 1, AGENCY_COLUMNS),
    signatureRight: (row: number) => span(row, mottoFrom, shown - mottoFrom + 1),
  };
}

/** Returns runs of adjacent columns of one group, for the headings above them. */
function groupRuns(
  columns: readonly TableColumn[],
): readonly { readonly group: ColumnGroup; readonly from: number; readonly count: number }[] {
  const runs: { group: ColumnGroup; from: number; count: number }[] = [];
  columns.forEach((column, index) => {
    const last = runs.at(-1);
    if (last && last.group === column.group) last.count++;
    else runs.push({ group: column.group, from: index + 1, count: 1 });
  });
  return runs;
}

function styles(layout: Layout, columns: readonly TableColumn[]): readonly StyledRect[] {
  const heading = headingRects(layout);
  const styled = (rect: Rect, style: ThemeStyle): StyledRect => ({ rect, style: theme[style] });
  const { underMotto } = HEADINGS[layout.profile];
  return [
    styled(heading.agency(ROW.agency), "agency"),
    styled(heading.motto(ROW.agency), "motto"),
    styled(heading.agency(ROW.panel), "agencyBold"),
    styled(heading.motto(ROW.panel), underMotto === null ? "place" : "agencyBold"),
    styled(heading.motto(ROW.place), "place"),
    styled(heading.whole(ROW.title), "title"),
    styled(heading.whole(ROW.subtitle), "subtitle"),
    styled(span(ROW.notice, 1, CODE_COLUMN), "code"),
    styled(heading.notice, "notice"),
    styled(span(ROW.group, 1, columns.length), "group"),
    ...columns.map((column, index) => styled(span(ROW.header, index + 1, 1), headStyle(column))),
    ...(layout.maximumRow === null ? [] : [styled(span(layout.maximumRow, 1, columns.length), "maximum")]),
    ...columns.map((column, index) =>
      styled({ row: layout.firstRow, column: index + 1, rows: layout.rows, columns: 1 }, column.style),
    ),
    styled(heading.signatureLeft(layout.signatureRow), "signature"),
    styled(heading.signatureRight(layout.signatureRow), "signature"),
    styled(heading.signatureLeft(layout.signatureRow + 1), "signatureHint"),
    styled(heading.signatureRight(layout.signatureRow + 1), "signatureHint"),
  ];
}

/** Headings of score columns contain the criterion's name. */
function headStyle({ line }: TableColumn): "header" | "headerLong" {
  return line === undefined ? "header" : "headerLong";
}

function merges(layout: Layout, columns: readonly TableColumn[]): readonly Rect[] {
  const heading = headingRects(layout);
  const firstScore = columns.findIndex((column) => column.line !== undefined);
  return [
    ...[ROW.agency, ROW.panel].map(heading.agency),
    ...[ROW.agency, ROW.panel, ROW.place].map(heading.motto),
    heading.whole(ROW.title),
    heading.whole(ROW.subtitle),
    heading.notice,
    ...groupRuns(columns)
      .filter((run) => run.count > 1)
      .map((run) => span(ROW.group, run.from, run.count)),
    ...(layout.maximumRow === null || firstScore < 2 ? [] : [span(layout.maximumRow, 1, firstScore)]),
    ...[layout.signatureRow, layout.signatureRow + 1].flatMap((row) => [
      heading.signatureLeft(row),
      heading.signatureRight(row),
    ]),
  ];
}

function blocks(input: TableSheetInput, layout: Layout, columns: readonly TableColumn[]): readonly CellBlock[] {
  const { rubric } = input.cells;
  const heading = headingRects(layout);
  const { motto, underMotto } = HEADINGS[layout.profile];
  const at = ({ row, column }: Rect, content: Content): CellBlock => ({ row, column, cells: [[content]] });
  const source = rubric.source === "" ? "" : ` · Theo ${rubric.source}`;
  return [
    at(heading.agency(ROW.agency), AGENCY_PLACEHOLDER),
    at(heading.agency(ROW.panel), PANEL_PLACEHOLDER),
    at(heading.motto(ROW.agency), motto),
    ...(underMotto === null
      ? [at(heading.motto(ROW.panel), PLACE_PLACEHOLDER)]
      : [at(heading.motto(ROW.panel), underMotto), at(heading.motto(ROW.place), PLACE_PLACEHOLDER)]),
    at(heading.whole(ROW.title), TITLES[rubric.method]),
    at(heading.whole(ROW.subtitle), `Đối tượng: ${rubric.name}${source}`),
    { row: ROW.notice, column: 1, cells: [["Mã:", rubric.id]] },
    ...(rubric.method === "register" ? [] : [at(heading.notice, noticeFormula(input.cells))]),
    ...groupRuns(columns).map((run) => at(span(ROW.group, run.from, 1), groupHeader(rubric, run.group))),
    { row: ROW.header, column: 1, cells: [columns.map((column) => column.header)] },
    ...(layout.maximumRow === null
      ? []
      : [{ row: layout.maximumRow, column: 1, cells: [maximumCells(input.cells, columns)] }]),
    at(heading.signatureLeft(layout.signatureRow), "NGƯỜI LẬP BẢNG"),
    at(heading.signatureLeft(layout.signatureRow + 1), "(Ký, ghi rõ họ tên)"),
    at(
      heading.signatureRight(layout.signatureRow),
      rubric.method === "register" ? "THỦ TRƯỞNG ĐƠN VỊ" : "TỔ TRƯỞNG TỔ THẨM ĐỊNH",
    ),
    at(heading.signatureRight(layout.signatureRow + 1), "(Ký, ghi rõ họ tên)"),
  ];
}

/** Shows a notice while the bands are not confirmed. */
export function noticeFormula(cells: RubricCells): Content {
  return {
    formula: `=IF(${cells.setting("bandsConfirmed")}="${NO}","${NOTICE}","")`,
    value: cells.rubric.bandsConfirmed ? "" : NOTICE,
  };
}

function maximumCells(cells: RubricCells, columns: readonly TableColumn[]): readonly Content[] {
  return columns.map(({ line, role }): Content => {
    if (role === "STT") return "Điểm tối đa";
    if (line) {
      const lines = {
        criterion: cells.rubric.criteria,
        bonus: cells.rubric.bonuses,
        deduction: cells.rubric.deductions,
      }[line.kind];
      return { formula: `=${cells.cell(line.kind, line.index, "value")}`, value: lines[line.index]!.maximum / 100 };
    }
    if (role === "Tong" || role === "KetQua")
      return { formula: `=${cells.setting("maximum")}`, value: cells.rubric.maximum / 100 };
    // Not undefined, which a plan sent as text would lose
    return null;
  });
}

function fills(input: TableSheetInput, layout: Layout, columns: readonly TableColumn[]): readonly Fill[] {
  const formulas = tableFormulas({
    id: input.id,
    cells: input.cells,
    collectiveTables: input.collectiveTables,
    column: (role) => columnAt(columns, role) || undefined,
  });
  const fill = (role: Role, formula: string): Fill => ({
    row: layout.firstRow,
    column: columnAt(columns, role),
    rows: layout.rows,
    formula,
  });
  const subject = `$${columnLetters(columnAt(columns, "DoiTuong"))}${ROW_MARK}`;
  return [
    fill("STT", `=IF(TRIM(${subject})="","",ROW()-ROW($A$${layout.firstRow - 1}))`),
    ...[...formulas].map(([role, formula]): Fill => ({
      ...fill(role, formula),
      values: emptyValues(role, layout.rows),
    })),
  ];
}

/** Returns a computed column's values while the table is empty. */
function emptyValues(role: ComputedRole, rows: number): readonly (string | number)[] {
  return new Array<string | number>(rows).fill(role === "DiemXet" || role === "DiemDT" || role === "Dau" ? 0 : "");
}

function conditionalFormats(
  layout: Layout,
  columns: readonly TableColumn[],
  rect: (role: Role) => Rect,
): readonly ConditionalFormat[] {
  const state = columns.find((column) => column.role === "TinhTrang");
  const stateFormats =
    state === undefined
      ? []
      : (
          [
            ["invalid", "wrong"],
            ["incomplete", "open"],
            ["ineligible", "excluded"],
          ] as const
        ).map(([label, signal]): ConditionalFormat => ({
          rect: rect("TinhTrang"),
          bold: false,
          ...SIGNALS[signal],
          formula: `=$${columnLetters(columnAt(columns, "TinhTrang"))}${layout.firstRow}="${STATE_LABELS[label]}"`,
        }));
  const scoreFormats = columns.flatMap((column): readonly ConditionalFormat[] => {
    if (!column.line || layout.maximumRow === null) return [];
    const letters = columnLetters(columnAt(columns, column.role));
    const cell = `$${letters}${layout.firstRow}`;
    return [
      {
        rect: rect(column.role),
        bold: true,
        ...SIGNALS.wrong,
        // Refers to the maximum above the column, since Google Sheets rejects other sheets in these formulas
        formula: `=IF(ISNUMBER(${cell}),OR(${cell}<0,${cell}>$${letters}$${layout.maximumRow}),TRIM(${cell})<>"")`,
      },
    ];
  });
  return [...stateFormats, ...scoreFormats];
}
