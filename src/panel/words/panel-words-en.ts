import { counted } from "../../language/en/counts";
import type { PanelWords } from "./panel-words";

const TEMPLATE_LINES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "tap-the": "Collectives: scores and bands.",
    "ca-nhan": "Registered individuals: scores and bands.",
    "ca-nhan-khong-dang-ky": "Unregistered individuals: bands by basis a, b or c.",
    "danh-muc": "Register of entries, without scores.",
  }),
);

/** The pane in English, for hosts that run in English. */
export const panelWordsEn: PanelWords = {
  language: "en",
  stepsLabel: "Steps of the appraisal",
  steps: {
    insert: {
      tab: "Insert",
      lead: "Begin here: add a score table to the workbook, or use a table that is there. Present sheets stay as they are.",
      action: "Insert template",
      busy: "Inserting the template…",
    },
    score: {
      tab: "Score",
      lead: "Score entry by entry on a card, from the selected row on: type the points, Enter goes to the next field. Total and band follow as you type.",
      action: "Open the score card",
      busy: "Reading the table…",
    },
    check: {
      tab: "Check",
      lead: "Find cells that are empty or wrong and formulas that were changed. Nothing in the workbook is changed.",
      action: "Check",
      busy: "Checking…",
    },
    classify: {
      tab: "Classify",
      lead: "Work out totals, results and bands. Missing formulas are added.",
      action: "Classify",
      busy: "Classifying…",
    },
    summarize: {
      tab: "Summarise",
      lead: "Make a summary in a sheet of its own: counts by band, the list of results, and entries without a result.",
      action: "Make the summary",
      busy: "Making the summary…",
    },
  },
  doing: {
    "attach": "Looking at the table…",
    "read-panel": "Reading the workbook…",
    "new-panel": "Setting the panel up…",
    "make-rubric": "Making the rubric…",
    "export-rubric": "Exporting the rubric…",
    "list-rubrics": "Reading the rubrics…",
    "repair": "Repairing…",
    "undo": "Undoing…",
    "preview": "Looking ahead…",
    "fix": "Fixing…",
    "convert-legacy": "Copying into Unicode…",
  },
  unsupported: {
    "unsupported-version": {
      title: "This version of Excel is too old",
      text: "Thẩm định needs Excel 2021 or later, Excel in Microsoft 365, or Excel on the web. Update Excel, then open it again.",
    },
    "not-a-spreadsheet": {
      title: "Thẩm định works in a spreadsheet",
      text: "Open a workbook in Excel or Google Sheets, then open Thẩm định there.",
    },
  },

  template: "Template",
  templateLine: (id) => TEMPLATE_LINES.get(id) ?? null,
  rows: "Rows",
  rowsInvalid: "Enter a whole number, such as 50.",
  year: "Appraisal year",
  yearInvalid: "Enter a year of four digits, such as 2026.",
  profile: "Form of documents",
  profiles: { party: "Party", state: "State" },
  inserted: "The template is in. Enter subjects and titles, then go on to the next step.",
  confirmRows: (count) => ({
    title: `Insert a table of ${counted(count, "row")}?`,
    text: "A large table takes long to insert and makes the file heavier. Better choose close to the number of entries.",
    confirm: "Insert template",
    cancel: "Change the rows",
  }),

  attach: "Use a table that is there",
  judging: "Panel of judges…",

  clean: "No errors and no warnings.",
  checked: (errors, warnings, notes) =>
    `Checked: ${counted(errors, "error")}, ${counted(warnings, "warning")}, ${counted(notes, "note")}.`,
  findings: "What to look at",
  clause: (clause) => `clause ${clause}`,
  severities: (severity, count) =>
    `${{ error: "Error", warning: "Warning", info: "Note" }[severity]}${count === 1 ? "" : "s"}`,
  findingGroup: (severity, count) => `${severity}, ${count}`,

  fix: "Fix",
  fixCell: (address) => `Fix cell ${address}`,
  fixAll: (count) => `Fix all ${counted(count, "cell")}…`,
  confirmFix: (count) => ({
    title: `Fix ${counted(count, "cell")}?`,
    text: "Each cell gets exactly the value that the list shows. Cells that have changed since the check stay as they are.",
    confirm: "Fix",
    cancel: "Leave them",
  }),
  fixed: (count) => `${counted(count, "cell")} fixed.`,
  fixedSome: (count, refused) =>
    `${counted(count, "cell")} fixed; ${counted(refused, "cell")} changed since the check and left as is.`,
  becomes: "becomes",
  emptyCell: "(empty)",
  ownRubric: "A rubric of your own",
  ownRubrics: "A rubric of your own…",
  rubricName: "Name of the new rubric",
  rubricFrom: "Based on",
  blankRubric: { collective: "Blank, for collectives", individual: "Blank, for individuals" },
  makeRubric: "Make",
  importRubric: "From a file…",
  exportRubric: "To a file",
  rubricFromHeaders: "Headings of the selected table",
  rubricUnfilled: (name, sheet, cells) =>
    `“${name}” was made from the headings. They do not tell all points: please fill in ${cells} on the sheet “${sheet}” before using it.`,
  rubricMade: (name, sheet) =>
    `The rubric “${name}” is in the sheet “${sheet}”. Change its yellow cells, then choose it to insert a template.`,
  rubricExported: "The rubric is ready to be saved.",
  saveFile: (name) => `Save ${name}`,
  rubricJson: "What the file holds, to copy where it cannot be saved",
  undo: "Undo",
  confirmEarlierUndo: (pressed, earlier) => ({
    title: `Undo “${earlier}”?`,
    text: `“${pressed}” changed nothing in the workbook just now. Undoing puts the workbook back as it was before “${earlier}”.`,
    confirm: "Undo",
    cancel: "Leave as is",
  }),
  repairGroup: "Repair…",
  repairedGroup: "Repaired. Please see what is left.",
  preview: "Preview",
  changeDetails: "Details",
  previewTitle: "What is about to change",
  carryOut: "Carry out",
  nothingChanges: "Nothing in the workbook would change.",
  convertLegacy: "Copy into Unicode",
  converted: (cells, sheets) =>
    `Copied into a new sheet: ${sheets}, with ${counted(cells, "cell")} turned into Unicode. The original is as it was.`,

  subjects: (count) => (count === 1 ? "Subject" : "Subjects"),
  entries: (count) => (count === 1 ? "Entry" : "Entries"),
  completeEntries: "Complete",
  classified: (subjects, entries, complete) =>
    `Classified: ${counted(subjects, "subject")}, ${counted(entries, "entry", "entries")}, ${complete} complete.`,
  errorsLeft: (count) => `${counted(count, "error")} to fix before results are complete.`,
  seeErrors: "See errors",
  rubricChanged: (count) =>
    `The rubric has changed since the last classification: ${counted(count, "result")} in another band. Nothing has been written.`,
  seeChanges: "Review and classify again…",
  overwritten: (count) => `${counted(count, "formula cell")} typed over or changed.`,
  repair: "Restore formulas…",
  confirmRepair: (count) => ({
    title: `Restore formulas in ${counted(count, "cell")}?`,
    text: "What they hold now is replaced by the original formulas.",
    confirm: "Restore",
    cancel: "Leave as is",
  }),
  repaired: (count) => `Formulas restored in ${counted(count, "cell")}.`,
  repairHeld:
    "Nothing was repaired yet: the rubric has changed since the last classification and moves results into other bands. Please look at the changes; carrying them out repairs as well.",
  bands: "Counts by band",
  noBand: "No result yet",
  results: "Results",
  browse: "Look through entries…",
  bySubject: "By subject",
  provisional: "Provisional",
  derivedBonus: (points) => `Includes a bonus of ${counted(points, "point")} for several entries.`,
  entryCount: (count) => counted(count, "entry", "entries"),
  row: (row) => `Row ${row}`,
  noSubject: "(no subject)",
  noTitle: "(no title)",

  why: "Why?",
  whyEntry: (row) => `Why does row ${row} have this result?`,
  whySelected: "Why? (selected row)",
  whyBusy: "Finding out why…",
  noRowSelected: "Select a row with an entry in a score table, then try again.",
  goToRow: "Go to this row",
  close: "Close",
  dismiss: "Dismiss",
  openWork: "What is left to do",

  summarized: "The summary is made. Look it over before printing.",
  bandsUnconfirmed: "The bands go by default thresholds that nobody has confirmed yet.",
  seeBands: "See the bands",

  noTables: { title: "No score table yet", text: "Insert a template and fill it in, then come back to this step." },
  noCards: {
    title: "No table with criteria",
    text: "The tables of this workbook are registers or go by a basis. Fill them in directly, then check; damaged tables are reported there too.",
  },
  nextWork: {
    insert: () => "Next: insert a template.",
    score: (count) => `Next: score ${counted(count, "entry", "entries")}.`,
    check: (count) => `Next: see to ${counted(count, "error")}.`,
    classify: () => "Next: classify.",
    summarize: () => "Next: make the summary.",
  },
  stepOf: (number, steps) => `Step ${number} of ${steps}`,
  goToStep: (step) => `Go to ${step}`,
  editRubric: "Edit the rubric",
  noRubric: "This workbook has no rubric yet. Insert a template first.",
  more: (count, left) => `Show ${count} more (${left} left)`,
  stop: "Cancel",
  stopping: "Stopping…",
  stopped: "Stopped. The workbook is as it was.",
  retry: "Try again",
};
