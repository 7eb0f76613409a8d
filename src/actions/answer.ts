import type { Area } from "../workbook/model/area";
import type { Change } from "../workbook/undo/describe-plan";
import type { FaultyRubric } from "../workbook/bindings/faulty-rubrics";
import type { CellFix } from "../workbook/check/offered-fixes";
import { EMPTY_PLAN } from "../workbook/model/plan";
import type { Snapshot } from "../workbook/model/snapshot";
import type { Attach } from "./attach/attach";
import type { AttachProposal, AttachRefusal } from "./attach/attach-proposal";
import type { OpenedCard } from "./card/open-card";
import type { ScoreRefusal } from "./card/score-entry";
import type { RubricRefusal } from "./custom-rubric";
import type { ExplainedEntry } from "./explain";
import type { InsertTemplate, InsertTemplateRefusal } from "./insert-template";
import type { Collected } from "./panel/collect-ballots";
import type { HandedOut } from "./panel/hand-out";
import type { Joined } from "./panel/join-panel";
import type { PanelOverview } from "./panel/panel-overview";
import type { PanelRefusal } from "./panel/panel-refusal";
import type { Recused } from "./panel/recuse";
import type { Outcome, Planned } from "./outcome/outcome";
import type { OpenMatter } from "../seal/open-matters";
import type { Verification } from "../seal/verify-seals";
import type { Paper } from "../forms/paper";
import type { PapersOverview } from "./papers/read-papers";
import type { PrintRefusal } from "./print/print";
import type { QuotaReport } from "../quota/quota-report";
import type { QuotaRefusal } from "./quota/watch-quota";
import type { ReopenRefusal } from "./seal/reopen";
import type { SealRefusal } from "./seal/seal";
import type { Undone } from "./undo";

/** Result of a command as reported to the user. */
export type Performed =
  | { readonly kind: "outcome"; readonly outcome: Outcome }
  | {
      readonly kind: "fixed";
      readonly outcome: Outcome;
      readonly fixed: number;
      readonly refused: readonly CellFix[];
    }
  | { readonly kind: "converted"; readonly sheets: readonly string[]; readonly cells: number }
  | ({ readonly kind: "card" } & OpenedCard)
  /** `refusal` says why nothing was written; `null` where everything was. */
  | { readonly kind: "entry-scored"; readonly refusal: ScoreRefusal | null }
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
  | {
      readonly kind: "panel-made";
      readonly judges: number;
      readonly entries: number;
      readonly sheets: readonly string[];
    }
  | ({ readonly kind: "panel-joined" } & Joined)
  | { readonly kind: "panel-refused"; readonly refusal: PanelRefusal }
  /** `null` where the workbook has no panel. */
  | { readonly kind: "panel"; readonly panel: PanelOverview | null }
  | ({ readonly kind: "collected" } & Collected)
  | ({ readonly kind: "handed-out" } & HandedOut)
  | ({ readonly kind: "recused" } & Recused)
  | {
      readonly kind: "printed";
      readonly sheet: string;
      readonly pages: number;
      /** Whether the sheet was there and is laid out again. */
      readonly isRefreshed: boolean;
    }
  /** A form as data, for `documentOf`. */
  | { readonly kind: "form"; readonly paper: Paper }
  | { readonly kind: "print-refused"; readonly refusal: PrintRefusal }
  | { readonly kind: "forms-printed"; readonly sheets: readonly string[]; readonly refusals: readonly PrintRefusal[] }
  | { readonly kind: "papers"; readonly papers: PapersOverview }
  | { readonly kind: "quota-watched"; readonly sheet: string }
  | { readonly kind: "quota-refused"; readonly refusal: QuotaRefusal }
  /** `null` where no share is watched. */
  | { readonly kind: "quota"; readonly quota: QuotaReport | null }
  | {
      readonly kind: "sealed";
      readonly sheet: string;
      readonly number: number;
      /** As printed: 32 hexadecimal digits in groups of four. */
      readonly printed: string;
      readonly mark: string;
      readonly lines: number;
      readonly matters: readonly OpenMatter[];
    }
  | { readonly kind: "seal-refused"; readonly refusal: SealRefusal }
  | { readonly kind: "reopened"; readonly number: number; readonly printed: string; readonly sheet: string }
  | { readonly kind: "reopen-refused"; readonly refusal: ReopenRefusal }
  /** `null` where nothing is sealed. */
  | { readonly kind: "verified"; readonly verification: Verification | null }
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

/** What the core answers to a command: the report, and the plan that the host has yet to carry out. */
export type Answer<Report = Performed> = Planned<{ readonly performed: Report }>;

/** A command that waits for the workbook's snapshot. */
export type Action = (snapshot: Snapshot) => Answer;

export function outcomeAnswer({ plan, ...outcome }: Planned<Outcome>): Answer<PerformedOf<"outcome">> {
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
