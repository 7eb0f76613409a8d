import type { PanelWords } from "./panel-words";

const TEMPLATE_LINES: Readonly<Record<string, string>> = {
  "tap-the": "Collectives: scores and bands.",
  "ca-nhan": "Registered individuals: scores and bands.",
  "ca-nhan-khong-dang-ky": "Unregistered individuals: bands by basis a, b or c.",
  "danh-muc": "Register of entries, without scores.",
};

const cells = (count: string) => (count === "1" ? "1 cell" : `${count} cells`);

/** The pane in English, for hosts that run in English. */
export const panelWordsEn: PanelWords = {
  language: "en",
  stepsLabel: "Steps of the appraisal",
  steps: {
    insert: {
      tab: "Insert",
      lead: "Add a score table to the workbook. Sheets that are there stay as they are.",
      action: "Insert template",
      busy: "Inserting the template…",
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
      lead: "Make a summary in a sheet of its own: counts by band, the list of results, and entries that are not complete.",
      action: "Make the summary",
      busy: "Making the summary…",
    },
  },
  doing: { attach: "Looking at the table…", repair: "Repairing…", undo: "Undoing…", preview: "Looking ahead…", fix: "Mending…", "convert-legacy": "Copying into Unicode…" },
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
  templateLine: (id) => TEMPLATE_LINES[id] ?? null,
  rows: "Rows",
  rowsInvalid: "Enter a whole number, such as 50.",
  profile: "Form of documents",
  profiles: { party: "Party", state: "State" },
  inserted: "The template is in. Fill in the table, then go on to Check.",
  confirmRows: (count) => ({
    title: `Insert a table of ${count} rows?`,
    text: "A large table takes long to insert and makes the file heavier. Better choose close to the number of entries.",
    confirm: "Insert template",
    cancel: "Change the rows",
  }),

  attach: "Use a table that is there",

  clean: "No errors and no warnings.",
  checked: (errors, warnings, notes) => `Checked. Errors: ${errors}, warnings: ${warnings}, notes: ${notes}.`,
  findings: "What to look at",
  clause: (clause) => `clause ${clause}`,
  findingGroup: (severity, count) => `${severity}, ${count}`,

  fix: "Mend",
  fixCell: (address) => `Mend cell ${address}`,
  fixAll: (count) => `Mend all ${count} cells…`,
  confirmFix: (count) => ({
    title: `Mend ${count} cells?`,
    text: "Each cell gets exactly the value that the list shows. Cells that have changed since the check stay as they are.",
    confirm: "Mend",
    cancel: "Leave them",
  }),
  fixed: (count) => `Cells mended: ${count}.`,
  fixedSome: (count, refused) => `Cells mended: ${count}. Changed since the check, so left as they are: ${refused}.`,
  becomes: "becomes",
  emptyCell: "(empty)",
  undo: "Undo",
  repairGroup: "Repair…",
  repairedGroup: "Repaired. Please see what is left.",
  preview: "Preview",
  previewTitle: "What is about to change",
  carryOut: "Carry out",
  nothingChanges: "Nothing in the workbook would change.",
  convertLegacy: "Copy into Unicode",
  converted: (cells, sheets) => `Copied into a new sheet: ${sheets}. Cells turned into Unicode: ${cells}. The original is as it was.`,

  subjects: "Subjects",
  entries: "Entries",
  completeEntries: "Complete",
  classified: (subjects, entries, complete) => `Classified. Subjects: ${subjects}, entries: ${entries}, complete: ${complete}.`,
  errorsLeft: (count) => `Errors to mend before results are complete: ${count}.`,
  seeErrors: "See errors",
  rubricChanged: (count) => `The rubric has changed since the last classification. Results that change their band: ${count}. Nothing has been written.`,
  seeChanges: "Review and classify again…",
  overwritten: (count) => `Formula cells typed over or changed: ${count}.`,
  repair: "Restore formulas…",
  confirmRepair: (count) => ({
    title: `Restore formulas in ${cells(count)}?`,
    text: "What they hold now is replaced by the original formulas.",
    confirm: "Restore",
    cancel: "Leave as is",
  }),
  repaired: (count) => `Formulas restored in ${cells(count)}.`,
  bands: "Counts by band",
  noBand: "No result yet",
  results: "Results",
  provisional: "Provisional",
  derivedBonus: (points) => `Includes a bonus of ${points} points for several entries.`,
  entryCount: (count) => (count === "1" ? "1 entry" : `${count} entries`),
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

  summarized: "The summary is made. Look it over before printing.",
  bandsUnconfirmed: "The bands are the tool's default and nobody has confirmed them yet.",
  seeBands: "See the bands",

  noTables: { title: "No score table yet", text: "Insert a template and fill it in, then come back to this step." },
  goToStep: (step) => `Go to ${step}`,
  editRubric: "Edit the rubric",
  noRubric: "This workbook has no rubric yet. Insert a template first.",
  more: (count, left) => `Show ${count} more (${left} left)`,
  stop: "Cancel",
  stopping: "Stopping…",
  stopped: "Stopped. The workbook is as it was.",
  retry: "Try again",
};
