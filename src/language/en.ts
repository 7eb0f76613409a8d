import { enAttach } from "./en-attach";
import { enExplanation } from "./en-explanation";
import { enFinding, enFindingTitles } from "./en-findings";
import { enStates } from "./en-states";
import type { Words } from "./words";

/** English, for hosts that run in English. */
export const en: Words = {
  finding: enFinding,
  findingTitle: (code) => enFindingTitles[code],
  severity: { error: "Error", warning: "Warning", info: "Note" },
  state: enStates,
  refusal: (refusal) => {
    switch (refusal.code) {
      case "unknown-rubric": return `There is no rubric “${refusal.id}”. Use tap-the, ca-nhan, ca-nhan-khong-dang-ky or danh-muc.`;
      case "faulty-rubric": return `The rubric “${refusal.id}” of this workbook has faults, so nothing was inserted. Run Check, mend the rubric and insert again.`;
      case "rows-out-of-range": return `${refusal.rows} rows will not do. Use a whole number from 1 to 1000000.`;
    }
  },
  attach: enAttach,
  explanation: enExplanation,
};
