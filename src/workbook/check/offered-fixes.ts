import type { Cell } from "../../text/cell";
import type { Finding, FindingCode } from "../model/finding";

/** One cell with its correction as shown: the value before and after. */
export interface CellFix {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: Cell;
  readonly after: Cell;
}

/**
 * Returns a finding's correction; `null` where it offers none. Text of a legacy encoding is only converted in a copy.
 */
export function offeredFix({ code, where: { area }, found, fix }: Finding): CellFix | null {
  if (!area || fix === undefined || code === "legacy-font") return null;
  return { sheet: area.sheet, row: area.row, column: area.column, before: found, after: fix };
}

/** Returns the corrections to choose from: a finding's only one, or each of several. */
export function offeredChoices(finding: Finding): readonly CellFix[] {
  const offers = finding.choices?.map((choice) => ({ ...finding, fix: choice })) ?? [finding];
  return offers.flatMap((one) => offeredFix(one) ?? []);
}

/** Returns the corrections that need no choice, in the order of the findings. */
export function offeredFixes(findings: readonly Finding[]): readonly (CellFix & { readonly code: FindingCode })[] {
  return findings.flatMap((finding) => {
    const offered = offeredFix(finding);
    return offered ? [{ ...offered, code: finding.code }] : [];
  });
}

/** Findings whose correction joins or splits subjects: written only where the user chose the kind or the cell. */
const CHOSEN_FIXES: ReadonlySet<FindingCode> = new Set<FindingCode>(["name-look-alike", "namesake", "subject-missing"]);

export function needsChoice(code: FindingCode): boolean {
  return CHOSEN_FIXES.has(code);
}

/** Findings that a repair fixes, all of a kind at once, and what the repair restores. */
export const REPAIRS = {
  "formula-overwritten": "formulas",
  "formula-changed": "formulas",
  "formula-missing": "formulas",
  "formulas-former": "formulas-renewed",
  "rubric-former": "rubrics",
  "other-field-row": "fields",
  "entry-code-missing": "codes",
  "names-of-sheet": "names-of-sheet",
  "table-unbound": "tables",
  "table-emptied": "tables",
  "table-gone": "tables-gone",
  "rows-below": "rows",
  "entry-not-in-panel": "panel-entries",
  "row-not-entry": "rows-to-skip",
  "validation-missing": "rules",
  "binding-broken": "names",
  "binding-missing": "names",
  "binding-uneven": "rows-of-names",
} as const satisfies Partial<Record<FindingCode, string>>;

export type RepairCode = keyof typeof REPAIRS;

export function isRepairCode(code: FindingCode): code is RepairCode {
  return code in REPAIRS;
}
