import { en } from "../language/en";
import { vi } from "../language/vi";
import type { Language, Words } from "../language/words";
import type { PanelWords } from "./panel-words";
import { panelWordsEn } from "./panel-words-en";
import { panelWordsVi } from "./panel-words-vi";

/** All texts of one language: the pane's own and the core's. */
export interface AllWords {
  readonly panel: PanelWords;
  readonly core: Words;
}

const WORDS: Readonly<Record<Language, AllWords>> = {
  vi: { panel: panelWordsVi, core: vi },
  en: { panel: panelWordsEn, core: en },
};

export function wordsOf(language: Language): AllWords {
  return WORDS[language];
}
