import type { Cell } from "../../text/cell";
import { LOG_ID } from "../bindings/record-table";
import { columnName, tableRubricName } from "../model/binding-name";
import type { Rect } from "../model/area";
import type { SheetSpec } from "../model/sheet-spec";
import { listLook } from "../sheets/list-look";
import { OFFICE_MARGINS } from "../sheets/theme";
import type { ThemeStyle } from "../sheets/theme";
import { LOG_ROLES } from "./log-line";
import type { LogRole } from "./log-line";

interface LogColumn {
  readonly header: string;
  readonly width: number;
  readonly style: ThemeStyle;
}

const COLUMNS: Readonly<Record<LogRole, LogColumn>> = {
  STT: { header: "STT", width: 6, style: "inputInteger" },
  Ngay: { header: "Ngày", width: 12, style: "inputDate" },
  NguoiGhi: { header: "Người ghi", width: 20, style: "inputText" },
  Viec: { header: "Việc", width: 16, style: "inputText" },
  Bang: { header: "Sheet", width: 18, style: "inputText" },
  MaMH: { header: "Mã mô hình", width: 11, style: "inputCenter" },
  MaTV: { header: "Mã người chấm", width: 10, style: "inputCenter" },
  Truoc: { header: "Trước", width: 22, style: "inputText" },
  Sau: { header: "Sau", width: 22, style: "inputText" },
  LyDo: { header: "Lý do", width: 28, style: "inputText" },
  MaTruoc: { header: "Mã trước", width: 22, style: "inputText" },
  MaSau: { header: "Mã sau", width: 22, style: "inputText" },
};

const HEADER_ROW = 4;
export const FIRST_LOG_ROW = HEADER_ROW + 1;
/** Rows of a new log, and those that it grows by when it is full. */
export const LOG_ROWS = 200;
const TAG_COLUMN = LOG_ROLES.length + 1;

/** Lays out the log, *Sổ theo dõi*, with its first lines (`logCells`). It only ever grows. */
export function logSheet(id: number, name: string, lines: readonly (readonly Cell[])[]): SheetSpec {
  const rows = Math.max(LOG_ROWS, lines.length);
  const rect = (index: number): Rect => ({ row: FIRST_LOG_ROW, column: index + 1, rows, columns: 1 });
  const tag: Rect = { row: 1, column: TAG_COLUMN, rows: 1, columns: 1 };
  return {
    name,
    tabColor: "#5A6B7B",
    ...listLook({ columns: LOG_ROLES.map((role) => COLUMNS[role]), headerRow: HEADER_ROW, rows, tags: 1 }),
    blocks: [
      { row: 1, column: 1, cells: [["SỔ THEO DÕI"]] },
      {
        row: 2,
        column: 1,
        cells: [
          [
            "Mỗi việc một dòng, chỉ ghi thêm ở cuối. Ngày và tên là do người dùng khai khi làm việc ấy; sổ này không chứng minh ai đã làm hay làm lúc nào.",
          ],
        ],
      },
      { row: HEADER_ROW, column: 1, cells: [LOG_ROLES.map((role) => COLUMNS[role].header)] },
      { row: FIRST_LOG_ROW, column: 1, cells: lines },
      { row: 1, column: TAG_COLUMN, cells: [[LOG_ID]] },
    ],
    fills: [],
    validations: [],
    conditionalFormats: [],
    page: {
      orientation: "landscape",
      margins: OFFICE_MARGINS,
      titleRows: { first: HEADER_ROW, last: HEADER_ROW },
      printArea: { row: 1, column: 1, rows: FIRST_LOG_ROW + rows - 1, columns: LOG_ROLES.length },
    },
    charts: [],
    names: [
      { name: tableRubricName(id), rect: tag },
      ...LOG_ROLES.map((role, index) => ({ name: columnName(id, role), rect: rect(index) })),
    ],
    protect: false,
  };
}
