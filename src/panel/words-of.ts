import type { Language, PaneWords } from "../language/words";
import type { PanelWords } from "./panel-words";

/** All texts of one language that the pane begins with: its own and the core's. */
export interface AllWords {
  readonly panel: PanelWords;
  readonly core: PaneWords;
}

/** Fetches the texts of one language: nobody waits for those of the other. */
export async function loadWords(language: Language): Promise<AllWords> {
  const { words } = await (language === "en" ? import("./words-en") : import("./words-vi"));
  return words;
}
