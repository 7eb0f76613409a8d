import { fixWords } from "../../src/language/fix-words";
import { vi } from "../../src/language/vi/words";
import { rectToAddress } from "../../src/workbook/model/area";
import type { FindingCode } from "../../src/workbook/model/finding";
import type { CellFix } from "../../src/workbook/check/offered-fixes";
import { NUMBERS } from "../report-text";

/** A correction with the code of the finding that offered it. */
export type CodedFix = CellFix & { readonly code: FindingCode };

/** Returns each correction as before → after, kind by kind. */
export function fixesText(fixes: readonly CodedFix[]): string {
  const codes = [...new Set(fixes.map(({ code }) => code))];
  return codes
    .map((code) => {
      const own = fixes.filter((one) => one.code === code);
      return [
        `${vi.findingTitle(code)} (${own.length})`,
        ...own.map((one) => {
          const { before, after } = fixWords(code, one, NUMBERS, "(trống)");
          return `  ${one.sheet}!${rectToAddress({ ...one, rows: 1, columns: 1 })}: ${before} → ${after}`;
        }),
      ].join("\n");
    })
    .join("\n\n");
}

/** Returns the same as JSON; `output` is the written file. */
export function fixesJson(fixes: readonly CodedFix[], output: string | null): string {
  const lines = fixes.map(({ code, sheet, row, column, before, after }) => ({
    code,
    sheet,
    cell: rectToAddress({ row, column, rows: 1, columns: 1 }),
    before,
    after,
  }));
  return JSON.stringify({ fixes: lines, output }, null, 2);
}
