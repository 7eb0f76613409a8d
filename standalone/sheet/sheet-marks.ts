import type { Finding } from "../../src/workbook/model/finding";

/** Cells of one sheet that findings are about. */
export interface SheetMarks {
  /** Severity of the worst finding at a cell, named `row column`; `null` for none. */
  readonly at: (cell: string) => Finding["severity"] | null;
}

const ORDER: readonly Finding["severity"][] = ["info", "warning", "error"];

export function sheetMarks(findings: readonly Finding[], sheet: string | null): SheetMarks {
  const worst = new Map<string, Finding["severity"]>();
  for (const { severity, where } of findings) {
    if (where.area?.sheet !== sheet) continue;
    const cell = `${where.area.row} ${where.area.column}`;
    const known = worst.get(cell);
    if (known === undefined || ORDER.indexOf(severity) > ORDER.indexOf(known)) worst.set(cell, severity);
  }
  return { at: (cell) => worst.get(cell) ?? null };
}
