import { FORM_TITLES } from "../../forms/form-kinds";
import { shownText } from "../../text/shown-text";
import type { FormWords } from "../form-words";

/** English sentences about printed forms. */
export const enForms: FormWords = {
  refusal: (refusal) => {
    switch (refusal.code) {
      case "nothing-to-print":
        return refusal.form === "xac-nhan"
          ? "No entry has a result to confirm. Score and classify first."
          : "The workbook has no entry for a form. Enter some first.";
      case "unknown-judge":
        return `There is no ballot of the judge “${shownText(refusal.judge)}”. See the codes in the sheet Tổ thẩm định.`;
      case "unknown-entry":
        return `There is no entry with the code “${shownText(refusal.entry)}”. See the column of codes.`;
      case "too-many-pages":
        return `The form would have ${refusal.pages} pages, more than the ${refusal.most} of one sheet. Choose a judge (--judge) or an entry (--entry).`;
    }
  },
  noDocument: (form) =>
    `“${FORM_TITLES[form]}” is a table without running text to justify, so it is printed from its sheet only, whose figures follow the tables. Leave .docx out.`,
};
