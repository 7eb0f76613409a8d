import type { Role } from "../../scoring/role";
import type { Rect } from "../model/area";
import { columnName } from "../model/binding-name";
import type { BoundTable } from "../bindings/bindings";
import { runWithin } from "./rules-around";
import { ruleState } from "./rule-state";
import type { RuleState } from "./rule-state";
import type { Validation } from "../model/sheet-spec";
import type { RuleRun, Snapshot } from "../model/snapshot";
import { tableColumns } from "../sheets/table-columns";
import type { TableColumn } from "../sheets/table-columns";
import { tableValidations } from "../sheets/table-validations";

/** A column for which the product has a validation rule. */
export interface RuledColumn {
  readonly role: Role;
  /** Returns the rule over some of its cells. */
  readonly ruleOver: (rect: Rect) => Validation;
  /** Whether the rule belongs in the column: not in a user's own column without any of the product's rules. */
  readonly isOurs: boolean;
  /**
   * Rectangles, each of touching cells, whose rule is missing, is the product's with an outdated reference, or was
   * pasted over the product's.
   */
  readonly lacking: readonly Rect[];
}

/**
 * Returns a table's columns with validation rules and the cells that lack theirs, as far as the host captured rules.
 */
export function ruledColumns(table: BoundTable, snapshot: Snapshot): readonly RuledColumn[] {
  return tableColumns(table.rubric).flatMap((shown): readonly RuledColumn[] => {
    const column = isTyped(table, shown) ? table.columns.get(shown.role) : undefined;
    const ruleOver = (rect: Rect) => tableValidations(table.rubricAt, [shown], () => rect)[0];
    if (!column || !ruleOver(column.area)) return [];
    const over = (rect: Rect) => ruleOver(rect)!;
    const rectOf = ({ row, rows }: RuleRun): Rect => ({ row, rows, column: column.area.column, columns: 1 });
    const captured = snapshot.rules?.find(({ name }) => name === columnName(table.id, shown.role))?.runs ?? [];
    const runs = captured
      .flatMap((run) => runWithin(run, column.area) ?? [])
      .map((run) => ({ rect: rectOf(run), state: ruleState(run.rule, over(rectOf(run)).rule) }))
      .map((run, index, all) => ({
        ...run,
        state: stateAmong(run.state, all[index - 1]?.state, all[index + 1]?.state),
      }));
    const has = (...states: readonly RuleState[]) => runs.some(({ state }) => states.includes(state));
    const isOurs = has("sound", "outdated") || (isOwnLayout(table) && !has("foreign", "unread"));
    const wanting: readonly RuleState[] = ["none", "outdated", ...(has("sound") ? ["foreign" as const] : [])];
    return [
      {
        role: shown.role,
        ruleOver: over,
        isOurs,
        lacking: isOurs ? joined(runs.filter(({ state }) => wanting.includes(state)).map(({ rect }) => rect)) : [],
      },
    ];
  });
}

/** Rules that a host does not read count as outdated between outdated ones: it reads the first and the last of a column. */
function stateAmong(state: RuleState, above: RuleState | undefined, below: RuleState | undefined): RuleState {
  return state === "unread" && above === "outdated" && below === "outdated" ? "outdated" : state;
}

/** Returns rectangles of one column, from the top, as one where they touch. */
function joined(rects: readonly Rect[]): readonly Rect[] {
  return rects.reduce<readonly Rect[]>((all, rect) => {
    const last = all.at(-1);
    return last && last.row + last.rows === rect.row
      ? [...all.slice(0, -1), { ...last, rows: last.rows + rect.rows }]
      : [...all, rect];
  }, []);
}

/** Criteria of a table that combines ballots are means, worked out by formulas. */
function isTyped({ part }: BoundTable, { line }: TableColumn): boolean {
  return part.kind !== "result" || line === undefined;
}

/**
 * An inserted table has the rubric's id above one of its own columns; beside a user's own table the id has a separate
 * column.
 */
function isOwnLayout({ rubricCell, columns, sheet }: BoundTable): boolean {
  return rubricCell.sheet === sheet && [...columns.values()].some(({ area }) => area.column === rubricCell.column);
}
