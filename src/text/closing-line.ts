import { foldLabel, normalizeText, stripDiacritics } from "./fold";

/**
 * With its signs, since `Công an` begins like `Cộng`. `Tổng` alone stands at the end or before a sign: `Tổng công ty`, `Tổng đội` and
 * `Tổng kết` are no totals.
 */
const TOTAL = /^(?:tổng(?=\s*(?:$|[:.(\d]))|tổng\s*(?:cộng|số|điểm)(?=$|[\s:.(])|cộng(?!\s*(?:đồng|tác|hòa|hoà|sản))(?=$|[\s:.(])|(?:trung bình|bình quân)(?=$|[\s:.(])|(?:(?:grand |sub)?total|average)(?=\s*(?:$|[:.(\d])))/i;
/** Signs may be missing where nothing else is written. */
const PLAIN_TOTAL = /^(?:TONG CONG|TONG SO|TONG|CONG)$/;
/** A total is short; what is longer tells of something. */
const LONGEST_TOTAL = 40;

/** Whether a text begins the line that adds up a list. */
export function isTotalLine(text: string): boolean {
  const normal = normalizeText(text);
  if (normal.length > LONGEST_TOTAL) return false;
  return TOTAL.test(normal) || PLAIN_TOTAL.test(stripDiacritics(foldLabel(normal)));
}
