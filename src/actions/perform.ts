import type { HeadingProfile } from "../workbook/heading";
import { EMPTY_PLAN } from "../workbook/plan";
import type { Plan } from "../workbook/plan";
import type { Snapshot } from "../workbook/snapshot";
import { attach } from "./attach";
import type { AttachInput } from "./attach";
import type { AttachProposal, AttachRefusal } from "./attach-proposal";
import { check } from "./check";
import { classify } from "./classify";
import { explain } from "./explain";
import type { ExplainedEntry } from "./explain";
import { insertTemplate } from "./insert-template";
import type { InsertTemplateRefusal } from "./insert-template";
import type { Outcome } from "./outcome";
import { summarize } from "./summarize";

/** What a user can ask for, as data that can cross from a pane to its host. */
export type Command =
  | { readonly kind: "insert-template"; readonly rubrics: readonly string[]; readonly rows: number; readonly profile: HeadingProfile }
  | { readonly kind: "attach"; readonly input: AttachInput; readonly dryRun: boolean }
  | { readonly kind: "check" }
  | { readonly kind: "classify"; readonly repair: boolean }
  | { readonly kind: "summarize"; readonly date: string; readonly profile: HeadingProfile }
  | { readonly kind: "explain"; readonly sheet: string; readonly row: number };

/** The answer to a command, and the plan that its host has yet to carry out. */
export type Performed =
  | { readonly kind: "outcome"; readonly outcome: Omit<Outcome, "plan"> }
  | { readonly kind: "inserted" }
  /** `attached` says whether the plan makes the table ours: not with a refusal, nor in a dry run. */
  | { readonly kind: "attach"; readonly attached: boolean; readonly proposal: AttachProposal | null; readonly refusals: readonly AttachRefusal[] }
  | { readonly kind: "refused"; readonly refusal: InsertTemplateRefusal }
  | { readonly kind: "explained"; readonly entries: readonly ExplainedEntry[] };

/** Turns a command and what a workbook holds into an answer and a plan: the one way in for every host. */
export function perform(command: Command, snapshot: Snapshot): { readonly performed: Performed; readonly plan: Plan } {
  switch (command.kind) {
    case "insert-template": {
      const inserted = insertTemplate(snapshot, command);
      if (!inserted.ok) return { performed: { kind: "refused", refusal: inserted.refusal }, plan: EMPTY_PLAN };
      return { performed: { kind: "inserted" }, plan: inserted.plan };
    }
    case "attach": {
      const { plan, proposal, refusals } = attach(snapshot, command.input);
      const attached = !command.dryRun && refusals.length === 0;
      return { performed: { kind: "attach", attached, proposal, refusals }, plan: attached ? plan : EMPTY_PLAN };
    }
    case "check":
      return performedOutcome(check(snapshot));
    case "classify":
      return performedOutcome(classify(snapshot, command));
    case "summarize":
      return performedOutcome(summarize(snapshot, command));
    case "explain":
      return { performed: { kind: "explained", entries: explain(snapshot, command) }, plan: EMPTY_PLAN };
  }
}

function performedOutcome({ plan, ...outcome }: Outcome): { readonly performed: Performed; readonly plan: Plan } {
  return { performed: { kind: "outcome", outcome }, plan };
}
