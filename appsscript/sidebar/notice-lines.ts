import { noticeDigest } from "../../src/actions/notice-digest";
import { digestLines } from "../../src/language/digest-lines";
import { sheetsErrorSentence } from "../../src/language/sheets-errors";
import type { Performing } from "../../src/panel/performing/perform-in-worker";
import type { NoticeData } from "../server/menu";
import type { Call } from "./call";
import { toCallFailure } from "./call-failure";
import { noticeWords } from "./notice-words";
import type { CapturedText, DoneOnText } from "./perform-on-text";
import { runInSpreadsheet } from "./run-in-spreadsheet";

/**
 * Carries a menu item's command out and selects the first cell to correct; returns the lines that report the result,
 * `null` where there is nothing to report.
 */
export async function noticeLines(
  call: Call,
  performing: Performing<CapturedText, DoneOnText>,
  { command, language, numbers }: NoticeData,
  onProgress: (fraction: number | null) => void,
): Promise<readonly string[] | null> {
  try {
    const digest = noticeDigest(command, await runInSpreadsheet(call, performing, command, { onProgress }));
    if (!digest) return null;
    const area = digest.kind === "outcome" && command.kind !== "summarize" ? digest.error?.where.area : null;
    // The work itself is done: a cell that cannot be shown, as on a hidden sheet, must not look like its failure
    if (area) await call("showPlace", area).catch((error: unknown) => console.error(error));
    const words = noticeWords[language];
    return digestLines(digest, words, words.more, numbers);
  } catch (error) {
    const { failure } = toCallFailure(error);
    if (failure.code === "unexpected" || failure.code === "no-answer") console.error(error);
    return [sheetsErrorSentence(language, failure)];
  }
}
