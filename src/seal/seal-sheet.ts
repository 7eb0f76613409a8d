import type { Cell } from "../text/cell";
import { SEAL_ID } from "../workbook/bindings/record-table";
import type { Rect } from "../workbook/model/area";
import { cellName, columnName, tableRubricName } from "../workbook/model/binding-name";
import type { PanelCell } from "../scoring/panel-role";
import type { Role } from "../scoring/role";
import type { SheetSpec, StyledRect } from "../workbook/model/sheet-spec";
import { OFFICE_MARGINS, theme } from "../workbook/sheets/theme";
import type { ThemeStyle } from "../workbook/sheets/theme";
import { readLine } from "./seal-line";
import { groupedMark } from "./mark-text";
import { lineMark, sortedLines } from "./seal-marks";

export interface SealSheetInput {
  /** Number of the table. */
  readonly id: number;
  readonly name: string;
  readonly header: string;
  /** Canonical texts, in any order. */
  readonly lines: readonly string[];
  /** 64 hexadecimal digits each; `before` is "" for the first seal. */
  readonly mark: string;
  readonly before: string;
  readonly number: number;
  readonly date: Cell;
  readonly by: string;
  /** Why it was sealed while something was open; "" for none. */
  readonly reason: string;
}

interface CellLine {
  readonly cell: PanelCell;
  readonly label: string;
  readonly style: ThemeStyle;
  readonly content: Cell;
}

const COLUMNS = [
  { role: "Loai", header: "Loại", width: 14 },
  { role: "Khoa", header: "Khóa", width: 26 },
  { role: "NoiDung", header: "Nội dung đã chốt", width: 80 },
  { role: "Ma", header: "Mã dòng", width: 42 },
] as const satisfies readonly { readonly role: Role; readonly header: string; readonly width: number }[];

const FIRST_CELL_ROW = 4;
const TAG_COLUMN = COLUMNS.length + 1;

/** Lays out *Niêm phong*: the canonical lines of a seal with their marks, below the seal's own data. */
export function sealSheet(input: SealSheetInput): SheetSpec {
  const { id, name, header } = input;
  const cells = cellLines(input);
  const headerRow = FIRST_CELL_ROW + cells.length + 1;
  const firstRow = headerRow + 1;
  const lines = sortedLines(input.lines);
  const rows = [header, ...lines].map((line, index): readonly Cell[] => {
    const { kind, key } = readLine(line);
    return index === 0
      ? ["dau", null, line, groupedMark(lineMark(line))]
      : [kind, key, line, groupedMark(lineMark(line))];
  });
  const wide = (row: number): Rect => ({ row, column: 1, rows: 1, columns: COLUMNS.length });
  const rect = (index: number): Rect => ({ row: firstRow, column: index + 1, rows: rows.length, columns: 1 });
  const label = (row: number): Rect => ({ row, column: 1, rows: 1, columns: 2 });
  const value = (row: number): Rect => ({ row, column: 3, rows: 1, columns: 1 });
  const tag: Rect = { row: 1, column: TAG_COLUMN, rows: 1, columns: 1 };
  const styled = (area: Rect, style: ThemeStyle): StyledRect => ({ rect: area, style: theme[style] });
  return {
    name,
    tabColor: "#8B0000",
    columnWidths: [...COLUMNS.map(({ width }) => width), 12],
    hiddenColumns: [TAG_COLUMN],
    rowHeights: [
      { row: 1, height: 30 },
      { row: 2, height: 52 },
      { row: headerRow, height: 24 },
    ],
    styles: [
      styled(wide(1), "title"),
      styled(wide(2), "captionWrapped"),
      ...cells.flatMap(({ style }, index) => [
        styled(label(FIRST_CELL_ROW + index), "fixedText"),
        styled(value(FIRST_CELL_ROW + index), style),
      ]),
      ...COLUMNS.flatMap((_, index) => [
        styled({ row: headerRow, column: index + 1, rows: 1, columns: 1 }, "header"),
        styled(rect(index), "sealed"),
      ]),
      styled(tag, "code"),
    ],
    blocks: [
      { row: 1, column: 1, cells: [["NIÊM PHONG KẾT QUẢ"]] },
      { row: 2, column: 1, cells: [[CAPTION]] },
      ...cells.map(({ label: text, content }, index) => ({
        row: FIRST_CELL_ROW + index,
        column: 1,
        cells: [[text, undefined, content]],
      })),
      { row: headerRow, column: 1, cells: [COLUMNS.map((column) => column.header)] },
      { row: firstRow, column: 1, cells: rows },
      { row: 1, column: TAG_COLUMN, cells: [[SEAL_ID]] },
    ],
    fills: [],
    merges: [wide(1), wide(2), ...cells.map((_, index) => label(FIRST_CELL_ROW + index))],
    validations: [],
    conditionalFormats: [],
    freeze: { rows: 0, columns: 0 },
    page: {
      orientation: "landscape",
      margins: OFFICE_MARGINS,
      titleRows: { first: headerRow, last: headerRow },
      printArea: { row: 1, column: 1, rows: firstRow + rows.length - 1, columns: COLUMNS.length },
    },
    charts: [],
    names: [
      { name: tableRubricName(id), rect: tag },
      ...cells.map(({ cell }, index) => ({ name: cellName(id, cell), rect: value(FIRST_CELL_ROW + index) })),
      ...COLUMNS.map(({ role }, index) => ({ name: columnName(id, role), rect: rect(index) })),
    ],
    protect: false,
  };
}

const CAPTION =
  "Thẩm định ghi lại ở đây từng dòng đã chốt để về sau đối chiếu; xin đừng sửa. Hãy đối chiếu mã chốt với mã in trên biên bản đã ký: người giữ tệp có thể sửa rồi chốt lại, chỉ mã ở ngoài tệp mới chứng minh.";

function cellLines({ number, mark, before, lines, date, by, reason }: SealSheetInput): readonly CellLine[] {
  const text = (content: string): Cell => (content === "" ? null : content);
  return [
    { cell: "LanChot", label: "Lần chốt", style: "sealedNumber", content: number },
    {
      cell: "MaChot",
      label: "Mã chốt (64 ký tự; bản in lấy 32 ký tự đầu)",
      style: "sealed",
      content: groupedMark(mark),
    },
    { cell: "MaChotTruoc", label: "Mã chốt lần trước", style: "sealed", content: text(groupedMark(before)) },
    { cell: "SoDong", label: "Số dòng đã chốt", style: "sealedNumber", content: lines.length },
    { cell: "NgayChot", label: "Ngày chốt (theo người chốt khai)", style: "sealedDate", content: date },
    { cell: "NguoiChot", label: "Người chốt (theo người chốt khai)", style: "sealed", content: text(by) },
    { cell: "LyDoChot", label: "Lý do chốt khi còn việc chưa xong", style: "sealed", content: text(reason) },
    { cell: "NgayMo", label: "Ngày mở lại", style: "sealedDate", content: null },
    { cell: "NguoiMo", label: "Người mở lại", style: "sealed", content: null },
    { cell: "LyDoMo", label: "Lý do mở lại", style: "sealed", content: null },
  ];
}
