import type { Role } from "../../../scoring/role";
import { RECUSALS_ID } from "../../bindings/bound-panel";
import type { Area, Rect } from "../../model/area";
import { cellName, columnName, tableRubricName } from "../../model/binding-name";
import type { SheetSpec } from "../../model/sheet-spec";
import { listLook } from "../list-look";
import { choice } from "./members-sheet";
import { RECUSAL_COLUMNS } from "./recusal-columns";
import { OFFICE_MARGINS } from "../theme";

export interface RecusalsSheetInput {
  readonly id: number;
  readonly name: string;
  /** Number of the panel's table of members. */
  readonly panel: number;
  /** The members' codes, and the lists of forms and reasons, to choose from. */
  readonly codes: Area;
  readonly forms: Area;
  readonly reasons: Area;
}

const HEADER_ROW = 4;
const FIRST_ROW = HEADER_ROW + 1;
const ROWS = 60;
/** In a hidden column beside the table: its kind and its panel. */
const TAG_COLUMN = RECUSAL_COLUMNS.length + 1;

/** Lays out the sheet of the entries that members do not score, declared or assigned. */
export function recusalsSheet({ id, name, panel, codes, forms, reasons }: RecusalsSheetInput): SheetSpec {
  const rect = (role: Role): Rect => ({
    row: FIRST_ROW,
    column: RECUSAL_COLUMNS.findIndex((own) => own.role === role) + 1,
    rows: ROWS,
    columns: 1,
  });
  const tag = (row: number): Rect => ({ row, column: TAG_COLUMN, rows: 1, columns: 1 });
  return {
    name,
    tabColor: "#7A4B9A",
    ...listLook({ columns: RECUSAL_COLUMNS, headerRow: HEADER_ROW, rows: ROWS, tags: 2 }),
    blocks: [
      { row: 1, column: 1, cells: [["KHÔNG THAM GIA CHẤM"]] },
      {
        row: 2,
        column: 1,
        cells: [
          [
            "Mỗi dòng: một người không chấm một mô hình. Phiếu đã chấm vẫn giữ trong sheet của người ấy, nhưng không được tính (ghi HT ở bảng tổng hợp).",
          ],
        ],
      },
      { row: HEADER_ROW, column: 1, cells: [RECUSAL_COLUMNS.map(({ header }) => header)] },
      { row: 1, column: TAG_COLUMN, cells: [[RECUSALS_ID], [panel]] },
    ],
    fills: [],
    validations: [choice(rect("MaTV"), codes), choice(rect("HinhThuc"), forms), choice(rect("LyDo"), reasons)],
    conditionalFormats: [],
    page: {
      orientation: "portrait",
      margins: OFFICE_MARGINS,
      titleRows: { first: HEADER_ROW, last: HEADER_ROW },
      printArea: { row: 1, column: 1, rows: FIRST_ROW + ROWS - 1, columns: RECUSAL_COLUMNS.length },
    },
    charts: [],
    names: [
      { name: tableRubricName(id), rect: tag(1) },
      { name: cellName(id, "To"), rect: tag(2) },
      ...RECUSAL_COLUMNS.map(({ role }) => ({ name: columnName(id, role), rect: rect(role) })),
    ],
    protect: false,
  };
}
