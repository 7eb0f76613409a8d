import { partMissing } from "../src/language/part-missing";
import type { Language } from "../src/language/words";
import type { Notice } from "./notice";

const TITLE: Readonly<Record<Language, string>> = { vi: "Chưa thực hiện được", en: "This could not be done" };

/** What a ribbon button ends with when it could not do its work. */
export function failureNotice(language: Language, sentence: string): Notice {
  return { language, title: TITLE[language], lines: [sentence] };
}

/** The same where even the button's own program did not come. */
export function partMissingNotice(language: Language): Notice {
  return failureNotice(language, partMissing[language]);
}
