import { check } from "../src/actions/check";
import { fix } from "../src/actions/fix";
import type { Outcome } from "../src/actions/outcome";
import { fixWords } from "../src/language/fix-words";
import { vi } from "../src/language/vi";
import { rectToAddress } from "../src/workbook/area";
import type { FindingCode } from "../src/workbook/finding";
import { offeredFixes } from "../src/workbook/offered-fixes";
import type { CellFix } from "../src/workbook/offered-fixes";
import { NUMBERS } from "./report-text";
import { apply } from "./xlsx/apply";
import { capture } from "./xlsx/capture";
import type { Workbook } from "./xlsx/workbook";

export interface FixChoice {
  /** Kinds of finding; all that can be mended where empty. */
  readonly codes: readonly string[];
  /** Addresses, with or without a sheet; all cells where empty. */
  readonly cells: readonly string[];
}

export type CodedFix = CellFix & { readonly code: FindingCode };

export interface FixedFile {
  readonly fixes: readonly CodedFix[];
  /** What the workbook comes to afterwards. */
  readonly outcome: Outcome;
}

/** The corrections that a workbook's findings offer, as far as they were chosen. */
export function chosenFixes(outcome: Outcome, { codes, cells }: FixChoice): readonly CodedFix[] {
  return offeredFixes(outcome.findings).filter((one) => {
    const address = rectToAddress({ row: one.row, column: one.column, rows: 1, columns: 1 });
    return (codes.length === 0 || codes.includes(one.code)) && (cells.length === 0 || cells.some((cell) => cell === address || cell === `${one.sheet}!${address}`));
  });
}

/** Mends kind by kind, since mending one may show another: a list's item among stray spaces is first cleaned, then spelt as the list does. */
export function fixFile(workbook: Workbook, choice: FixChoice): FixedFile {
  const fixes: CodedFix[] = [];
  const mended = new Set<string>();
  for (;;) {
    const outcome = check(capture(workbook));
    const next = chosenFixes(outcome, choice).filter((one) => !mended.has(keyOf(one)));
    const [first] = next;
    if (!first) return { fixes, outcome };
    const cells = next.filter(({ code }) => code === first.code);
    const done = fix(capture(workbook), { code: first.code, cells });
    apply(workbook, done.outcome.plan);
    for (const one of cells) mended.add(keyOf(one));
    fixes.push(...done.fixed.map((one) => ({ ...one, code: first.code })));
  }
}

function keyOf({ code, sheet, row, column }: CodedFix): string {
  return `${code} ${row} ${column} ${sheet}`;
}

/** Each correction as before → after, kind by kind. */
export function fixesText(fixes: readonly CodedFix[]): string {
  const codes = [...new Set(fixes.map(({ code }) => code))];
  return codes.map((code) => {
    const own = fixes.filter((one) => one.code === code);
    return [`${vi.findingTitle(code)} (${own.length})`, ...own.map((one) => {
      const { before, after } = fixWords(code, one, NUMBERS, "(trống)");
      return `  ${one.sheet}!${rectToAddress({ ...one, rows: 1, columns: 1 })}: ${before} → ${after}`;
    })].join("\n");
  }).join("\n\n");
}

export function fixesJson(fixes: readonly CodedFix[]): string {
  const lines = fixes.map(({ code, sheet, row, column, before, after }) => ({
    code, sheet, cell: rectToAddress({ row, column, rows: 1, columns: 1 }), before, after,
  }));
  return JSON.stringify({ fixes: lines }, null, 2);
}
