import type { Hundredths } from "../text/hundredths";
import type { Cell } from "../text/cell";
import type { IdentityRole, Role } from "./role";

/**
 * Severity of a finding. error: a result is withheld, or the sheet shows a wrong value. warning: the result stands but
 * needs a look. info: for information.
 */
export type Severity = "error" | "warning" | "info";

/** Codes of all findings about a table's contents, with their severities. */
export const SCORING_SEVERITY = {
  "score-missing": "error",
  "score-text": "error",
  "score-number-as-text": "error",
  "score-date": "error",
  "score-time": "error",
  "score-percent": "error",
  "score-boolean": "error",
  "score-error": "error",
  "score-too-precise": "error",
  "score-negative": "error",
  "score-above-maximum": "error",
  "score-off-step": "error",
  "score-between-levels": "warning",
  "score-below-minimum": "info",
  "subject-missing": "error",
  "title-missing": "warning",
  "category-missing": "warning",
  "category-unknown": "warning",
  "ineligible": "error",
  "content-missing": "warning",
  "content-unknown": "warning",
  "field-missing": "warning",
  "field-unknown": "warning",
  "level-missing": "warning",
  "level-unknown": "warning",
  "level-other-system": "warning",
  "registered-missing": "warning",
  "evidence-missing": "warning",
  "report-missing": "warning",
  "not-reported": "warning",
  "answer-unknown": "warning",
  "outside-authority": "warning",
  "collective-by-party-cell": "warning",
  "party-member-missing": "warning",
  "not-party-member": "warning",
  "not-registered": "error",
  "duplicate-entry": "warning",
  "duplicate-subject": "error",
  "text-unmatchable": "error",
  "namesake": "warning",
  "text-not-normal": "warning",
  "list-spelling": "info",
  "legacy-font": "warning",
  "basis-missing": "error",
  "basis-unknown": "error",
  "basis-not-head": "warning",
  "band-missing": "error",
  "band-unknown": "error",
  "band-without-reason": "warning",
  "decision-missing": "error",
  "decision-date-missing": "error",
  "decision-date-unreadable": "error",
  "decision-of-other-year": "warning",
  "collective-missing": "error",
  "collective-not-found": "error",
  "collective-without-result": "error",
  "collective-provisional": "warning",
} as const satisfies Record<string, Severity>;

export type ScoringFindingCode = keyof typeof SCORING_SEVERITY;

/** A finding about one cell of a table; `row` counts from 0 within the table. Points in `expected` are hundredths. */
export interface ScoringFinding {
  readonly code: ScoringFindingCode;
  /** Set where this finding's severity differs from `SCORING_SEVERITY`. */
  readonly severity?: Severity;
  readonly row: number;
  readonly role: Role;
  readonly found: Cell;
  readonly expected?: Expected;
  readonly clause?: string;
  /** The most likely value of the cell. It is shown before it is written, never written silently. */
  readonly fix?: Cell;
  /** Several equally likely values of the cell; the user chooses one. Never set together with `fix`. */
  readonly choices?: readonly Cell[];
}

/** A check of one row. Missing columns are not checked, so that a smaller table stays usable. */
export type RowCheck = (row: number) => void;

/** A check that depends on the cells of one column alone: it finds nothing again where it found nothing in the same. */
export interface CellCheck {
  readonly cells: readonly Cell[];
  readonly check: RowCheck;
}

export type Report = (
  code: ScoringFindingCode,
  row: number,
  role: Role,
  found: Cell,
  also?: Partial<ScoringFinding>,
) => void;

/** A criterion without a score; hundredths. */
export interface MissingLine {
  readonly role: Role;
  readonly maximum: Hundredths;
}

/** One fact on which two rows of the same name differ. */
export interface FactDifference {
  readonly role: IdentityRole;
  readonly here: Cell;
  readonly there: Cell;
}

/** What a cell should hold; `kind` tags the variants. */
export type Expected =
  | { readonly kind: "points"; readonly maximum: Hundredths; readonly step: Hundredths }
  /** Several criteria of one row without a score. */
  | { readonly kind: "lines"; readonly lines: readonly MissingLine[] }
  | { readonly kind: "minimum"; readonly minimum: Hundredths }
  | {
      readonly kind: "levels";
      readonly levels: readonly { readonly name: string; readonly from: Hundredths; readonly to: Hundredths }[];
    }
  | { readonly kind: "one-of"; readonly items: readonly string[] }
  | { readonly kind: "row"; readonly row: number }
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "namesake"; readonly row: number; readonly differences: readonly FactDifference[] }
  | { readonly kind: "body"; readonly body: string }
  | { readonly kind: "encoding"; readonly encoding: string };
