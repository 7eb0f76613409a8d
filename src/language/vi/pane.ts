import { viFinding, viFindingTitles } from "./findings";
import { viRefusal } from "./refusal";
import { viStates } from "./states";
import type { PaneWords } from "../words";

/** Vietnamese without the sentences that load with dialogs. */
export const viPane: PaneWords = {
  finding: viFinding,
  findingTitle: (code) => viFindingTitles[code],
  severity: { error: "Lỗi", warning: "Cảnh báo", info: "Lưu ý" },
  state: viStates,
  refusal: viRefusal,
};
