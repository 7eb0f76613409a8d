import type { Rubric } from "../rubric/rubric";
import type { Bindings } from "../workbook/bindings/bindings";
import type { Edit } from "../workbook/model/plan";
import type { RubricCells } from "../workbook/bindings/rubric-cells";
import { rubricSheet } from "../workbook/sheets/rubric-sheet";
import type { RubricSheetBody } from "../workbook/sheets/rubric-sheet";
import { freeSheetName } from "../workbook/model/sheet-name";

export type AddSheet = Extract<Edit, { readonly kind: "addSheet" }>;

/**
 * Adds a sheet for each rubric that the workbook does not hold yet, and returns where the cells of all of them are.
 * `names` lists all sheets and is kept up to date by `addSheet`.
 */
export function addRubricSheets(
  rubrics: readonly Rubric[],
  bindings: Bindings,
  names: readonly string[],
  addSheet: (edit: AddSheet) => void,
): ReadonlyMap<string, RubricCells> {
  const cellsById = new Map<string, RubricCells>();
  let body: RubricSheetBody = bindings.body ? { kind: "shared", ...bindings.body } : { kind: "own", name: null };
  for (const rubric of rubrics) {
    const present = bindings.rubrics.get(rubric.id)?.cells;
    if (present || cellsById.has(rubric.id)) {
      if (present) cellsById.set(rubric.id, present);
      continue;
    }
    const base = names.some((name) => name.startsWith(RUBRIC_SHEET))
      ? `${RUBRIC_SHEET} ${SHORT_NAMES.get(rubric.id) ?? rubric.name.toLowerCase()}`
      : RUBRIC_SHEET;
    const sheet = rubricSheet(rubric, freeSheetName(base, names), body);
    addSheet({ kind: "addSheet", spec: sheet.spec });
    cellsById.set(rubric.id, sheet.cells);
    if (body.kind === "own") body = { kind: "shared", area: sheet.cells.settingArea("body"), name: body.name };
  }
  return cellsById;
}

const RUBRIC_SHEET = "Bộ tiêu chí";
/** Short names that fit whole within the 31 characters of a sheet's name. */
const SHORT_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "tap-the": "tập thể",
    "ca-nhan": "cá nhân",
    "ca-nhan-khong-dang-ky": "không đăng ký",
    "danh-muc": "danh mục",
  }),
);

/** Returns the lowest unused table numbers. */
export function freeIds(taken: ReadonlySet<number>, count: number): readonly number[] {
  const ids: number[] = [];
  for (let id = 1; ids.length < count; id++) if (!taken.has(id)) ids.push(id);
  return ids;
}
