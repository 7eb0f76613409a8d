/** UTF-16 units: a name or a cell's text in a sentence; who looks for more looks at the place that the sentence names. */
const MOST_SHOWN = 120;
/** Control and format characters, those that turn the direction of what follows among them; U+200C and U+200D join letters and are kept. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFFE\uFFFF]+/gu;
const HALF_CHARACTER = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * A text of a workbook or a file as sentences show it: on one line, without characters that nobody sees or that turn the words around it,
 * and cut with an ellipsis. `most` counts UTF-16 units.
 */
export function shownText(text: string, most = MOST_SHOWN): string {
  // What is cut away need not be cleaned: a cell of a file may hold millions of characters
  const isCut = text.length > most;
  const clean = (isCut ? text.slice(0, most) : text).replace(HALF_CHARACTER, isCut ? "" : "\uFFFD").replace(UNSEEN, " ");
  return isCut ? `${clean.trimEnd()}…` : clean;
}
