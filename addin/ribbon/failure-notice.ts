import { partMissing } from "../../src/language/part-missing";
import type { Language } from "../../src/language/words";
import type { Notice } from "./notice";

const TITLE: Readonly<Record<Language, string>> = { vi: "Chưa thực hiện được", en: "This could not be done" };

/** Returns the notice of a ribbon button that failed. */
export function failureNotice(language: Language, sentence: string): Notice {
  return { language, title: TITLE[language], lines: [sentence] };
}

/** Returns the notice for a button whose own program could not be loaded. */
export function partMissingNotice(language: Language): Notice {
  return failureNotice(language, partMissing[language]);
}
