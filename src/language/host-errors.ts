import { enHostErrors } from "./en/host-errors";
import { failureSentence } from "./host-error-code";
import type { HostErrorSentences, HostFailure } from "./host-error-code";
import { viHostErrors } from "./vi/host-errors";
import type { Language } from "./words";

export type { HostErrorCode } from "./host-error-code";

export const hostErrorSentences: Readonly<Record<Language, HostErrorSentences>> = {
  vi: viHostErrors,
  en: enHostErrors,
};

/** Returns the sentence for a failure, with its sheet, where both languages are loaded. */
export function hostErrorSentence(language: Language, failure: HostFailure): string {
  return failureSentence(hostErrorSentences[language], failure);
}
