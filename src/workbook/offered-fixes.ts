import type { Cell } from "../text/cell";
import type { Finding, FindingCode } from "./finding";

/** One cell as its correction was shown: what stood there and what is to stand there. */
export interface CellFix {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: Cell;
  readonly after: Cell;
}

/** The correction that a finding offers; `null` where it has none. Text of an old encoding is converted in a copy only. */
export function offeredFix({ code, where: { area }, found, fix }: Finding): CellFix | null {
  if (!area || fix === undefined || code === "legacy-font") return null;
  return { sheet: area.sheet, row: area.row, column: area.column, before: found, after: fix };
}

/** What a finding offers to choose from: its one correction, or each of several. */
export function offeredChoices(finding: Finding): readonly CellFix[] {
  const offers = finding.choices?.map((choice) => ({ ...finding, fix: choice })) ?? [finding];
  return offers.flatMap((one) => offeredFix(one) ?? []);
}

/** The corrections that findings offer and nobody has to choose, in their order. */
export function offeredFixes(findings: readonly Finding[]): readonly (CellFix & { readonly code: FindingCode })[] {
  return findings.flatMap((finding) => {
    const offered = offeredFix(finding);
    return offered ? [{ ...offered, code: finding.code }] : [];
  });
}

/** Kinds whose correction joins or parts subjects: carried out only where somebody chose the kind or the cell. */
const CHOSEN_FIXES: ReadonlySet<FindingCode> = new Set<FindingCode>(["name-look-alike", "namesake"]);

export function needsChoice(code: FindingCode): boolean {
  return CHOSEN_FIXES.has(code);
}

/** The kinds of finding that a repair mends, all of a kind at once, and what it mends. */
export const REPAIRS = {
  "formula-overwritten": "formulas", "formula-changed": "formulas", "formula-missing": "formulas",
  "names-of-sheet": "names-of-sheet",
  "table-unbound": "tables", "table-emptied": "tables", "table-gone": "tables-gone",
  "rows-below": "rows", "row-not-entry": "rows-to-skip",
  "validation-missing": "rules",
  "binding-broken": "names", "binding-missing": "names", "binding-uneven": "rows-of-names",
} as const satisfies Partial<Record<FindingCode, string>>;

export type RepairCode = keyof typeof REPAIRS;

export function isRepairCode(code: FindingCode): code is RepairCode {
  return code in REPAIRS;
}
