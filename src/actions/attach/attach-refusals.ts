import type { RecognizedTable } from "../../recognition/recognize-table";
import type { RegionGrid } from "../../recognition/region-grid";
import type { Rubric } from "../../rubric/rubric";
import { requiredRoles } from "../../scoring/role";
import type { Role } from "../../scoring/role";
import { rectsOverlap } from "../../workbook/model/area";
import type { Area } from "../../workbook/model/area";
import { parseBindingName } from "../../workbook/model/binding-name";
import { faultyRubrics } from "../../workbook/bindings/faulty-rubrics";
import type { Bindings } from "../../workbook/bindings/bindings";
import type { Region, Snapshot } from "../../workbook/model/snapshot";
import { MAX_TABLE_ROWS } from "../../workbook/model/table-size";
import { unboundTables } from "../../workbook/outside/unbound-tables";
import type { AttachInput } from "./attach-input";
import type { AttachRefusal } from "./attach-proposal";

/** Returns the refusals that hold regardless of the columns' roles. */
export function standingRefusals(
  snapshot: Snapshot,
  bindings: Bindings,
  region: Region,
  table: RecognizedTable,
): readonly AttachRefusal[] {
  const refusals: AttachRefusal[] = [];
  if (table.rows.length === 0) refusals.push({ code: "no-rows" });
  if (table.rows.length > MAX_TABLE_ROWS)
    refusals.push({ code: "too-many-rows", rows: table.rows.length, most: MAX_TABLE_ROWS });
  if (snapshot.sheets.find(({ name }) => name === table.sheet)?.protected)
    refusals.push({ code: "sheet-protected", sheet: table.sheet });
  // Excel's documentation does not say what a copy does to rows hidden by a filter; a file has no such problem
  if (region.isFiltered && snapshot.host !== "xlsx") refusals.push({ code: "rows-filtered" });
  const faulty = faultyRubrics(bindings).find(({ id }) => id === table.rubric.id);
  if (faulty) refusals.push({ code: "faulty-rubric", ...faulty });
  return refusals;
}

/** Refuses score columns without a line of the rubric, unless the user chose their roles or the rubric. */
export function unusedScores(
  { columns, rubric }: RecognizedTable,
  { roles }: Pick<AttachInput, "roles">,
): readonly Extract<AttachRefusal, { readonly code: "scores-unused" }>[] {
  const unused = columns.filter(
    ({ column, isScore, guess: { role } }) => isScore && role === null && !roles.some((said) => said.column === column),
  );
  return unused.length === 0
    ? []
    : [
        {
          code: "scores-unused",
          rubric: rubric.id,
          columns: unused.map(({ column, heading }) => ({ column, heading })),
        },
      ];
}

/**
 * Returns the one refusal of an area that holds an attached table or a copy of one, which no other answer matters for;
 * `null` elsewhere.
 */
export function ownTableRefusal(snapshot: Snapshot, bindings: Bindings, area: Area): AttachRefusal | null {
  const attached = tableAt(snapshot, area);
  if (attached !== null) return { code: "attached-already", table: attached };
  const copy = unboundTables(snapshot, bindings).find(
    ({ sheet, firstRow, rows, columns }) =>
      sheet === area.sheet &&
      [...columns.values()].some((column) =>
        rectsOverlap({ row: firstRow, rows: Math.max(1, rows), column, columns: 1 }, area),
      ),
  );
  return copy ? { code: "copied-table", sheet: copy.sheet } : null;
}

function tableAt({ names }: Snapshot, area: Area): number | null {
  for (const { name, block } of names) {
    const binding = parseBindingName(name);
    if (binding?.kind === "column" && block && block.area.sheet === area.sheet && rectsOverlap(block.area, area))
      return binding.table;
  }
  return null;
}

/**
 * Returns the refusals of a table with these roles: a role given twice, a required column without a role, entries that
 * share a merged cell.
 */
export function roleRefusals(
  table: RecognizedTable,
  bound: ReadonlyMap<Role, number>,
  unclear: readonly Role[],
  grid: RegionGrid,
  firstRow: number,
  lastRow: number,
): readonly AttachRefusal[] {
  const { columns } = table;
  const refusals: AttachRefusal[] = [];
  const given = columns.flatMap(({ guess: { role } }) => (role === null ? [] : [role]));
  const twice = given.find((role, index) => given.indexOf(role) !== index);
  if (twice !== undefined) refusals.push({ code: "role-twice", role: twice });
  if (unclear.length > 0) refusals.push({ code: "roles-missing", roles: unclear });
  for (const column of bound.values()) {
    for (let row = firstRow; row <= lastRow; row++) {
      const merge = grid.mergeAt(row, column);
      const kind = table.rows[row - firstRow]?.kind;
      if (!merge || merge.rows < 2 || kind !== "entry") continue;
      refusals.push({ code: "entries-merged", area: { ...merge, sheet: table.sheet } });
      return refusals;
    }
  }
  return refusals;
}

/**
 * Returns the required roles without a column. A list without any scores gets columns for all of them; where some score
 * columns exist, the others have headings that could not be recognized.
 */
export function unclearRoles(rubric: Rubric, bound: ReadonlyMap<Role, number>): readonly Role[] {
  const needed: readonly Role[] = rubric.method === "register" ? requiredRoles(rubric) : ["DoiTuong"];
  const criteria = rubric.criteria.map(({ code }) => code);
  return [...needed, ...(criteria.some((role) => bound.has(role)) ? criteria : [])].filter((role) => !bound.has(role));
}
