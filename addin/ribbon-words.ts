import type { OutcomeSummary } from "../src/actions/outcome";
import type { Command } from "../src/actions/command";
import type { HostErrorSentences } from "../src/language/host-error-code";
import type { Language, Words } from "../src/language/words";

/** What ribbon buttons have to say, one object a language; the larger part, sentences about findings, comes apart. */
export interface RibbonWords extends Pick<Words, "refusal"> {
  readonly language: Language;
  readonly hostErrors: HostErrorSentences;
  readonly title: Readonly<Record<Command["kind"], string>>;
  readonly counts: (summary: OutcomeSummary) => string;
  readonly faultless: string;
  readonly faults: (summary: OutcomeSummary) => string;
  readonly place: (sheet: string, address: string) => string;
  readonly noTables: string;
  readonly more: string;
}

/** Tells a finding; `null` for a button that tells only where the first error is, since its work is done all the same. */
export type TellFinding = Words["finding"] | null;
