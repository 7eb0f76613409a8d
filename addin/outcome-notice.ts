import { noticeDigest } from "../src/actions/notice-digest";
import type { Command, Performed } from "../src/actions/perform";
import { digestLines } from "../src/language/digest-lines";
import { noticeWords } from "../src/language/notice-words";
import type { Language, NumberStyle } from "../src/language/words";
import type { Notice } from "./notice";

/** What to tell after a command; `null` where the sheet that opened says it all. */
export function outcomeNotice(command: Command, performed: Performed, language: Language, numbers: NumberStyle): Notice | null {
  const digest = noticeDigest(command, performed);
  return digest && { language, title: noticeWords[language].title[command.kind], lines: digestLines(digest, language, numbers, "excel") };
}
