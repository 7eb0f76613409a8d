import type { RubricRowFault } from "../../rubric/rubric-row-fault";
import type { Expected, ScoringFindingCode, Severity } from "../../scoring/finding";
import type { Role } from "../../scoring/role";
import type { Cell } from "../../text/cell";
import type { Area } from "./area";

/** Codes of findings about the workbook itself, with their severities. */
export const WORKBOOK_SEVERITY = {
  "no-tables": "error",
  "table-empty": "warning",
  "category-column-missing": "info",
  "binding-broken": "error",
  "binding-missing": "error",
  "binding-uneven": "error",
  "table-rubric-missing": "error",
  "table-rubric-unknown": "error",
  "rubric-fault": "error",
  "rubric-id-differs": "error",
  "formula-overwritten": "error",
  "formula-changed": "error",
  "formula-missing": "warning",
  "formulas-former": "info",
  "rubric-former": "info",
  "other-field-missing": "info",
  "other-field-row": "info",
  "result-stale": "error",
  "not-calculated": "error",
  "value-overwritten": "error",
  "value-missing": "warning",
  "value-stale": "error",
  "rows-below": "error",
  "rows-apart": "error",
  "table-unbound": "error",
  "table-emptied": "error",
  "table-gone": "error",
  "names-of-sheet": "warning",
  "row-not-entry": "error",
  "rows-hidden": "info",
  "entry-in-two-tables": "warning",
  "subject-in-two-tables": "warning",
  "entry-code-missing": "info",
  "entry-code-twice": "error",
  "entry-code-unsafe": "error",
  "validation-missing": "warning",
  "band-changed": "warning",
  "note-damaged": "warning",
  "bands-unconfirmed": "info",
  "body-missing": "info",
  "body-unknown": "warning",
  "year-missing": "info",
  "year-unreadable": "warning",
  "name-look-alike": "warning",
  "not-in-register": "warning",
  "register-not-scored": "info",
} as const satisfies Record<string, Severity>;

export type WorkbookFindingCode = keyof typeof WORKBOOK_SEVERITY;

/** Findings made only while a table is attached, when kept results are compared with computed ones. */
export const ATTACH_SEVERITY = { "kept-result-differs": "warning" } as const satisfies Record<string, Severity>;

/** Findings about summaries: one that cannot be made, and one that is no longer right. */
export const SUMMARY_SEVERITY = {
  "summary-empty": "error",
  "summary-of-register": "error",
  "summary-outdated": "warning",
} as const satisfies Record<string, Severity>;

/** Findings about a panel of judges. */
export const PANEL_SEVERITY = {
  "panel-broken": "error",
  "panel-setting": "error",
  "panel-unconfirmed": "info",
  "panel-bonus-once": "error",
  "no-quorum": "warning",
  "ballot-missing": "warning",
  "judge-without-ballot": "warning",
  "ballot-without-member": "warning",
  "ballot-twice": "error",
  "member-twice": "error",
  "member-without-code": "warning",
  "member-choice": "warning",
  "ballot-row-lost": "warning",
  "recusal-unmatched": "warning",
  "few-ballots": "warning",
  "gap-discuss": "warning",
  "gap-third": "warning",
  "gap-chair": "warning",
  "chair-without-reason": "warning",
  "chair-unreadable": "error",
  "chair-outside": "warning",
  "recused-but-scored": "info",
  "recusal-suggested": "info",
  "entry-not-in-panel": "error",
  "ballot-stale": "warning",
  "ballot-edited": "warning",
  "criterion-gap": "info",
  "severity": "info",
} as const satisfies Record<string, Severity>;

/** Findings about a seal. */
export const SEAL_SEVERITY = { "sealed-changed": "warning" } as const satisfies Record<string, Severity>;

/** Findings about the share of the top band, where it is watched. */
export const QUOTA_SEVERITY = { "quota-exceeded": "warning", "quota-setting": "warning" } as const satisfies Record<
  string,
  Severity
>;

export type PanelFindingCode = keyof typeof PANEL_SEVERITY;

export type FindingCode =
  | ScoringFindingCode
  | WorkbookFindingCode
  | PanelFindingCode
  | keyof typeof ATTACH_SEVERITY
  | keyof typeof SEAL_SEVERITY
  | keyof typeof QUOTA_SEVERITY
  | keyof typeof SUMMARY_SEVERITY;

/** Place of a finding: a cell where it has one, and the table and role of the cell. */
export interface Where {
  /** `null` for a finding about the whole workbook or a name that refers to no cells. */
  readonly area: Area | null;
  readonly table?: number;
  readonly role?: Role;
  /** The defined name, for a finding about one. */
  readonly name?: string;
}

/** A finding of a check, as a code without sentences: `src/language` turns codes into words. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly where: Where;
  readonly found: Cell;
  /** The subject and title of the row. */
  readonly entry?: { readonly subject: string | null; readonly title: string | null };
  readonly expected?:
    | Expected
    | { readonly kind: "rubric"; readonly fault: RubricRowFault }
    | { readonly kind: "value"; readonly value: Cell }
    /** A name that looks like the one found, and its first place. */
    | { readonly kind: "same-name"; readonly name: string; readonly sheet: string; readonly row: number }
    | { readonly kind: "rows"; readonly rows: number }
    /** Points above the others on average (negative below), over a number of entries. */
    | { readonly kind: "beside-others"; readonly points: number; readonly rows: number }
    /** What of a sealed line is another now (`LineDifference`), in canonical texts. */
    | {
        readonly kind: "sealed";
        readonly change: "changed" | "added" | "lost";
        readonly about: { readonly kind: string; readonly key: string };
        readonly of: string;
        readonly before: string;
        readonly after: string;
      }
    /** How many stand in the top band, how many could, and of how many that is a share. */
    | { readonly kind: "quota"; readonly top: number; readonly most: number; readonly base: number }
    | { readonly kind: "place"; readonly area: Area }
    | { readonly kind: "cells"; readonly cells: number };
  readonly clause?: string;
  readonly fix?: Cell;
  /** Several possible values of the cell; the user chooses one. Never set together with `fix`. */
  readonly choices?: readonly Cell[];
}
