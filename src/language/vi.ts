import { viChange } from "./vi-changes";
import { viExplanation } from "./vi-explanation";
import { viFinding, viFindingTitles } from "./vi-findings";
import { viRefusal } from "./vi-refusal";
import { viRubricRefusal } from "./vi-rubric-refusal";
import { viStates } from "./vi-states";
import { viUndone } from "./vi-undone";
import type { Words } from "./words";

/** Vietnamese, the language of the product. */
export const vi: Words = {
  finding: viFinding,
  findingTitle: (code) => viFindingTitles[code],
  severity: { error: "Lỗi", warning: "Cảnh báo", info: "Lưu ý" },
  state: viStates,
  refusal: viRefusal,
  change: viChange,
  rubricRefusal: viRubricRefusal,
  undone: viUndone,
  explanation: viExplanation,
};
