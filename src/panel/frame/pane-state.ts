import type { Command, DirectCommand, Performed } from "../../actions/perform";
import type { Area } from "../../workbook/model/area";
import type { HeadingProfile } from "../../workbook/sheets/heading";
import type { Question } from "./confirm-dialog";
import type { NoticeContent } from "../controls/notice";
import type { Outcome } from "../../actions/outcome/outcome";
import type { Preview } from "./preview-dialog";
import type { Step } from "../contract/step";
import type { Work } from "./use-work";
import type { AllWords } from "../words/all-words";

/** A step's response to an answer: a message to show, and an announcement where that says more. */
export interface Ended {
  readonly notice?: NoticeContent;
  /** Whether the present message stays: work beside that of the message. */
  readonly keepsNotice?: boolean;
  readonly announcement?: (words: AllWords) => string;
}

/** The pane's state and the operations of its steps. */
export interface PaneState {
  readonly step: Step;
  /** The steps that the workbook is for, in the order of the work. */
  readonly steps: readonly Step[];
  /** Whether the workbook is a judge's own file. */
  readonly isJudge: boolean;
  readonly goToStep: (step: Step) => void;
  readonly readStep: (event: Event) => void;
  readonly work: Work;
  readonly working: Step;
  /** Whether work is shown that the user waits for: nothing else can be begun. A press during quiet work waits for it. */
  readonly isBusy: boolean;
  /**
   * Runs a command for a step and calls `finish` once it is carried out. Quiet work keeps the previous message until
   * then.
   */
  readonly perform: (
    step: Step,
    command: Command,
    finish: (performed: Performed, outcome: Outcome | null) => Ended,
    manner?: "shown" | "quiet",
  ) => void;
  /** Runs a command of an open card, beside the work that is shown. */
  readonly write: (command: Command) => Promise<Performed>;
  /** Number of commands so far that may have changed the workbook, those of cards left out. */
  readonly edition: number;
  /** Previews an action's changes; `carryOut` runs if the user accepts. Refusals end as those of the action do. */
  readonly showPreview: (
    step: Step,
    command: DirectCommand,
    carryOut: () => void,
    refused?: (performed: Performed) => Ended,
  ) => void;
  readonly preview: Preview | null;
  readonly isPreviewing: boolean;
  readonly closePreview: () => void;
  /** The newest outcome of any step, and its number: each outcome is rendered from the start. */
  readonly outcome: Outcome | null;
  readonly outcomeNumber: number;
  /** Whether results were requested: a check alone does not show them. */
  readonly isClassified: boolean;
  /** The newest message: one at a time, so that none contradicts another. */
  readonly notice: NoticeContent | null;
  readonly notify: (notice: NoticeContent | null) => void;
  readonly profile: HeadingProfile;
  readonly setProfile: (profile: HeadingProfile) => void;
  readonly goTo: (area: Area) => void;
  /** Undoes the last action, of the pane or of a ribbon button. */
  readonly undo: () => void;
  readonly canShowRubric: boolean;
  readonly showRubric: () => void;
  readonly question: Question | null;
  readonly isAsking: boolean;
  readonly ask: (question: Question) => void;
  readonly closeQuestion: () => void;
  /** The text of the live region, and the function that sets it. */
  readonly announcement: (words: AllWords) => string;
  readonly announce: (say: (words: AllWords) => string) => void;
}
