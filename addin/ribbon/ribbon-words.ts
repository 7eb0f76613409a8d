import type { HostErrorSentences } from "../../src/language/host-error-code";
import type { NoticeWords } from "../../src/language/notice-words";
import type { Language, Words } from "../../src/language/words";

/** Texts of ribbon buttons, one object a language; sentences about findings, the larger part, load separately. */
export interface RibbonWords extends Pick<Words, "refusal">, NoticeWords {
  readonly language: Language;
  readonly hostErrors: HostErrorSentences;
  readonly more: string;
}

/**
 * Returns a finding's sentence; `null` for a button that only names the first error's place, since its work is done
 * regardless.
 */
export type TellFinding = Words["finding"] | null;
