import { insertTemplate } from "../src/actions/insert-template";
import type { Rubric } from "../src/rubric/rubric";
import { IDENTITY_ROLES, isComputedRole } from "../src/scoring/role";
import type { Role } from "../src/scoring/role";
import { BODY_NAME, columnName } from "../src/workbook/model/binding-name";
import type { Snapshot } from "../src/workbook/model/snapshot";
import type { EntryCells } from "./input-table";
import { applyPlan, blockOf, calculate, emptySnapshot, setCells } from "./snapshot-of";

export interface FilledTable {
  readonly rubric: Rubric;
  readonly entries: readonly EntryCells[];
}

/** A workbook with these tables inserted, filled and calculated; one row is left blank at the end of the longest. */
export function tableSnapshot(
  tables: readonly FilledTable[],
  { body = null }: { readonly body?: string | null } = {},
): Snapshot {
  const rubrics = tables.map(({ rubric }) => rubric);
  const inserted = insertTemplate(emptySnapshot(), {
    rubrics: rubrics.map(({ id }) => id),
    custom: rubrics,
    profile: "party",
    rows: Math.max(...tables.map(({ entries }) => entries.length)) + 1,
  });
  if (!inserted.ok) throw new Error(`no template: ${inserted.refusal.code}`);
  const filled = tables.reduce(
    (snapshot, { entries }, index) => fillTable(snapshot, index + 1, entries),
    applyPlan(emptySnapshot(), inserted.plan),
  );
  return calculate(body === null ? filled : setCells(filled, BODY_NAME, [body]));
}

/** Types entries into a table from its first row down. */
export function fillTable(snapshot: Snapshot, table: number, entries: readonly EntryCells[]): Snapshot {
  const roles = new Set(
    entries.flatMap((entry) => Object.keys(entry) as Role[]).filter((role) => !isComputedRole(role)),
  );
  const named = [...roles].reduce((whole, role) => withOwnColumn(whole, table, role), snapshot);
  return [...roles].reduce(
    (filled, role) =>
      setCells(
        filled,
        columnName(table, role),
        entries.map((entry) => entry[role] ?? null),
      ),
    named,
  );
}

/** Facts of persons stand in people's own tables alone: they get a column right of everything. */
function withOwnColumn(snapshot: Snapshot, table: number, role: Role): Snapshot {
  const index = (IDENTITY_ROLES as readonly Role[]).indexOf(role);
  if (index < 0) return snapshot;
  const { area } = blockOf(snapshot, columnName(table, "DoiTuong"));
  const block = {
    area: { ...area, column: FIRST_OWN_COLUMN + index },
    columns: [new Array<null>(area.rows).fill(null)],
    formats: ["General"],
    formulas: [null],
  };
  return { ...snapshot, names: [...snapshot.names, { name: columnName(table, role), block }] };
}

const FIRST_OWN_COLUMN = 80;
