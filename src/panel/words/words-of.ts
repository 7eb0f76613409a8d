import type { Language } from "../../language/words";
import type { AllWords } from "./all-words";

/** Loads the texts of one language only. */
export async function loadWords(language: Language): Promise<AllWords> {
  const { words } = await (language === "en" ? import("./words-en") : import("./words-vi"));
  return words;
}
