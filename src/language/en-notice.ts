import type { NoticeWords } from "./notice-words";

export const enNotice: NoticeWords = {
  title: { "insert-template": "Insert template", check: "Check", classify: "Classify", summarize: "Summarise" },
  counts: ({ complete, entries, subjects }) => `Complete entries: ${complete} of ${entries}. Subjects: ${subjects}.`,
  faultless: "There are no errors.",
  faults: ({ errors, warnings }) => `Errors: ${errors}. Warnings: ${warnings}.`,
  place: (sheet, address) => `To mend first: cell ${address}, sheet “${sheet}”.`,
  noTables: "This workbook has no score table of Thẩm định yet. Insert a template first.",
};
