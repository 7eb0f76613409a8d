import type { Language } from "../src/language/words";

/** The language to speak in an Office of this display language, e.g. `vi-VN`: Vietnamese, but English in an English Office. */
export function officeLanguage(displayLanguage: string): Language {
  return /^en\b/i.test(displayLanguage) ? "en" : "vi";
}
