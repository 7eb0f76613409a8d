import type { FindingCode } from "../workbook/model/finding";
import type { HeadingProfile } from "../workbook/sheets/heading";
import type { AttachInput } from "./attach/attach-input";
import type { CellFix, RepairCode } from "../workbook/check/offered-fixes";
import type { ScoreEntryInput } from "./card/score-entry";
import type { CollectBallotsInput } from "./panel/collect-ballots";
import type { HandOutInput } from "./panel/hand-out";
import type { JoinPanelInput } from "./panel/join-panel";
import type { NewPanelInput } from "./panel/new-panel";
import type { RecuseInput } from "./panel/recuse";
import type { PrintFormsInput } from "./papers/print-forms";
import type { ReadPapersInput } from "./papers/read-papers";
import type { PrintInput } from "./print/print";
import type { WatchQuotaInput } from "./quota/watch-quota";
import type { SealInput } from "./seal/seal";
import type { MakeRubricInput } from "./custom-rubric";

/**
 * A command of the user, as data that a pane can send to its host. `preview` reports the changes of a command without
 * making them.
 */
export type Command = DirectCommand | { readonly kind: "preview"; readonly command: DirectCommand };

/** A command that is carried out at once. */
export type DirectCommand =
  | {
      readonly kind: "insert-template";
      readonly rubrics: readonly string[];
      readonly rows: number;
      readonly year?: number;
    }
  | { readonly kind: "attach"; readonly input: AttachInput; readonly dryRun: boolean }
  | { readonly kind: "check" }
  | { readonly kind: "classify"; readonly repair: boolean; readonly acceptRubric?: boolean }
  | { readonly kind: "summarize"; readonly date: string; readonly profile: HeadingProfile }
  | { readonly kind: "fix"; readonly code: FindingCode; readonly cells?: readonly CellFix[] }
  | { readonly kind: "convert-legacy" }
  | { readonly kind: "repair"; readonly code: RepairCode }
  | { readonly kind: "open-card" }
  | ({ readonly kind: "score-entry" } & ScoreEntryInput)
  | { readonly kind: "undo" }
  | ({ readonly kind: "make-rubric" } & MakeRubricInput)
  | ({ readonly kind: "new-panel" } & NewPanelInput)
  | ({ readonly kind: "join-panel" } & JoinPanelInput)
  | { readonly kind: "read-panel" }
  | ({ readonly kind: "collect-ballots" } & CollectBallotsInput)
  | ({ readonly kind: "hand-out" } & HandOutInput)
  | ({ readonly kind: "recuse" } & RecuseInput)
  | ({ readonly kind: "print" } & PrintInput)
  | ({ readonly kind: "read-form" } & PrintInput)
  | ({ readonly kind: "print-forms" } & PrintFormsInput)
  | ({ readonly kind: "read-papers" } & ReadPapersInput)
  | ({ readonly kind: "watch-quota" } & WatchQuotaInput)
  | { readonly kind: "read-quota" }
  | ({ readonly kind: "seal" } & SealInput)
  | ({ readonly kind: "reopen" } & SealInput)
  | { readonly kind: "verify"; readonly code: string }
  | { readonly kind: "export-rubric"; readonly id: string }
  | { readonly kind: "list-rubrics" }
  | { readonly kind: "explain"; readonly sheet?: string; readonly row: number };
