import { firstError } from "../src/actions/notice-digest";
import type { Outcome } from "../src/actions/outcome";
import type { Performed } from "../src/actions/answer";
import type { NumberStyle } from "../src/language/words";
import { rectToAddress } from "../src/workbook/area";
import type { Notice } from "./notice";
import type { RibbonCommand } from "./ribbon-commands";
import type { RibbonWords, TellFinding } from "./ribbon-words";

interface NoticeWords extends RibbonWords {
  readonly finding: TellFinding;
}

/** What to tell after a command; `null` where the sheet that opened says it all. */
export function outcomeNotice(command: RibbonCommand, performed: Performed, words: NoticeWords, numbers: NumberStyle): Notice | null {
  const { language } = words;
  const title = words.title[command.kind];
  switch (performed.kind) {
    case "inserted":
    case "converted":
    case "previewed":
    case "fixed":
    case "undo":
    case "rubric-made":
    case "rubric-exported":
    case "rubrics":
    case "rubric-refused":
    case "explained":
    case "attach":
      return null;
    case "refused":
      return { language, title, lines: [words.refusal(performed.refusal)] };
    case "outcome":
      if (command.kind === "summarize" && performed.outcome.summary.errors === 0) return null;
      return { language, title, lines: outcomeLines(performed.outcome, words, numbers) };
  }
}

function outcomeLines({ findings, summary }: Omit<Outcome, "plan">, words: NoticeWords, numbers: NumberStyle): readonly string[] {
  const error = firstError(findings);
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
