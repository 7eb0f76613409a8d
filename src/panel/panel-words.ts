import type { Command } from "../actions/perform";
import type { HeadingProfile } from "../workbook/heading";
import type { UnsupportedReason } from "./panel-options";
import type { Step } from "./step";

/** What stands at the head of a step. */
export interface StepWords {
  readonly tab: string;
  readonly lead: string;
  readonly action: string;
  readonly busy: string;
}

export interface DialogWords {
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
  readonly cancel: string;
}

/** Every text of the pane that does not come from the core, one object a language. Counts come written out. */
export interface PanelWords {
  readonly language: string;
  readonly stepsLabel: string;
  readonly steps: Readonly<Record<Step, StepWords>>;
  /** What is being done, where it is not the step's one action. */
  readonly doing: Readonly<Partial<Record<Command["kind"], string>>>;
  readonly unsupported: Readonly<Record<UnsupportedReason, { readonly title: string; readonly text: string }>>;

  readonly template: string;
  /** One line about a pack, `null` for a pack it does not know. */
  readonly templateLine: (id: string) => string | null;
  readonly rows: string;
  readonly rowsInvalid: string;
  readonly profile: string;
  readonly profiles: Readonly<Record<HeadingProfile, string>>;
  readonly inserted: string;
  readonly confirmRows: (count: string) => DialogWords;

  /** The way in to a table that is there, beside inserting a template. */
  readonly attach: string;

  readonly clean: string;
  readonly checked: (errors: string, warnings: string, notes: string) => string;
  readonly findings: string;
  readonly clause: (clause: string) => string;
  readonly findingGroup: (severity: string, count: string) => string;

  readonly fix: string;
  readonly fixCell: (address: string) => string;
  readonly fixAll: (count: string) => string;
  readonly confirmFix: (count: string) => DialogWords;
  readonly fixed: (count: string) => string;
  readonly fixedSome: (count: string, refused: string) => string;
  /** Between what stands in a cell and what is to stand there, read aloud. */
  readonly becomes: string;
  readonly emptyCell: string;
  readonly ownRubric: string;
  readonly ownRubrics: string;
  readonly rubricName: string;
  readonly rubricFrom: string;
  readonly blankRubric: { readonly collective: string; readonly individual: string };
  readonly makeRubric: string;
  readonly importRubric: string;
  readonly exportRubric: string;
  readonly rubricFromHeaders: string;
  /** The rubric is there, and some of its cells are for somebody to fill in. */
  readonly rubricUnfilled: (name: string, sheet: string, cells: string) => string;
  readonly rubricMade: (name: string, sheet: string) => string;
  readonly rubricExported: string;
  readonly saveFile: (name: string) => string;
  readonly rubricJson: string;
  readonly undo: string;
  readonly repairGroup: string;
  readonly repairedGroup: string;
  readonly preview: string;
  readonly previewTitle: string;
  /** Names and formulas behind what is said. */
  readonly changeDetails: string;
  readonly carryOut: string;
  readonly nothingChanges: string;
  readonly convertLegacy: string;
  readonly converted: (cells: string, sheets: string) => string;

  readonly subjects: string;
  readonly entries: string;
  readonly completeEntries: string;
  readonly classified: (subjects: string, entries: string, complete: string) => string;
  readonly errorsLeft: (count: string) => string;
  readonly seeErrors: string;
  readonly rubricChanged: (count: string) => string;
  readonly seeChanges: string;
  readonly overwritten: (count: string) => string;
  readonly repair: string;
  readonly confirmRepair: (count: string) => DialogWords;
  readonly repaired: (count: string) => string;
  /** Nothing was repaired: a changed rubric comes first. */
  readonly repairHeld: string;
  readonly bands: string;
  readonly noBand: string;
  readonly results: string;
  readonly provisional: string;
  readonly derivedBonus: (points: string) => string;
  readonly entryCount: (count: string) => string;
  readonly row: (row: number) => string;
  readonly noSubject: string;
  readonly noTitle: string;

  readonly why: string;
  readonly whyEntry: (row: number) => string;
  readonly whySelected: string;
  readonly whyBusy: string;
  readonly noRowSelected: string;
  readonly goToRow: string;
  readonly close: string;
  /** Puts a message away. */
  readonly dismiss: string;
  /** Names the list of what is left to do. */
  readonly openWork: string;

  readonly summarized: string;
  readonly bandsUnconfirmed: string;
  readonly seeBands: string;

  readonly noTables: { readonly title: string; readonly text: string };
  readonly goToStep: (step: string) => string;
  readonly editRubric: string;
  readonly noRubric: string;
  readonly more: (count: string, left: string) => string;
  readonly stop: string;
  readonly stopping: string;
  readonly stopped: string;
  readonly retry: string;
}
