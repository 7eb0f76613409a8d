import type { Language, PaneWords } from "../language/words";
import type { PanelWords } from "./panel-words";

/** All texts of one language that load with the pane: its own and the core's. */
export interface AllWords {
  readonly panel: PanelWords;
  readonly core: PaneWords;
}

/** Loads the texts of one language only. */
export async function loadWords(language: Language): Promise<AllWords> {
  const { words } = await (language === "en" ? import("./words-en") : import("./words-vi"));
  return words;
}
