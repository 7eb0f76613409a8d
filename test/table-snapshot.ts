import { insertTemplate } from "../src/actions/insert-template";
import type { Rubric } from "../src/rubric/rubric";
import { INPUT_ROLES, isComputedRole } from "../src/scoring/role";
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
  { body = null, year }: { readonly body?: string | null; readonly year?: number } = {},
): Snapshot {
  const rubrics = tables.map(({ rubric }) => rubric);
  const inserted = insertTemplate(emptySnapshot(), {
    rubrics: rubrics.map(({ id }) => id),
    custom: rubrics,
    ...(year === undefined ? {} : { year }),
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

/** A column that templates lack, as facts of persons, stands right of everything. */
function withOwnColumn(snapshot: Snapshot, table: number, role: Role): Snapshot {
  const index = INPUT_ROLES.findIndex((own) => own === role);
  if (index < 0 || snapshot.names.some(({ name }) => name === columnName(table, role))) return snapshot;
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
