import type { Outcome } from "../src/actions/outcome";
import type { Command, Performed } from "../src/actions/perform";
import { en } from "../src/language/en";
import { vi } from "../src/language/vi";
import type { Language, NumberStyle, Words } from "../src/language/words";
import { rectToAddress } from "../src/workbook/area";
import type { Finding } from "../src/workbook/finding";
import type { Notice } from "./notice";
import { noticeWords } from "./notice-words";

const WORDS: Readonly<Record<Language, Words>> = { vi, en };

/** What to tell after a command; `null` where the sheet that opened says it all. */
export function outcomeNotice(command: Command, performed: Performed, language: Language, numbers: NumberStyle): Notice | null {
  const title = noticeWords[language].title[command.kind];
  switch (performed.kind) {
    case "inserted":
    case "explained":
      return null;
    case "refused":
      return { language, title, lines: [WORDS[language].refusal(performed.refusal)] };
    case "attach":
      return performed.refusals.length === 0 ? null : { language, title, lines: performed.refusals.map((refusal) => WORDS[language].attach.refusal(refusal)) };
    case "outcome":
      if (command.kind === "summarize" && performed.outcome.summary.errors === 0) return null;
      return { language, title, lines: outcomeLines(performed.outcome, language, numbers) };
  }
}

/** The first error that has a place comes before those that have none: it is the one that gets selected. */
export function firstError(findings: readonly Finding[]): Finding | undefined {
  const errors = findings.filter(({ severity }) => severity === "error");
  return errors.find(({ where }) => where.area !== null) ?? errors[0];
}

function outcomeLines({ findings, summary }: Omit<Outcome, "plan">, language: Language, numbers: NumberStyle): readonly string[] {
  const words = noticeWords[language];
  const error = firstError(findings);
  const counts = summary.entries === 0 ? [] : [words.counts(summary)];
  if (!error) return [...counts, summary.warnings === 0 ? words.faultless : `${words.faultless} ${words.faults(summary)} ${words.more}`];
  const { area } = error.where;
  return [
    ...counts,
    words.faults(summary),
    `${area ? `${words.place(area.sheet, rectToAddress(area))} ` : ""}${WORDS[language].finding(error, numbers)}`,
    ...(summary.errors + summary.warnings > 1 ? [words.more] : []),
  ];
}
