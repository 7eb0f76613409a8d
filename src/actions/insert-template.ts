import { packById } from "../rubric/packs/packs";
import type { Rubric } from "../rubric/rubric";
import { isYear } from "../workbook/bindings/read-year";
import { readBindings } from "../workbook/bindings/bindings";
import type { Bindings } from "../workbook/bindings/bindings";
import { followsCollectives } from "../workbook/formulas/formulas";
import type { Edit, Plan } from "../workbook/model/plan";
import { freeSheetName } from "../workbook/model/sheet-name";
import type { Snapshot } from "../workbook/model/snapshot";
import { tableSheet } from "../workbook/sheets/table-sheet";
import type { TableSheet } from "../workbook/sheets/table-sheet";
import { MAX_TABLE_ROWS } from "../workbook/model/table-size";
import { addRubricSheets } from "./rubric-sheets";
import { freeIds } from "../workbook/bindings/free-ids";
import type { AddSheet } from "./rubric-sheets";

export interface InsertTemplateInput {
  /** Ids of packs, in the order of their tables. */
  readonly rubrics: readonly string[];
  /** Rows for entries in each table. */
  readonly rows: number;
  /** The appraisal year, for a workbook that has none yet. */
  readonly year?: number;
  /** Rubrics besides the packs, by id. */
  readonly custom?: readonly Rubric[];
}

export type InsertTemplateRefusal =
  | { readonly code: "unknown-rubric"; readonly id: string }
  | { readonly code: "faulty-rubric"; readonly id: string }
  | { readonly code: "rows-out-of-range"; readonly rows: number; readonly most: number }
  | { readonly code: "year-out-of-range"; readonly year: number };

export type InsertTemplate =
  { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly refusal: InsertTemplateRefusal };

const SHEET_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "tap-the": "Chấm điểm tập thể",
    "ca-nhan": "Chấm điểm cá nhân",
    "ca-nhan-khong-dang-ky": "Cá nhân không đăng ký",
    "danh-muc": "Danh mục đăng ký",
  }),
);

/**
 * Plans a rubric sheet and a table for each rubric. A rubric that the workbook already holds is used unchanged.
 * A table whose results follow collectives adds a table of collectives when the workbook has none.
 */
export function insertTemplate(snapshot: Snapshot, input: InsertTemplateInput): InsertTemplate {
  if (!Number.isInteger(input.rows) || input.rows < 1 || input.rows > MAX_TABLE_ROWS) {
    return { ok: false, refusal: { code: "rows-out-of-range", rows: input.rows, most: MAX_TABLE_ROWS } };
  }
  if (input.year !== undefined && !isYear(input.year))
    return { ok: false, refusal: { code: "year-out-of-range", year: input.year } };
  const bindings = readBindings(snapshot);
  const rubrics: Rubric[] = [];
  for (const id of input.rubrics) {
    const rubric =
      bindings.rubrics.get(id)?.rubricAt?.rubric ?? input.custom?.find((own) => own.id === id) ?? packById(id);
    if (!rubric) return { ok: false, refusal: { code: "unknown-rubric", id } };
    rubrics.push(rubric);
  }
  const wanted = withCollectives(rubrics, bindings);
  // A second rubric of this name would take over the name of the one still being repaired
  const faulty = wanted.find(({ id }) => bindings.rubrics.get(id)?.rubricAt === null);
  if (faulty) return { ok: false, refusal: { code: "faulty-rubric", id: faulty.id } };
  return { ok: true, plan: planTemplate(snapshot, bindings, wanted, input) };
}

function withCollectives(rubrics: readonly Rubric[], bindings: Bindings): readonly Rubric[] {
  const isCollective = (rubric: Rubric) => rubric.method === "scores" && rubric.subjectKind === "collective";
  const has = rubrics.some(isCollective) || bindings.tables.some(({ rubric }) => isCollective(rubric));
  const collective = packById("tap-the");
  return rubrics.some(followsCollectives) && !has && collective ? [...rubrics, collective] : rubrics;
}

function planTemplate(
  snapshot: Snapshot,
  bindings: Bindings,
  rubrics: readonly Rubric[],
  input: InsertTemplateInput,
): Plan {
  const names = snapshot.sheets.map((sheet) => sheet.name);
  const edits: Edit[] = [];
  const addSheet = (edit: AddSheet) => {
    names.push(edit.spec.name);
    edits.push(edit);
  };
  const { cellsById, year } = addRubricSheets(rubrics, bindings, names, addSheet, input.year);
  const ids = freeIds(bindings.takenIds, rubrics.length);
  const tables = rubrics.map((rubric, index) => ({ id: ids[index]!, rubric, cells: cellsById.get(rubric.id)! }));
  const collectiveTables = [...bindings.tables, ...tables]
    .filter(({ rubric }) => rubric.method === "scores" && rubric.subjectKind === "collective")
    .map(({ id }) => id);

  // Tables of collectives are laid out first, since others' formulas refer to them; the table requested first is shown
  const inOrder = [...tables].sort(
    (a, b) => Number(collectiveTables.includes(b.id)) - Number(collectiveTables.includes(a.id)),
  );
  const sheets = new Map<number, TableSheet>();
  for (const { id, cells } of inOrder) {
    const name = freeSheetName(SHEET_NAMES.get(cells.rubric.id) ?? `Chấm điểm ${cells.rubric.name}`, names);
    const sheet = tableSheet({ id, name, cells, rows: input.rows, collectiveTables, year });
    sheets.set(id, sheet);
    addSheet({ kind: "addSheet", spec: sheet.spec });
  }
  const first = tables[0] && sheets.get(tables[0].id);
  return { edits: first ? [...edits, { kind: "activate", area: first.start }] : edits };
}
