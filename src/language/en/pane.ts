import { enFinding, enFindingTitles } from "./findings";
import { enRefusal } from "./refusal";
import { enStates } from "./states";
import type { PaneWords } from "../words";

/** English without the sentences that load with dialogs. */
export const enPane: PaneWords = {
  finding: enFinding,
  findingTitle: (code) => enFindingTitles[code],
  severity: { error: "Error", warning: "Warning", info: "Note" },
  state: enStates,
  refusal: enRefusal,
};
