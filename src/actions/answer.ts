import type { Area } from "../workbook/model/area";
import type { Change } from "../workbook/undo/describe-plan";
import type { FaultyRubric } from "../workbook/bindings/faulty-rubrics";
import type { CellFix } from "../workbook/check/offered-fixes";
import { EMPTY_PLAN } from "../workbook/model/plan";
import type { Plan } from "../workbook/model/plan";
import type { Snapshot } from "../workbook/model/snapshot";
import type { Attach } from "./attach/attach";
import type { AttachProposal, AttachRefusal } from "./attach/attach-proposal";
import type { RubricRefusal } from "./custom-rubric";
import type { ExplainedEntry } from "./explain";
import type { InsertTemplate, InsertTemplateRefusal } from "./insert-template";
import type { Outcome } from "./outcome/outcome";
import type { Undone } from "./undo";

/** Result of a command as reported to the user. */
export type Performed =
  | { readonly kind: "outcome"; readonly outcome: Omit<Outcome, "plan"> }
  | {
      readonly kind: "fixed";
      readonly outcome: Omit<Outcome, "plan">;
      readonly fixed: number;
      readonly refused: readonly CellFix[];
    }
  | { readonly kind: "converted"; readonly sheets: readonly string[]; readonly cells: number }
  | { readonly kind: "undo"; readonly undone: Undone }
  | {
      readonly kind: "rubric-made";
      readonly id: string;
      readonly name: string;
      readonly sheet: string;
      readonly unfilled: readonly Area[];
      readonly isByRows: boolean | null;
    }
  | { readonly kind: "rubric-exported"; readonly fileName: string; readonly json: string }
  | {
      readonly kind: "rubrics";
      readonly rubrics: readonly { readonly id: string; readonly name: string }[];
      readonly faulty: readonly FaultyRubric[];
    }
  | { readonly kind: "rubric-refused"; readonly refusal: RubricRefusal }
  /** The changes a command would make; nothing is changed. */
  | { readonly kind: "previewed"; readonly changes: readonly Change[]; readonly performed: Performed }
  | { readonly kind: "inserted" }
  /** `attached` says whether the plan attaches the table: false with a refusal and in a dry run. */
  | {
      readonly kind: "attach";
      readonly attached: boolean;
      readonly proposal: AttachProposal | null;
      readonly refusals: readonly AttachRefusal[];
    }
  | { readonly kind: "refused"; readonly refusal: InsertTemplateRefusal }
  | { readonly kind: "explained"; readonly entries: readonly ExplainedEntry[] };

export type PerformedOf<Kind extends Performed["kind"]> = Extract<Performed, { readonly kind: Kind }>;

/** Result of a command: the report, and the plan that the host has yet to carry out. */
export interface Answer<Told extends Performed = Performed> {
  readonly performed: Told;
  readonly plan: Plan;
}

/** A command that waits for the workbook's snapshot. */
export type Action = (snapshot: Snapshot) => Answer;

export function outcomeAnswer({ plan, ...outcome }: Outcome): Answer<PerformedOf<"outcome">> {
  return { performed: { kind: "outcome", outcome }, plan };
}

export function templateAnswer(inserted: InsertTemplate): Answer<PerformedOf<"inserted" | "refused">> {
  return inserted.ok
    ? { performed: { kind: "inserted" }, plan: inserted.plan }
    : { performed: { kind: "refused", refusal: inserted.refusal }, plan: EMPTY_PLAN };
}

export function attachAnswer({ plan, proposal, refusals }: Attach, dryRun: boolean): Answer {
  const attached = !dryRun && refusals.length === 0;
  return { performed: { kind: "attach", attached, proposal, refusals }, plan: attached ? plan : EMPTY_PLAN };
}

export function explanationAnswer(entries: readonly ExplainedEntry[]): Answer {
  return { performed: { kind: "explained", entries }, plan: EMPTY_PLAN };
}
