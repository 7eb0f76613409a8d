/** UTF-16 units of a name or a cell's text in a sentence; the sentence names the place with the full text. */
const MOST_SHOWN = 120;
/**
 * Control and format characters, including those that change text direction; U+200C and U+200D join letters and are
 * kept.
 */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFFE\uFFFF]+/gu;
const HALF_CHARACTER = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * Returns a text of a workbook or a file as sentences show it: on one line, without invisible characters or changes of
 * text direction, cut with an ellipsis. `most` counts UTF-16 units.
 */
export function shownText(text: string, most = MOST_SHOWN): string {
  // Clean only what is kept: a cell of a file may hold millions of characters
  const isCut = text.length > most;
  const clean = (isCut ? text.slice(0, most) : text)
    .replace(HALF_CHARACTER, isCut ? "" : "\uFFFD")
    .replace(UNSEEN, " ");
  return isCut ? `${clean.trimEnd()}…` : clean;
}
