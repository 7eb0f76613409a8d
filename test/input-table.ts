import type { Rubric } from "../src/rubric/rubric";
import { requiredRoles } from "../src/scoring/role";
import type { Role } from "../src/scoring/role";
import { scoreTable } from "../src/scoring/score-table";
import { STATES } from "../src/scoring/state";
import type { State } from "../src/scoring/state";
import { NO_TOTAL } from "../src/scoring/table";
import type { InputColumn, InputTable, ScoringContext, TableResult } from "../src/scoring/table";
import type { Cell } from "../src/text/cell";
import { hundredthsToNumber, hundredths } from "../src/text/hundredths";

/** One row of a table by role; what is left out is empty. */
export type EntryCells = Readonly<Partial<Record<Role, Cell>>>;

export const NO_CONTEXT: ScoringContext = { body: null, collectives: new Map() };

/** A table with the columns that scoring needs and those that some row names; plain formats but for those given. */
export function inputTable(
  rubric: Rubric,
  entries: readonly EntryCells[],
  also: Partial<Record<Role, Partial<InputColumn>>> = {},
): InputTable {
  const roles = new Set<Role>([...requiredRoles(rubric), ...entries.flatMap((entry) => Object.keys(entry) as Role[])]);
  const columns = [...roles].map((role): [Role, InputColumn] => [
    role,
    { cells: entries.map((entry) => entry[role] ?? null), formats: "General", ...also[role] },
  ]);
  return { rubric, rows: entries.length, columns: new Map(columns) };
}

/** One row's outcome as people read it: points as decimal numbers, `null` where there are none. */
export interface ReadEntry {
  readonly state: State;
  readonly total: number | null;
  readonly band: string | null;
}

export function readEntry(table: InputTable, { entries }: TableResult, row: number): ReadEntry {
  const total = entries.totals[row]!;
  return {
    state: STATES[entries.states[row]!]!,
    total: total === NO_TOTAL ? null : hundredthsToNumber(hundredths(total)),
    band: table.rubric.bands[entries.bands[row]!]?.name ?? null,
  };
}

export interface ReadSubject {
  readonly name: string;
  readonly result: number | null;
  readonly band: string | null;
  readonly bonus: number;
  readonly provisional: boolean;
}

export function readSubjects(table: InputTable, { subjects }: TableResult): readonly ReadSubject[] {
  return subjects.map(({ name, result, band, derivedBonus, provisional }) => ({
    name,
    provisional,
    result: result === null ? null : hundredthsToNumber(result),
    band: table.rubric.bands[band]?.name ?? null,
    bonus: hundredthsToNumber(derivedBonus),
  }));
}

/** Scores entries of a rubric without a workbook round them. */
export function score(rubric: Rubric, entries: readonly EntryCells[], context: Partial<ScoringContext> = {}) {
  const table = inputTable(rubric, entries);
  const result = scoreTable(table, { ...NO_CONTEXT, ...context });
  return {
    table,
    result,
    entry: (row: number) => readEntry(table, result, row),
    subjects: readSubjects(table, result),
    findings: result.findings,
  };
}
