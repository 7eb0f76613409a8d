import type { HostErrorSentences } from "../src/language/host-error-code";
import type { NoticeWords } from "../src/language/notice-words";
import type { Language, Words } from "../src/language/words";

/** What ribbon buttons have to say, one object a language; the larger part, sentences about findings, comes apart. */
export interface RibbonWords extends Pick<Words, "refusal">, NoticeWords {
  readonly language: Language;
  readonly hostErrors: HostErrorSentences;
  readonly more: string;
}

/** Tells a finding; `null` for a button that tells only where the first error is, since its work is done all the same. */
export type TellFinding = Words["finding"] | null;
