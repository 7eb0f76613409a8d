import type { Cell } from "../text/cell";
import type { CellCheck, Report, ScoringFindingCode } from "./finding";
import { NOT_FILLED, createListMatcher } from "./list-matcher";
import type { Role } from "./role";
import { likelyItem } from "./rubric-lists";
import type { InputTable } from "./table";

/** A column whose cells come from a list, and what is reported of those that do not. */
export interface ListColumn {
  readonly role: Role;
  readonly items: readonly string[];
  readonly missing: ScoringFindingCode;
  readonly unknown: ScoringFindingCode;
  readonly clause: string;
  /** Texts that count as answers and are not offered any more. */
  readonly accepted?: readonly string[];
  /** Returns the item that a cell means; without it, the one that looks like it. */
  readonly meant?: (cell: Cell, items: readonly string[]) => string | undefined;
}

/** Reports cells that are empty or not in the list; nothing where a table lacks the column. */
export function listChecks(
  { columns }: Pick<InputTable, "columns">,
  { role, items, missing, unknown, clause, accepted = [], meant = likelyItem }: ListColumn,
  report: Report,
): readonly CellCheck[] {
  const column = columns.get(role);
  if (!column) return [];
  const match = createListMatcher([...items, ...accepted]);
  const expected = { kind: "one-of", items } as const;
  const check = (row: number) => {
    const cell = column.cells[row] ?? null;
    const place = match(cell);
    if (place >= 0) return;
    const fix = meant(cell, items);
    report(place === NOT_FILLED ? missing : unknown, row, role, cell, {
      expected,
      clause,
      ...(fix === undefined ? {} : { fix }),
    });
  };
  return [{ cells: column.cells, check }];
}
