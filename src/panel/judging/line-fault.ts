import type { NumberStyle } from "../../language/words";
import type { NoticeContent } from "../controls/notice";
import { formatCount } from "../words/format-count";
import { judgingWordsOf } from "../words/judging-panel-words";
import type { ReadMemberLines } from "./read-member-lines";

/** Says which line names no member. */
export function lineFault({ line, text }: NonNullable<ReadMemberLines["fault"]>, numbers: NumberStyle): NoticeContent {
  const number = formatCount(line, numbers);
  return { intent: "error", say: (all) => judgingWordsOf(all).panel.newPanel.line(number, text) };
}
