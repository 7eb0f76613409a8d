import type { Language } from "../../src/language/words";

/**
 * Returns the product's language for an Office display language, e.g. `vi-VN`: English in an English Office, else
 * Vietnamese.
 */
export function officeLanguage(displayLanguage: string): Language {
  return /^en\b/i.test(displayLanguage) ? "en" : "vi";
}
