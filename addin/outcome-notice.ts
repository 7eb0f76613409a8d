import { noticeDigest } from "../src/actions/notice-digest";
import type { MenuPerformed, NoticeDigest } from "../src/actions/notice-digest";
import type { NumberStyle } from "../src/language/words";
import { rectToAddress } from "../src/workbook/area";
import type { Notice } from "./notice";
import type { RibbonCommand } from "./ribbon-commands";
import type { RibbonWords, TellFinding } from "./ribbon-words";

interface NoticeWords extends RibbonWords {
  readonly finding: TellFinding;
}

/** What to tell after a command; `null` where the sheet that opened says it all. */
export function outcomeNotice(command: RibbonCommand, performed: MenuPerformed, words: NoticeWords, numbers: NumberStyle): Notice | null {
  const digest = noticeDigest(command, performed);
  if (!digest) return null;
  const lines = digest.kind === "refused" ? [words.refusal(digest.refusal)] : outcomeLines(digest, words, numbers);
  return { language: words.language, title: words.title[command.kind], lines };
}

function outcomeLines({ error, summary }: Extract<NoticeDigest, { kind: "outcome" }>, words: NoticeWords, numbers: NumberStyle): readonly string[] {
  const counts = summary.entries === 0 ? [] : [words.counts(summary)];
  if (!error) return [...counts, summary.warnings === 0 ? words.faultless : `${words.faultless} ${words.faults(summary)} ${words.more}`];
  if (error.code === "no-tables") return [words.noTables];
  const { area } = error.where;
  const place = area ? words.place(area.sheet, rectToAddress(area)) : "";
  const told = words.finding === null ? place : `${place} ${words.finding(error, numbers)}`.trim();
  return [
    ...counts,
    words.faults(summary),
    ...(told === "" ? [] : [told]),
    ...(words.finding === null || summary.errors + summary.warnings > 1 ? [words.more] : []),
  ];
}
