import type { RecognizedTable } from "../../recognition/recognize-table";
import type { Rubric } from "../../rubric/rubric";
import { requiredRoles } from "../../scoring/role";
import type { ComputedRole, Role } from "../../scoring/role";
import type { MissingColumn } from "../../workbook/sheets/attached-columns";
import type { Region } from "../../workbook/model/snapshot";
import type { AttachInput } from "./attach-input";
import { unusedScores } from "./attach-refusals";
import type { AttachNote } from "./attach-proposal";

export interface AttachNotesInput {
  readonly region: Region;
  readonly table: RecognizedTable;
  readonly rubric: Rubric;
  readonly input: Pick<AttachInput, "rubric" | "roles">;
  readonly bound: ReadonlyMap<Role, number>;
  readonly kept: ReadonlyMap<ComputedRole, number>;
  readonly added: readonly MissingColumn[];
  readonly firstRow: number;
  readonly lastRow: number;
  readonly isBeside: boolean;
}

/** Returns notes on a table for the user to read before it is attached. */
export function attachNotes({
  region,
  table,
  rubric,
  input,
  bound,
  kept,
  added,
  firstRow,
  lastRow,
  isBeside,
}: AttachNotesInput): readonly AttachNote[] {
  const notes: AttachNote[] = [];
  const headings = table.rows.filter(({ kind }) => kind === "heading" || kind === "total").map(({ row }) => row);
  if (headings.length > 0) notes.push({ code: "rows-skipped", rows: headings });
  const hiddenRows = region.hiddenRows.filter((row) => row >= firstRow && row <= lastRow).length;
  if (hiddenRows > 0) notes.push({ code: "rows-hidden", count: hiddenRows });
  const lines = [...rubric.criteria, ...rubric.bonuses, ...rubric.deductions];
  for (const {
    column,
    maximum,
    guess: { role },
  } of table.columns) {
    const line = lines.find(({ code }) => code === role);
    if (!line || maximum === null || maximum === line.maximum) continue;
    notes.push({
      code: "maximum-differs",
      role: line.code,
      stated: maximum,
      expected: line.maximum,
      area: { sheet: table.sheet, row: table.header.last, column, rows: 1, columns: 1 },
    });
  }
  if (input.rubric !== null) notes.push(...unusedScores(table, input));
  if (kept.size > 0)
    notes.push({
      code: "results-kept",
      headings: table.columns.filter(({ column }) => [...kept.values()].includes(column)).map(({ heading }) => heading),
    });
  const inputs = added.flatMap(({ role }) => (role !== "Rubric" && requiredRoles(rubric).includes(role) ? [role] : []));
  if (inputs.length > 0) notes.push({ code: "inputs-added", roles: inputs });
  if (rubric.derivedBonuses.some(({ registeredOnly }) => registeredOnly) && !bound.has("DangKy"))
    notes.push({ code: "no-registered-column" });
  if (rubric.method !== "register" && !bound.has("Loai")) notes.push({ code: "no-category-column" });
  if (isBeside) notes.push({ code: "beside-other-cells" });
  return notes;
}
