import { viPane } from "../../language/vi/pane";
import { panelWordsVi } from "./panel-words-vi";
import type { AllWords } from "./all-words";

export const words: AllWords = { panel: panelWordsVi, core: viPane };
