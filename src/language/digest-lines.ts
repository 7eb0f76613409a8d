import type { NoticeDigest } from "../actions/notice-digest";
import { rectToAddress } from "../workbook/area";
import { en } from "./en";
import { noticeWords } from "./notice-words";
import { vi } from "./vi";
import type { Language, NumberStyle, Words } from "./words";

const WORDS: Readonly<Record<Language, Words>> = { vi, en };

/** The lines of a notice after a command. */
export function digestLines(digest: NoticeDigest, language: Language, numbers: NumberStyle, host: "excel" | "sheets"): readonly string[] {
  if (digest.kind === "refused") return [WORDS[language].refusal(digest.refusal)];
  const words = noticeWords[language];
  const { summary, error } = digest;
  const counts = summary.entries === 0 ? [] : [words.counts(summary)];
  if (!error) return [...counts, summary.warnings === 0 ? words.faultless : `${words.faultless} ${words.faults(summary)} ${words.more[host]}`];
  const { area } = error.where;
  return [
    ...counts,
    words.faults(summary),
    `${area ? `${words.place(area.sheet, rectToAddress(area))} ` : ""}${WORDS[language].finding(error, numbers)}`,
    ...(summary.errors + summary.warnings > 1 ? [words.more[host]] : []),
  ];
}
