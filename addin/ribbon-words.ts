import type { OutcomeSummary } from "../src/actions/outcome";
import type { Command } from "../src/actions/command";
import type { HostErrorSentences } from "../src/language/host-error-code";
import type { Language, Words } from "../src/language/words";

/** What ribbon buttons have to say, one object a language: a press fetches one of them, and of the core's sentences only these. */
export interface RibbonWords extends Pick<Words, "finding" | "refusal"> {
  readonly language: Language;
  readonly hostErrors: HostErrorSentences;
  readonly title: Readonly<Record<Command["kind"], string>>;
  readonly counts: (summary: OutcomeSummary) => string;
  readonly faultless: string;
  readonly faults: (summary: OutcomeSummary) => string;
  readonly place: (sheet: string, address: string) => string;
  readonly more: string;
}
