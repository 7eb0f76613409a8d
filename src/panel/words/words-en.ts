import { enPane } from "../../language/en/pane";
import { panelWordsEn } from "./panel-words-en";
import type { AllWords } from "./all-words";

export const words: AllWords = { panel: panelWordsEn, core: enPane };
