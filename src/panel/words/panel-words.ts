import type { Command } from "../../actions/perform";
import type { Severity } from "../../scoring/finding";
import type { HeadingProfile } from "../../workbook/sheets/heading";
import type { UnsupportedReason } from "../contract/panel-options";
import type { Step } from "../contract/step";

/** Texts at the head of a step. */
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

/** All texts of the pane that do not come from the core, one object a language. Counts come already formatted. */
export interface PanelWords {
  readonly language: string;
  readonly stepsLabel: string;
  readonly steps: Readonly<Record<Step, StepWords>>;
  /** Progress texts by command, where the command is not the step's main action. */
  readonly doing: Readonly<Partial<Record<Command["kind"], string>>>;
  readonly unsupported: Readonly<Record<UnsupportedReason, { readonly title: string; readonly text: string }>>;

  readonly template: string;
  /** One line about a pack; `null` for an unknown pack. */
  readonly templateLine: (id: string) => string | null;
  readonly rows: string;
  readonly rowsInvalid: string;
  readonly year: string;
  readonly yearInvalid: string;
  readonly profile: string;
  readonly profiles: Readonly<Record<HeadingProfile, string>>;
  readonly inserted: string;
  readonly confirmRows: (count: string) => DialogWords;

  /** The link to attaching an existing table, beside inserting a template. */
  readonly attach: string;
  /** The link to a panel of judges. */
  readonly judging: string;
  /** The link to printing and sealing, beside the summary. */
  readonly papers: string;
  readonly severalUnits: string;

  readonly clean: string;
  readonly checked: (errors: string, warnings: string, notes: string) => string;
  readonly findings: string;
  readonly clause: (clause: string) => string;
  /** The unit after a count of findings, in the count's number. */
  readonly severities: (severity: Severity, count: number) => string;
  readonly findingGroup: (severity: string, count: string) => string;

  readonly fix: string;
  readonly fixCell: (address: string) => string;
  readonly fixAll: (count: string) => string;
  readonly confirmFix: (count: string) => DialogWords;
  readonly fixed: (count: string) => string;
  readonly fixedSome: (count: string, refused: string) => string;
  /** Between the old and the new contents of a cell, for screen readers. */
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
  /** The rubric is made, and some of its cells have to be filled in. */
  readonly rubricUnfilled: (name: string, sheet: string, cells: string) => string;
  readonly rubricMade: (name: string, sheet: string) => string;
  readonly rubricExported: string;
  readonly saveFile: (name: string) => string;
  readonly rubricJson: string;
  readonly undo: string;
  readonly confirmEarlierUndo: (pressed: string, earlier: string) => DialogWords;
  readonly repairGroup: string;
  readonly repairedGroup: string;
  readonly preview: string;
  readonly previewTitle: string;
  /** Heading of the names and formulas behind the changes. */
  readonly changeDetails: string;
  readonly carryOut: string;
  readonly nothingChanges: string;
  readonly convertLegacy: string;
  readonly converted: (cells: string, sheets: string) => string;

  /** The unit after a count, in the count's number. */
  readonly subjects: (count: number) => string;
  readonly entries: (count: number) => string;
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
  /** Ways to look at the results: entry by entry, or by subject. */
  readonly browse: string;
  readonly bySubject: string;
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
  /** Dismisses a message. */
  readonly dismiss: string;
  /** Label of the list of remaining work. */
  readonly openWork: string;

  readonly summarized: string;
  readonly bandsUnconfirmed: string;
  readonly seeBands: string;

  readonly noTables: { readonly title: string; readonly text: string };
  /** The workbook has tables, and none of them is scored by criteria. */
  readonly noCards: { readonly title: string; readonly text: string };
  /** What comes next, by its step; the count is empty where nothing is counted. */
  readonly nextWork: Readonly<Record<Step, (count: string) => string>>;
  readonly stepOf: (number: number, steps: number) => string;
  readonly goToStep: (step: string) => string;
  readonly editRubric: string;
  readonly noRubric: string;
  readonly more: (count: string, left: string) => string;
  readonly stop: string;
  readonly stopping: string;
  readonly stopped: string;
  readonly retry: string;
}
