import type { FindingCode } from "../workbook/model/finding";
import type { HeadingProfile } from "../workbook/sheets/heading";
import type { AttachInput } from "./attach/attach-input";
import type { CellFix, RepairCode } from "../workbook/check/offered-fixes";
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
      readonly profile: HeadingProfile;
    }
  | { readonly kind: "attach"; readonly input: AttachInput; readonly dryRun: boolean }
  | { readonly kind: "check" }
  | { readonly kind: "classify"; readonly repair: boolean; readonly acceptRubric?: boolean }
  | { readonly kind: "summarize"; readonly date: string; readonly profile: HeadingProfile }
  | { readonly kind: "fix"; readonly code: FindingCode; readonly cells?: readonly CellFix[] }
  | { readonly kind: "convert-legacy" }
  | { readonly kind: "repair"; readonly code: RepairCode }
  | { readonly kind: "undo" }
  | ({ readonly kind: "make-rubric" } & MakeRubricInput)
  | { readonly kind: "export-rubric"; readonly id: string }
  | { readonly kind: "list-rubrics" }
  | { readonly kind: "explain"; readonly sheet?: string; readonly row: number };
