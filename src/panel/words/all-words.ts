import type { PaneWords } from "../../language/words";
import type { PanelWords } from "./panel-words";

/** All texts of one language that load with the pane: its own and the core's. */
export interface AllWords {
  readonly panel: PanelWords;
  readonly core: PaneWords;
}
