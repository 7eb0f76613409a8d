import { noticeDigest } from "../../src/actions/notice-digest";
import type { MenuPerformed } from "../../src/actions/notice-digest";
import { digestLines } from "../../src/language/digest-lines";
import type { NumberStyle } from "../../src/language/words";
import type { Notice } from "./notice";
import type { RibbonCommand } from "./ribbon-commands";
import type { RibbonWords, TellFinding } from "./ribbon-words";

interface NoticeWords extends RibbonWords {
  readonly finding: TellFinding;
}

/** Returns the notice after a command; `null` where the sheet that opened shows everything. */
export function outcomeNotice(
  command: RibbonCommand,
  performed: MenuPerformed,
  words: NoticeWords,
  numbers: NumberStyle,
): Notice | null {
  const digest = noticeDigest(command, performed);
  return (
    digest && {
      language: words.language,
      title: words.title[command.kind],
      lines: digestLines(digest, words, words.more, numbers),
    }
  );
}
