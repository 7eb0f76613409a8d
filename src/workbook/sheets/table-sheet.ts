import type { Method } from "../../rubric/rubric";
import { NO } from "../../rubric/rubric-columns";
import { STEP_LABELS } from "../../judging/step";
import type { PanelCell } from "../../scoring/panel-role";
import type { Role } from "../../scoring/role";
import { STATE_LABELS } from "../../scoring/state";
import { areaToReference, columnLetters } from "../model/area";
import type { Area, Rect } from "../model/area";
import type { Cell } from "../../text/cell";
import { cellName, columnName, tableRubricName } from "../model/binding-name";
import { NO_ENTRY, NO_POINTS } from "../formulas/entry-keys";
import { tableFormulas } from "../formulas/formulas";
import type { FormulaTable } from "../formulas/formulas";
import { AGENCY_PLACEHOLDER } from "./heading";
import { headerRowHeight } from "./header-row-height";
import type { RubricCells } from "../bindings/rubric-cells";
import { ROW_PLACEHOLDER } from "../model/sheet-spec";
import type {
  CellBlock,
  ColumnOutline,
  ConditionalFormat,
  Content,
  Fill,
  SheetSpec,
  StyledRect,
} from "../model/sheet-spec";
import { headingText } from "./short-heading";
import { tableColumns } from "./table-columns";
import type { TableColumn } from "./table-columns";
import type { ShownYear } from "./rubric/rubric-sheet";
import { tableValidations } from "./table-validations";
import { TABLE_MARGINS, SIGNALS, theme } from "./theme";
import type { ThemeStyle } from "./theme";

export interface TableSheetInput {
  readonly id: number;
  readonly name: string;
  readonly cells: RubricCells;
  /** Rows for entries. */
  readonly rows: number;
  /** Numbers of the tables of collectives in the workbook, including this one if it is one. */
  readonly collectiveTables: readonly number[];
  /** The workbook's appraisal year, which the title shows; absent or `null` without one. */
  readonly year?: ShownYear | null;
  /** For the tables of a panel. */
  readonly design?: TableDesign;
}

