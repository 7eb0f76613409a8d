import { enHostErrors } from "../src/language/en-host-errors";
import { enRefusal } from "../src/language/en-refusal";
import type { RibbonWords } from "./ribbon-words";

export const words: RibbonWords = {
  language: "en",
  refusal: enRefusal,
  hostErrors: enHostErrors,
  title: { "insert-template": "Insert template", check: "Check", classify: "Classify", summarize: "Summarise", explain: "Why" },
  counts: ({ complete, entries, subjects }) => `Complete entries: ${complete} of ${entries}. Subjects: ${subjects}.`,
  faultless: "There are no errors.",
  faults: ({ errors, warnings }) => `Errors: ${errors}. Warnings: ${warnings}.`,
  place: (sheet, address) => `To mend first: cell ${address}, sheet “${sheet}”.`,
  noTables: "This workbook has no score table of Thẩm định yet. Insert a template first.",
  more: "Press Open appraisal on the Home tab to see all of them.",
};
