import type { NoticeDigest } from "../actions/notice-digest";
import { rectToAddress } from "../workbook/area";
import type { NoticeWords } from "./notice-words";
import type { NumberStyle, Words } from "./words";

/** The lines of a notice after a command; `more` says where all findings are to be seen. */
export function digestLines(digest: NoticeDigest, words: NoticeWords & Pick<Words, "refusal" | "finding">, more: string, numbers: NumberStyle): readonly string[] {
  if (digest.kind === "refused") return [words.refusal(digest.refusal)];
  const { summary, error } = digest;
  const counts = summary.entries === 0 ? [] : [words.counts(summary)];
  if (!error) return [...counts, summary.warnings === 0 ? words.faultless : `${words.faultless} ${words.faults(summary)} ${more}`];
  if (error.code === "no-tables") return [words.noTables];
  const { area } = error.where;
  return [
    ...counts,
    words.faults(summary),
    `${area ? `${words.place(area.sheet, rectToAddress(area))} ` : ""}${words.finding(error, numbers)}`,
    ...(summary.errors + summary.warnings > 1 ? [more] : []),
  ];
}
