import type { FormerSummary } from "./former-summary";
import type { Content, SheetSpec } from "../model/sheet-spec";
import { readLayoutText } from "./summary-layout";
import { summarySpec } from "./summary-sheet";

/**
 * Returns a former summary's specification; `null` where its layout cannot be read. The names of its cells are left to
 * the caller.
 */
export function formerSummarySpec(name: string, { rect, columns, formulas, hidden }: FormerSummary): SheetSpec | null {
  const layout = readLayoutText(typeof hidden[1] === "string" ? hidden[1] : "");
  if (!layout) return null;
  const cells = Array.from({ length: rect.rows }, (_, row) =>
    columns.map((column, index): Content => {
      const formula = formulas[index]?.[row] ?? null;
      return formula === null ? (column[row] ?? null) : { formula, value: null };
    }),
  );
  return {
    ...summarySpec({ name, rows: rect.rows, blocks: [{ row: rect.row, column: rect.column, cells }], hidden, layout }),
    names: [],
  };
}