/** What sets a table of a panel apart from a score table. */
export interface TableDesign {
  readonly columns: readonly TableColumn[];
  readonly title: string;
  readonly subtitle: Content;
  /** Absent: the formulas of every score table. */
  readonly formulas?: (table: FormulaTable) => ReadonlyMap<Role, string>;
  /** Contents of columns from the first row. */
  readonly filled: ReadonlyMap<Role, readonly Cell[]>;
  /** Single cells, which stand above the hidden columns. */
  readonly cells: readonly (readonly [PanelCell, Content])[];
  /** Stamp of a ballot that leaves the workbook, at the top left (`GiaoPhieu`). */
  readonly stamp?: string;
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

const IN_YEAR = "NĂM";

const ROW = { title: 1, notice: 2, header: 3 } as const;
const NOTICE = "Mức xếp loại đang theo ngưỡng mặc định, chưa được xác nhận. Xem sheet Bộ tiêu chí.";
/** Points. All rows above the entries stay in view, so none is higher than its text needs. */
const HEIGHTS = { title: 20, notice: 15.75, maximum: 15.75 } as const;
/** Characters. */
const CODE_WIDTH = 12;
/** Where a ballot's stamp stands: in the place of the unit, which its workbook names elsewhere. */
const STAMP: Rect = { row: ROW.title, column: 1, rows: 1, columns: 1 };

/**
 * Lays out a score table, or a register, for work: one line for the title, one for notices, headings and maxima stay in
 * view. Letterhead and signatures belong to printed forms; each page of this table repeats the unit and the title.
 */
export function tableSheet(input: TableSheetInput): TableSheet {
  const { rubric } = input.cells;
  const columns = input.design?.columns ?? tableColumns(rubric);
  const layout = place(input, columns);
  const rect = (role: Role): Rect => dataRect(layout, columns, role);
  const spec: SheetSpec = {
    name: input.name,
    tabColor: rubric.method === "register" ? "#6B7F99" : "#2E7D32",
    columnWidths: [...columns.map(({ width }) => width), ...(columns.length > layout.shown ? [] : [CODE_WIDTH])],
    // A table without result columns hides the one of its rubric's id
    hiddenColumns: runOf(layout.shown + 1, Math.max(columns.length, layout.shown + 1)),
    outlines: outlines(input, columns),
    rowHeights: [
      ...(["title", "notice"] as const).map((name) => ({ row: ROW[name], height: HEIGHTS[name] })),
      {
        row: ROW.header,
        height: headerRowHeight(
          columns.map((column) => ({ text: headingText(column), width: column.width, style: theme.headerLong })),
        ),
      },
      ...(layout.maximumRow === null ? [] : [{ row: layout.maximumRow, height: HEIGHTS.maximum }]),
    ],
    styles: styles(input, layout, columns),
    blocks: blocks(input, layout, columns),
    fills: fills(input, layout, columns),
    merges: merges(layout),
    validations: tableValidations(input.cells, columns, rect),
    conditionalFormats: conditionalFormats(layout, columns, rect),
    freeze: { rows: layout.firstRow - 1, columns: layout.known },
    page: {
      orientation: "landscape",
      margins: TABLE_MARGINS,
      titleRows: { first: ROW.title, last: layout.firstRow - 1 },
      // One row stays free, so that an entry inserted below the last one stays in the table
      printArea: { row: 1, column: 1, rows: layout.firstRow + layout.rows, columns: layout.shown },
    },
    charts: [],
    names: [
      { name: tableRubricName(input.id), rect: span(ROW.notice, layout.shown + 1, 1) },
      ...(input.design?.cells ?? []).map(([cell], index) => ({
        name: cellName(input.id, cell),
        rect: span(ROW.notice, layout.shown + 2 + index, 1),
      })),
      ...(input.design?.stamp === undefined ? [] : [{ name: cellName(input.id, "GiaoPhieu"), rect: STAMP }]),
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
  /** Number of columns at the left that say which entry a row is. */
  readonly known: number;
  /** Number of visible columns. The first one after them holds the rubric's id, above hidden columns. */
  readonly shown: number;
}

function place(input: TableSheetInput, columns: readonly TableColumn[]): Layout {
  const maximumRow = input.cells.rubric.method === "scores" ? ROW.header + 1 : null;
  return {
    firstRow: (maximumRow ?? ROW.header) + 1,
    maximumRow,
    rows: input.rows,
    known: columns.findIndex(({ group }) => group !== "entry"),
    shown: columns.filter(({ group }) => group !== "hidden").length,
  };
}

/** Facts of entries that exist already are given and seldom looked at; those of an empty table are still asked for. */
function outlines({ design }: TableSheetInput, columns: readonly TableColumn[]): readonly ColumnOutline[] {
  const facts = columns.flatMap(({ group }, index) => (group === "facts" ? [index + 1] : []));
  const first = facts[0];
  return first === undefined ? [] : [{ first, last: facts[facts.length - 1]!, isClosed: design !== undefined }];
}

function runOf(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
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

/** The parts of the two lines above the headings: over the columns that stay in view, and right of them. */
function lineParts({ known, shown }: Layout, row: number): { readonly left: Rect; readonly right: Rect } {
  return { left: span(row, 1, known), right: span(row, known + 1, shown - known) };
}

function styles({ design }: TableSheetInput, layout: Layout, columns: readonly TableColumn[]): readonly StyledRect[] {
  const styled = (rect: Rect, style: ThemeStyle): StyledRect => ({ rect, style: theme[style] });
  const [title, notice] = [lineParts(layout, ROW.title), lineParts(layout, ROW.notice)];
  return [
    styled(title.left, design?.stamp === undefined ? "unitLine" : "stamp"),
    styled(title.right, "titleLine"),
    styled(notice.left, "subtitleLine"),
    styled(notice.right, "noticeLine"),
    styled(span(ROW.notice, layout.shown + 1, 1), "code"),
    styled(span(ROW.header, 1, columns.length), "headerLong"),
    ...(layout.maximumRow === null ? [] : [styled(span(layout.maximumRow, 1, columns.length), "maximum")]),
    ...columns.map((column, index) =>
      styled({ row: layout.firstRow, column: index + 1, rows: layout.rows, columns: 1 }, column.style),
    ),
  ];
}

function merges(layout: Layout): readonly Rect[] {
  return [ROW.title, ROW.notice, ...(layout.maximumRow === null ? [] : [layout.maximumRow])].map(
    (row) => lineParts(layout, row).left,
  );
}

function blocks(input: TableSheetInput, layout: Layout, columns: readonly TableColumn[]): readonly CellBlock[] {
  const { design } = input;
  const { rubric } = input.cells;
  const at = ({ row, column }: Rect, content: Content): CellBlock => ({ row, column, cells: [[content]] });
  const [title, notice] = [lineParts(layout, ROW.title), lineParts(layout, ROW.notice)];
  return [
    at(title.left, design?.stamp ?? AGENCY_PLACEHOLDER),
    at(title.right, design?.title ?? titleContent(TITLES[rubric.method], input.year ?? null)),
    at(notice.left, design?.subtitle ?? `Đối tượng: ${rubric.name}`),
    ...(rubric.method === "register" ? [] : [at(notice.right, noticeFormula(input.cells))]),
    at(span(ROW.notice, layout.shown + 1, 1), rubric.id),
    { row: ROW.header, column: 1, cells: [columns.map(headingText)] },
    ...(layout.maximumRow === null
      ? []
      : [{ row: layout.maximumRow, column: 1, cells: [maximumCells(input.cells, columns)] }]),
    ...(design?.cells ?? []).map(([, content], index) => at(span(ROW.notice, layout.shown + 2 + index, 1), content)),
    ...[...(design?.filled ?? [])].map(([role, cells]): CellBlock => ({
      row: layout.firstRow,
      column: columnAt(columns, role),
      cells: cells.map((content) => [content]),
    })),
  ];
}

/** The title follows the cell of the year; without a year it stands alone. */
function titleContent(title: string, year: ShownYear | null): Content {
  if (year === null) return title;
  const reference = areaToReference(year.area);
  return {
    formula: `="${title}"&IF(${reference}="",""," ${IN_YEAR} "&${reference})`,
    value: year.value === null ? title : `${title} ${IN_YEAR} ${year.value}`,
  };
}

/** Shows a notice while the bands are not confirmed. */
function noticeFormula(cells: RubricCells): Content {
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
    if (role === "Tong" || role === "KetQua" || role === "PB" || role === "QDChuTich" || /^P\d+$/.test(role))
      return { formula: `=${cells.setting("maximum")}`, value: cells.rubric.maximum / 100 };
    // Not undefined, which a plan sent as text would lose
    return null;
  });
}

function fills(input: TableSheetInput, layout: Layout, columns: readonly TableColumn[]): readonly Fill[] {
  const formulas = (input.design?.formulas ?? tableFormulas)({
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
  const subject = `$${columnLetters(columnAt(columns, "DoiTuong"))}${ROW_PLACEHOLDER}`;
  return [
    fill("STT", `=IF(TRIM(${subject})="","",ROW()-ROW($A$${layout.firstRow - 1}))`),
    ...[...formulas].map(([role, formula]): Fill => ({
      ...fill(role, formula),
      // Of a table with entries the program that opens it works its values out
      ...(input.design ? {} : { values: emptyValues(role, layout.rows) }),
    })),
  ];
}

/** Returns a computed column's values while the table is empty. */
function emptyValues(role: Role, rows: number): readonly (string | number)[] {
  const value =
    role === "Hang" ? NO_ENTRY : role === "DiemDT" ? NO_POINTS : role === "DiemXet" || role === "Dau" ? 0 : "";
  return new Array<string | number>(rows).fill(value);
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
            ["unreported", "excluded"],
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
  return [...stateFormats, ...stepFormats(layout, columns, rect), ...scoreFormats];
}

/** Colours the steps of a panel that wait for a person. */
function stepFormats(
  layout: Layout,
  columns: readonly TableColumn[],
  rect: (role: Role) => Rect,
): readonly ConditionalFormat[] {
  if (columnAt(columns, "Buoc") === 0) return [];
  const signals = { "too-few": "excluded", "discuss": "open", "third-marker": "open", "chair": "open" } as const;
  return (Object.keys(signals) as (keyof typeof signals)[]).map((one) => ({
    rect: rect("Buoc"),
    bold: false,
    ...SIGNALS[signals[one]],
    formula: `=$${columnLetters(columnAt(columns, "Buoc"))}${layout.firstRow}="${STEP_LABELS[one]}"`,
  }));
}
