import { viPane } from "../language/vi-pane";
import { panelWordsVi } from "./panel-words-vi";
import type { AllWords } from "./words-of";

export const words: AllWords = { panel: panelWordsVi, core: viPane };
