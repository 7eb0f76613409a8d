import { enPane } from "../language/en-pane";
import { viPane } from "../language/vi-pane";
import type { Language, PaneWords } from "../language/words";
import type { PanelWords } from "./panel-words";
import { panelWordsEn } from "./panel-words-en";
import { panelWordsVi } from "./panel-words-vi";

/** All texts of one language that the pane begins with: its own and the core's. */
export interface AllWords {
  readonly panel: PanelWords;
  readonly core: PaneWords;
}

const WORDS: Readonly<Record<Language, AllWords>> = {
  vi: { panel: panelWordsVi, core: viPane },
  en: { panel: panelWordsEn, core: enPane },
};

export function wordsOf(language: Language): AllWords {
  return WORDS[language];
}
