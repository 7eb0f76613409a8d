import { OPTIONAL_SETTINGS } from "../../../rubric/rubric-columns";
import type { RowKind, RubricColumn } from "../../../rubric/rubric-columns";
import type { RubricPositions } from "../../../rubric/read-rubric-rows";
import type { RubricCells } from "../../bindings/rubric-cells";
import { areaToReference } from "../../model/area";
import type { Rect } from "../../model/area";
import type { Validation } from "../../model/sheet-spec";

/** The two yes-no answers come first among the choices. */
const YES_NO_ROWS = 2;
/** The systems of two and of three levels come next. */
const LEVEL_SYSTEM_ROWS = 2;
/** Of the column of points. */
const COLUMN_LETTER = "D";

/** Returns the rules on typing in the cells of a rubric. */
export function rubricValidations(cells: RubricCells, positions: RubricPositions): readonly Validation[] {
  const column = (kind: RowKind, name: RubricColumn): Rect => cellsRect(cells, positions, kind, name);
  const answers = (rows: number, from: number) => areaToReference({ ...cells.area("answer", from, "name"), rows });
  const yesNo = answers(YES_NO_ROWS, 0);
  const list = (rect: Rect, source: string, text: string): Validation => ({
    rect,
    rule: { kind: "list", source: `=${source}` },
    blocking: true,
    error: { title: "Chọn trong danh sách", text },
  });
  const flags = (["criterion", "derivedBonus", "category", "level"] as const)
    .filter((kind) => positions[kind].length > 0)
    .map((kind) => list(column(kind, "flag"), yesNo, "Ô này nhận Có hoặc Không."));
  const inYear = cells.rubric.bases.flatMap((basis, index) =>
    basis.inYear === undefined ? [] : [list(cells.area("basis", index, "flag"), yesNo, "Ô này nhận Có hoặc Không.")],
  );
  const points = (["criterion", "bonus", "deduction", "band"] as const)
    .filter((kind) => positions[kind].length > 0)
    .map((kind): Validation => {
      const rect = column(kind, "value");
      const first = `$${COLUMN_LETTER}${rect.row}`;
      return {
        rect,
        blocking: true,
        rule: { kind: "custom", formula: `=AND(ISNUMBER(${first}),${first}>=0)` },
        error: { title: "Nhập điểm", text: "Ô này nhận số điểm từ 0 trở lên, nhiều nhất hai chữ số thập phân." },
      };
    });
  return [
    ...flags,
    ...inYear,
    ...points,
    list(cells.settingArea("bandsConfirmed"), yesNo, "Ô này nhận Có hoặc Không."),
    ...OPTIONAL_SETTINGS.filter((setting) => cells.rubric[setting] !== undefined).map((setting) =>
      list(cells.settingArea(setting), yesNo, "Ô này nhận Có hoặc Không."),
    ),
    list(cells.settingArea("levelSystem"), answers(LEVEL_SYSTEM_ROWS, YES_NO_ROWS), "Ô này nhận Hai cấp hoặc Ba cấp."),
    list(
      cells.settingArea("body"),
      cells.range("level", "extra"),
      "Chọn một cơ quan trong mục Cấp quản lý và thẩm quyền.",
    ),
    ...(positions.derivedBonus.length > 0
      ? [list(column("derivedBonus", "extra"), cells.range("band", "name"), "Chọn một mức trong mục Mức xếp loại.")]
      : []),
    ...(positions.category.length > 0 ? [list(column("category", "extra"), yesNo, "Ô này nhận Có hoặc Không.")] : []),
  ];
}

function cellsRect(cells: RubricCells, positions: RubricPositions, kind: RowKind, column: RubricColumn): Rect {
  const first = cells.area(kind, 0, column);
  return { row: first.row, column: first.column, rows: positions[kind].length, columns: 1 };
}
