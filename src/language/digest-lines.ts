import type { NoticeDigest } from "../actions/notice-digest";
import { rectToAddress } from "../workbook/model/area";
import { entryWords } from "./entry-words";
import type { NoticeWords } from "./notice-words";
import type { NumberStyle, Words } from "./words";

/** Words of a notice; without `finding` the notice only names the place of the first error. */
interface DigestWords extends NoticeWords, Pick<Words, "refusal"> {
  readonly finding: Words["finding"] | null;
}

/** Returns the lines of a notice after a command; `more` says where all findings are listed. */
export function digestLines(
  digest: NoticeDigest,
  words: DigestWords,
  more: string,
  numbers: NumberStyle,
): readonly string[] {
  if (digest.kind === "refused") return [words.refusal(digest.refusal)];
  const { summary, error } = digest;
  const counts = summary.entries === 0 ? [] : [words.counts(summary)];
  if (error?.code === "summary-of-register") return [words.noScoreTable];
  if (error?.code === "summary-empty" || (!error && summary.entries === 0)) return [words.nothingFilled];
  if (!error)
    return [
      ...counts,
      summary.warnings === 0 ? words.faultless : `${words.faultless} ${words.faults(summary)} ${more}`,
    ];
  if (error.code === "no-tables") return [words.noTables];
  const { area } = error.where;
  const described = [
    ...(area ? [words.place(area.sheet, rectToAddress(area), entryWords(error, words.language, numbers))] : []),
    ...(words.finding ? [words.finding(error, numbers)] : []),
  ].join(" ");
  return [
    ...counts,
    words.faults(summary),
    ...(described === "" ? [] : [described]),
    ...(!words.finding || summary.errors + summary.warnings > 1 ? [more] : []),
  ];
}
