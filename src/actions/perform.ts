import { bandChanges, describePlan } from "../workbook/describe-plan";
import type { Change } from "../workbook/describe-plan";
import type { FindingCode } from "../workbook/finding";
import type { HeadingProfile } from "../workbook/heading";
import type { CellFix, RepairCode } from "../workbook/offered-fixes";
import { EMPTY_PLAN } from "../workbook/plan";
import type { Plan } from "../workbook/plan";
import type { Snapshot } from "../workbook/snapshot";
import { undoNote } from "../workbook/undo-record";
import { check } from "./check";
import { classify } from "./classify";
import { convertLegacy } from "./convert-legacy";
import { explain } from "./explain";
import type { ExplainedEntry } from "./explain";
import { fix } from "./fix";
import { insertTemplate } from "./insert-template";
import type { InsertTemplateRefusal } from "./insert-template";
import type { Outcome } from "./outcome";
import { repair } from "./repair";
import { summarize } from "./summarize";
import { undo } from "./undo";
import type { Undone } from "./undo";

/** What a user can ask for, as data that can cross from a pane to its host. */
export type Command = Action | { readonly kind: "preview"; readonly command: Action };

/** A command that is carried out at once. */
export type Action =
  | { readonly kind: "insert-template"; readonly rubrics: readonly string[]; readonly rows: number; readonly profile: HeadingProfile }
  | { readonly kind: "check" }
  | { readonly kind: "classify"; readonly repair: boolean; readonly acceptRubric?: boolean }
  | { readonly kind: "summarize"; readonly date: string; readonly profile: HeadingProfile }
  | { readonly kind: "fix"; readonly code: FindingCode; readonly cells?: readonly CellFix[] }
  | { readonly kind: "convert-legacy" }
  | { readonly kind: "repair"; readonly code: RepairCode }
  | { readonly kind: "undo" }
  | { readonly kind: "explain"; readonly sheet: string; readonly row: number };

/** The answer to a command, and the plan that its host has yet to carry out. */
export type Performed =
  | { readonly kind: "outcome"; readonly outcome: Omit<Outcome, "plan"> }
  | { readonly kind: "fixed"; readonly outcome: Omit<Outcome, "plan">; readonly fixed: number; readonly refused: readonly CellFix[] }
  | { readonly kind: "converted"; readonly sheets: readonly string[]; readonly cells: number }
  | { readonly kind: "undo"; readonly undone: Undone }
  | { readonly kind: "inserted" }
  /** What the command would change; nothing is changed. */
  | { readonly kind: "previewed"; readonly changes: readonly Change[]; readonly performed: Performed }
  | { readonly kind: "refused"; readonly refusal: InsertTemplateRefusal }
  | { readonly kind: "explained"; readonly entries: readonly ExplainedEntry[] };

/**
 * Turns a command and what a workbook holds into an answer and a plan: the one way in for every host. A plan that changes anything
 * carries the note on how to undo it.
 */
export function perform(command: Command, snapshot: Snapshot): { readonly performed: Performed; readonly plan: Plan } {
  const { performed, plan } = performAction(command, snapshot);
  if (command.kind === "undo" || plan.edits.every(({ kind }) => kind === "activate" || kind === "remember")) return { performed, plan };
  return { performed, plan: { edits: [...plan.edits, { kind: "remember", slot: "undo", note: undoNote(command.kind, plan, snapshot) }] } };
}

function performAction(command: Command, snapshot: Snapshot): { readonly performed: Performed; readonly plan: Plan } {
  switch (command.kind) {
    case "insert-template": {
      const inserted = insertTemplate(snapshot, command);
      if (!inserted.ok) return { performed: { kind: "refused", refusal: inserted.refusal }, plan: EMPTY_PLAN };
      return { performed: { kind: "inserted" }, plan: inserted.plan };
    }
    case "check":
      return performedOutcome(check(snapshot));
    case "classify":
      return performedOutcome(classify(snapshot, command));
    case "summarize":
      return performedOutcome(summarize(snapshot, command));
    case "fix": {
      const { outcome: { plan, ...outcome }, fixed, refused } = fix(snapshot, command);
      return { performed: { kind: "fixed", outcome, fixed: fixed.length, refused }, plan };
    }
    case "preview": {
      const { performed, plan } = performAction(command.command, snapshot);
      const bands = command.command.kind === "classify" && performed.kind === "outcome" ? bandChanges(performed.outcome.findings) : [];
      return { performed: { kind: "previewed", changes: [...bands, ...describePlan(plan, snapshot)], performed }, plan: EMPTY_PLAN };
    }
    case "repair":
      return performedOutcome(repair(snapshot, command));
    case "undo": {
      const { undone, plan } = undo(snapshot);
      return { performed: { kind: "undo", undone }, plan };
    }
    case "convert-legacy": {
      const { plan, sheets, cells } = convertLegacy(snapshot);
      return { performed: { kind: "converted", sheets, cells }, plan };
    }
    case "explain":
      return { performed: { kind: "explained", entries: explain(snapshot, command) }, plan: EMPTY_PLAN };
  }
}

function performedOutcome({ plan, ...outcome }: Outcome): { readonly performed: Performed; readonly plan: Plan } {
  return { performed: { kind: "outcome", outcome }, plan };
}
