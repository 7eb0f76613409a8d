import { viFinding, viFindingTitles } from "./vi-findings";
import { viRefusal } from "./vi-refusal";
import { viStates } from "./vi-states";
import type { PaneWords } from "./words";

/** Vietnamese without the sentences that load with dialogs. */
export const viPane: PaneWords = {
  finding: viFinding,
  findingTitle: (code) => viFindingTitles[code],
  severity: { error: "Lỗi", warning: "Cảnh báo", info: "Lưu ý" },
  state: viStates,
  refusal: viRefusal,
};
