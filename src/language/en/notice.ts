import { counted } from "../english-counts";
import type { NoticeWords } from "../notice-words";

export const enNotice: NoticeWords = {
  language: "en",
  title: { "insert-template": "Insert template", "check": "Check", "classify": "Classify", "summarize": "Summarise" },
  counts: ({ complete, entries, subjects }) =>
    `${complete} of ${counted(entries, "entry", "entries")} complete, ${counted(subjects, "subject")}.`,
  faultless: "There are no errors.",
  faults: ({ errors, warnings }) => `${counted(errors, "error")} and ${counted(warnings, "warning")} left.`,
  place: (sheet, address, entry) =>
    `To fix first: cell ${address}${entry === "" ? "" : ` (${entry})`}, sheet “${sheet}”.`,
  noTables: "This workbook has no score table of Thẩm định yet. Insert a template first.",
  noScoreTable:
    "There is no score table to summarise in this workbook: a register lists models without points. Insert and fill a score table, then summarise.",
  nothingFilled:
    "No row of a table has been filled in yet, so there is nothing to check, classify or summarise. Fill the table in and try again.",
};
