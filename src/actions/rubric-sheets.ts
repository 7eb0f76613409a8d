import type { Rubric } from "../rubric/rubric";
import type { Bindings } from "../workbook/bindings/bindings";
import type { Edit } from "../workbook/model/plan";
import type { RubricCells } from "../workbook/bindings/rubric-cells";
import { rubricSheet } from "../workbook/sheets/rubric/rubric-sheet";
import type { RubricSheetBody, RubricSheetYear, ShownYear } from "../workbook/sheets/rubric/rubric-sheet";
import { freeSheetName } from "../workbook/model/sheet-name";

export type AddSheet = Extract<Edit, { readonly kind: "addSheet" }>;

export interface RubricSheets {
  /** Where the cells of each rubric are, by its id. */
  readonly cellsById: ReadonlyMap<string, RubricCells>;
  /** The workbook's appraisal year; `null` where it has none. */
  readonly year: ShownYear | null;
}

/**
 * Adds a sheet for each rubric that the workbook does not hold yet, and returns where the cells of all of them are.
 * `names` lists all sheets and is kept up to date by `addSheet`. The first sheet added keeps `year` where the workbook
 * has no appraisal year yet.
 */
export function addRubricSheets(
  rubrics: readonly Rubric[],
  bindings: Bindings,
  names: readonly string[],
  addSheet: (edit: AddSheet) => void,
  year: number | null = null,
): RubricSheets {
  const cellsById = new Map<string, RubricCells>();
  let body: RubricSheetBody = bindings.body ? { kind: "shared", ...bindings.body } : { kind: "own", name: null };
  let shownYear: ShownYear | null = bindings.year;
  for (const rubric of rubrics) {
    const present = bindings.rubrics.get(rubric.id)?.rubricAt;
    if (present || cellsById.has(rubric.id)) {
      if (present) cellsById.set(rubric.id, present);
      continue;
    }
    const base = names.some((name) => name.startsWith(RUBRIC_SHEET))
      ? `${RUBRIC_SHEET} ${SHORT_NAMES.get(rubric.id) ?? rubric.name.toLowerCase()}`
      : RUBRIC_SHEET;
    const sheet = rubricSheet(rubric, freeSheetName(base, names), body, yearFor(shownYear, year));
    shownYear = sheet.year;
    addSheet({ kind: "addSheet", spec: sheet.spec });
    cellsById.set(rubric.id, sheet.cells);
    if (body.kind === "own") body = { kind: "shared", area: sheet.cells.settingArea("body"), name: body.name };
  }
  return { cellsById, year: shownYear };
}

function yearFor(present: ShownYear | null, year: number | null): RubricSheetYear | null {
  if (present) return { kind: "shared", ...present };
  return year === null ? null : { kind: "own", value: year };
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
