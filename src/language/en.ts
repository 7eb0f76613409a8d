import { enChange } from "./en-changes";
import { enExplanation } from "./en-explanation";
import { enFinding, enFindingTitles } from "./en-findings";
import { enRefusal } from "./en-refusal";
import { enRubricRefusal } from "./en-rubric-refusal";
import { enStates } from "./en-states";
import { enUndone } from "./en-undone";
import type { Words } from "./words";

/** English, for hosts that run in English. */
export const en: Words = {
  finding: enFinding,
  findingTitle: (code) => enFindingTitles[code],
  severity: { error: "Error", warning: "Warning", info: "Note" },
  state: enStates,
  refusal: enRefusal,
  change: enChange,
  rubricRefusal: enRubricRefusal,
  undone: enUndone,
  explanation: enExplanation,
};
