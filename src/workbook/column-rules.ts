import type { Role } from "../scoring/role";
import type { Rect } from "./area";
import { columnName } from "./binding-name";
import type { BoundTable } from "./bindings";
import { ruleState } from "./rule-state";
import type { RuleState } from "./rule-state";
import type { Validation } from "./sheet-spec";
import type { RuleRun, Snapshot } from "./snapshot";
import { tableColumns } from "./table-columns";
import { tableValidations } from "./table-validations";

/** A column that the product has a rule for on what may be typed. */
export interface RuledColumn {
  readonly role: Role;
  /** The rule over some of its cells. */
  readonly ruleOver: (rect: Rect) => Validation;
  /** Whether the rule belongs there: never in a column that somebody laid out and that carries none of ours. */
  readonly isOurs: boolean;
  /** Cells, each time of one rule or none, whose rule is gone, or is one of ours that points elsewhere by now, or was pasted over one of ours. */
  readonly lacking: readonly Rect[];
}

/** The columns of a table that the product has rules for, and how far they still stand, as far as the host has told. */
export function ruledColumns(table: BoundTable, snapshot: Snapshot): readonly RuledColumn[] {
  return tableColumns(table.cells.rubric).flatMap((shown): readonly RuledColumn[] => {
    const column = table.columns.get(shown.role);
    const ruleOver = (rect: Rect) => tableValidations(table.cells, [shown], () => rect)[0];
    if (!column || !ruleOver(column.area)) return [];
    const over = (rect: Rect) => ruleOver(rect)!;
    const rectOf = ({ row, rows }: RuleRun): Rect => ({ row, rows, column: column.area.column, columns: 1 });
    const runs = (snapshot.rules?.find(({ name }) => name === columnName(table.id, shown.role))?.runs ?? [])
      .map((run) => ({ rect: rectOf(run), state: ruleState(run.rule, over(rectOf(run)).rule) }));
    const has = (...states: readonly RuleState[]) => runs.some(({ state }) => states.includes(state));
    const isOurs = has("sound", "outdated") || (isOwnLayout(table) && !has("foreign", "unread"));
    const wanting: readonly RuleState[] = ["none", "outdated", ...(has("sound") ? ["foreign" as const] : [])];
    return [{ role: shown.role, ruleOver: over, isOurs, lacking: isOurs ? runs.filter(({ state }) => wanting.includes(state)).map(({ rect }) => rect) : [] }];
  });
}

/** A table that was inserted has the id of its rubric above a column of its own; beside a table that somebody laid out it has one for itself. */
function isOwnLayout({ rubricCell, columns, sheet }: BoundTable): boolean {
  return rubricCell.sheet === sheet && [...columns.values()].some(({ area }) => area.column === rubricCell.column);
}
