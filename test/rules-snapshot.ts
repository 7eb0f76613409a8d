import type { Area, Rect } from "../src/workbook/model/area";
import { readBindings } from "../src/workbook/bindings/bindings";
import { columnName } from "../src/workbook/model/binding-name";
import type { Edit } from "../src/workbook/model/plan";
import { shiftFormula } from "../src/workbook/model/shift-formula";
import type { PresentRule, RuleRun, Snapshot } from "../src/workbook/model/snapshot";
import { tableColumns } from "../src/workbook/sheets/table-columns";
import { tableValidations } from "../src/workbook/sheets/table-validations";

/**
 * The workbook as a host shows it that tells rules: every column of its tables has the rule of its template, or none
 * where there is no such rule.
 */
export function withRules(snapshot: Snapshot): Snapshot {
  const rules = readBindings(snapshot).tables.flatMap((table) =>
    tableColumns(table.rubric).flatMap((shown) => {
      const area = table.columns.get(shown.role)?.area;
      const rule: PresentRule | undefined =
        area && (tableValidations(table.rubricAt, [shown], () => area)[0]?.rule ?? "none");
      return area && rule
        ? [{ name: columnName(table.id, shown.role), runs: [{ row: area.row, rows: area.rows, rule }] }]
        : [];
    }),
  );
  return { ...snapshot, rules };
}

/** Somebody pastes over rows (from 0) of a named column: the rules go, or others come with what is pasted. */
export function pasteOver(
  snapshot: Snapshot,
  name: string,
  from: number,
  rows: number,
  rule: PresentRule = "none",
): Snapshot {
  const { area } = snapshot.names.find((own) => own.name === name)!.block!;
  return setRule(snapshot, { ...area, row: area.row + from, rows }, rule);
}

/** Carries an edit of rules out on what the host tells of them. */
export function applyRules(
  snapshot: Snapshot,
  { sheet, validations, cleared = [] }: Extract<Edit, { readonly kind: "setValidations" }>,
): Snapshot {
  const set = validations.reduce((now, { rect, rule }) => setRule(now, { ...rect, sheet }, rule), snapshot);
  return cleared.reduce((now, rect) => setRule(now, { ...rect, sheet }, "none"), set);
}

function setRule(snapshot: Snapshot, area: Area, rule: PresentRule): Snapshot {
  const columnOf = (name: string) => snapshot.names.find((own) => own.name === name)?.block?.area;
  return {
    ...snapshot,
    ...(snapshot.rules
      ? {
          rules: snapshot.rules.map((named) => {
            const own = columnOf(named.name);
            const isHere =
              own?.sheet === area.sheet && own.column >= area.column && own.column < area.column + area.columns;
            return isHere
              ? {
                  ...named,
                  runs: [
                    ...named.runs.flatMap((run) => around(run, area)),
                    { row: area.row, rows: area.rows, rule },
                  ].sort((a, b) => a.row - b.row),
                }
              : named;
          }),
        }
      : {}),
  };
}

/** What is left of a run above and below other rows. */
function around(run: RuleRun, { row, rows }: Rect): readonly RuleRun[] {
  const end = run.row + run.rows;
  const above = Math.min(end, row) - run.row;
  const from = Math.max(run.row, row + rows);
  return [
    ...(above > 0 ? [{ ...run, rows: above }] : []),
    ...(end > from ? [{ row: from, rows: end - from, rule: shifted(run.rule, from - run.row) }] : []),
  ];
}

function shifted(rule: PresentRule, rows: number): PresentRule {
  return typeof rule === "string" || rule.kind === "list"
    ? rule
    : { ...rule, formula: shiftFormula(rule.formula, rows, 0)! };
}
