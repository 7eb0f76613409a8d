import { enFinding } from "../src/language/en-findings";
import { enHostErrors } from "../src/language/en-host-errors";
import { enRefusal } from "../src/language/en-refusal";
import type { RibbonWords } from "./ribbon-words";

export const words: RibbonWords = {
  language: "en",
  finding: enFinding,
  refusal: enRefusal,
  hostErrors: enHostErrors,
  title: { "insert-template": "Insert template", check: "Check", classify: "Classify", summarize: "Summarise", explain: "Why" },
  counts: ({ complete, entries, subjects }) => `Complete entries: ${complete} of ${entries}. Subjects: ${subjects}.`,
  faultless: "There are no errors.",
  faults: ({ errors, warnings }) => `Errors: ${errors}. Warnings: ${warnings}.`,
  place: (sheet, address) => `To mend first: cell ${address}, sheet “${sheet}”.`,
  more: "Press Open appraisal on the Home tab to see all of them.",
};
