import type { Area, Rect } from "../../src/workbook/model/area";
import { parseBindingName } from "../../src/workbook/model/binding-name";
import { shiftFormula } from "../../src/workbook/model/shift-formula";
import type { NamedRules, PresentRule, RuleRun } from "../../src/workbook/model/snapshot";
import { rangeAt } from "../excel/range-at";
import type { Reading } from "./read-slices";
import { rectOfRange } from "../excel/rect-of-range";
import { sheetNamed } from "../excel/sheet-named";

/** A column of a table whose rules are to be read. */
interface RuledArea {
  readonly name: string;
  readonly area: Area;
}

/** Rules being read from Excel: the reading fills them; rules that differ within a column are read afterwards. */
export interface RuleReading {
  readonly reading: Reading;
  /** Takes further syncs only where a column holds more than one rule: two at most, for any number of rows. */
  readonly rules: (context: Excel.RequestContext) => Promise<readonly NamedRules[]>;
}

/** Queues the reading of the validation rules of tables' columns, one rule a column. */
export function readRules(
  context: Excel.RequestContext,
  names: readonly { readonly name: string; readonly area: Area | null }[],
  hasSheet: (name: string) => boolean,
  isProtected: (name: string) => boolean,
): RuleReading {
  const columns = names.flatMap(({ name, area }): readonly RuledArea[] =>
    parseBindingName(name)?.kind === "column" && area && hasSheet(area.sheet) ? [{ name, area }] : [],
  );
  const whole = new Map<RuledArea, Common>();
  return {
    reading: {
      rows: 1,
      queue: () => {
        const queued = columns.map((column) => ({ column, take: queueRule(context.workbook, column.area) }));
        return () => {
          for (const { column, take } of queued) whole.set(column, take());
        };
      },
    },
    rules: async (context) => {
      const mixed = columns.filter((column) => whole.get(column) === "mixed" && !isProtected(column.area.sheet));
      const runs = mixed.length === 0 ? new Map<RuledArea, readonly RuleRun[]>() : await readMixed(context, mixed);
      return columns.flatMap((column): readonly NamedRules[] => {
        const common = whole.get(column);
        const { row, rows } = column.area;
        if (common !== undefined && common !== "mixed")
          return [{ name: column.name, runs: [{ row, rows, rule: common }] }];
        const own = runs.get(column);
        return own ? [{ name: column.name, runs: own }] : [];
      });
    },
  };
}

type Common = PresentRule | "mixed";

function queueRule(workbook: Excel.Workbook, area: Area): () => Common {
  const { dataValidation } = rangeAt(sheetNamed(workbook, area.sheet), area);
  dataValidation.load("type,rule");
  return () => {
    switch (dataValidation.type) {
      case "None":
        return "none";
      // Different rules, or rules in some cells only (REF excel.datavalidationtype)
      case "Inconsistent":
      case "MixedCriteria":
        return "mixed";
      default: {
        const { list, custom } = dataValidation.rule;
        if (custom) return { kind: "custom", formula: String(custom.formula) };
        return typeof list?.source === "string" && list.source.startsWith("=")
          ? { kind: "list", source: list.source }
          : "other";
      }
    }
  };
}

/**
 * Reads columns with more than one rule: which cells have any, which the same as the first cell, and then the rules of
 * the others. Excel reports them by rectangles, so it takes two syncs. Where Excel fails, the result is empty.
 */
async function readMixed(
  context: Excel.RequestContext,
  columns: readonly RuledArea[],
): Promise<ReadonlyMap<RuledArea, readonly RuleRun[]>> {
  try {
    const { workbook } = context;
    const outlines = columns.map((column) => {
      const sheet = sheetNamed(workbook, column.area.sheet);
      const range = rangeAt(sheet, column.area);
      return {
        column,
        first: queueRule(workbook, { ...column.area, rows: 1 }),
        any: queueAreas(range, "DataValidations"),
        same: queueAreas(range, "SameDataValidation"),
      };
    });
    await context.sync();
    const parts = outlines.map(({ column, first, any, same }) => {
      const { row, rows } = column.area;
      const [withRule, like] = [rowsCovered(any(), column.area), rowsCovered(same(), column.area)];
      const kinds = Array.from({ length: rows }, (_, index) =>
        !withRule.has(row + index) ? "none" : like.has(row + index) || index === 0 ? "first" : "else",
      );
      return { column, first: first(), runs: runsOf(kinds, row) };
    });
    const others = new Map(
      parts.flatMap(({ column, runs }) =>
        runs.flatMap((run) =>
          run.kind === "else"
            ? [[run, queueRule(workbook, { ...column.area, row: run.row, rows: run.rows })] as const]
            : [],
        ),
      ),
    );
    if (others.size > 0) await context.sync();
    return new Map(
      parts.map(({ column, first, runs }) => [
        column,
        runs.map((run): RuleRun => {
          const { row, rows } = run;
          if (run.kind === "none") return { row, rows, rule: "none" };
          const common = run.kind === "else" ? others.get(run)!() : shifted(first, row - column.area.row);
          return { row, rows, rule: common === "mixed" ? "unread" : common };
        }),
      ]),
    );
  } catch {
    return new Map();
  }
}

/** Returns the same rule `rows` rows further down. */
function shifted(rule: Common, rows: number): Common {
  if (typeof rule === "string" || rule.kind === "list" || rows === 0) return rule;
  const formula = shiftFormula(rule.formula, rows, 0);
  return formula === null ? "unread" : { ...rule, formula };
}

function queueAreas(range: Excel.Range, type: "DataValidations" | "SameDataValidation"): () => readonly Rect[] {
  const special = range.getSpecialCellsOrNullObject(type);
  special.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  return () => (special.isNullObject ? [] : special.areas.items.map(rectOfRange));
}

/** Returns the rows of a column that rectangles cover. */
function rowsCovered(rects: readonly Rect[], area: Area): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const { row, rows: count, column, columns } of rects) {
    if (area.column < column || area.column >= column + columns) continue;
    for (let at = Math.max(row, area.row); at < Math.min(row + count, area.row + area.rows); at++) rows.add(at);
  }
  return rows;
}

interface Run {
  readonly row: number;
  readonly rows: number;
  readonly kind: "none" | "first" | "else";
}

function runsOf(kinds: readonly Run["kind"][], firstRow: number): readonly Run[] {
  const runs: Run[] = [];
  kinds.forEach((kind, index) => {
    const last = runs.at(-1);
    if (last?.kind === kind) runs[runs.length - 1] = { ...last, rows: last.rows + 1 };
    else runs.push({ row: firstRow + index, rows: 1, kind });
  });
  return runs;
}
