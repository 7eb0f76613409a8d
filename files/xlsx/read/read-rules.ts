import type { Area, Rect } from "../../../src/workbook/model/area";
import { parseBindingName } from "../../../src/workbook/model/binding-name";
import { shiftFormula } from "../../../src/workbook/model/shift-formula";
import type { NamedRules, PresentRule, RuleRun } from "../../../src/workbook/model/snapshot";
import { sheetRules } from "./sheet-rules";
import type { SheetRule } from "./sheet-rules";
import type { BinaryText } from "../xml/binary-text";

/** Reads the validation rules of tables' columns. `partOf` returns the part of a sheet. */
export function readRules(
  names: readonly { readonly name: string; readonly area: Area | null }[],
  partOf: (sheet: string) => BinaryText,
): readonly NamedRules[] {
  const rulesBySheet = new Map<string, readonly SheetRule[]>();
  return names.flatMap(({ name, area }): readonly NamedRules[] => {
    if (parseBindingName(name)?.kind !== "column" || !area) return [];
    const rules = rulesBySheet.get(area.sheet) ?? sheetRules(partOf(area.sheet));
    rulesBySheet.set(area.sheet, rules);
    return [{ name, runs: runsOf(area, rules) }];
  });
}

function runsOf(area: Area, rules: readonly SheetRule[]): readonly RuleRun[] {
  const runs = rules
    .flatMap((rule) =>
      rule.rects.flatMap((rect): readonly RuleRun[] => {
        const row = Math.max(area.row, rect.row);
        const rows = Math.min(area.row + area.rows, rect.row + rect.rows) - row;
        const isOver = rows > 0 && area.column >= rect.column && area.column < rect.column + rect.columns;
        return isOver ? [{ row, rows, rule: presentRule(rule, rule.rects[0]!, row, area.column) }] : [];
      }),
    )
    .sort((a, b) => a.row - b.row);
  const all: RuleRun[] = [];
  let next = area.row;
  for (const run of runs) {
    if (run.row > next) all.push({ row: next, rows: run.row - next, rule: "none" });
    all.push(run);
    next = Math.max(next, run.row + run.rows);
  }
  return next < area.row + area.rows ? [...all, { row: next, rows: area.row + area.rows - next, rule: "none" }] : all;
}

/** Returns the rule as it applies to a cell. */
function presentRule({ type, formula }: SheetRule, anchor: Rect, row: number, column: number): PresentRule {
  if (type === "none") return "none";
  if (type !== "list" && type !== "custom") return "other";
  const shifted = shiftFormula(formula, row - anchor.row, column - anchor.column);
  if (shifted === null) return "unread";
  return type === "list" ? { kind: "list", source: `=${shifted}` } : { kind: "custom", formula: `=${shifted}` };
}
