import { foldLabel, normalizeText, stripDiacritics } from "../fold";
import { startTest } from "./line-start";

/**
 * Keep diacritics: without them `Công an` (police) matches `Cộng` (total). `Tổng` alone counts at the end or before
 * punctuation only: `Tổng công ty`, `Tổng đội` and `Tổng kết` are no totals.
 */
const TOTAL =
  /^(?:tổng(?= ?(?:$|[:.(\d]))|tổng ?(?:cộng|số|điểm)(?=$|[ :.(])|cộng(?! (?:đồng|tác|hòa|hoà|sản))(?=$|[ :.(])|(?:trung bình|bình quân)(?=$|[ :.(])|(?:(?:grand |sub)?total|average)(?= ?(?:$|[:.(\d])))/i;
/**
 * Averages, extremes and their abbreviations. They end there, or a number or whom they are of follows:
 * `Điểm trung bình học tập` is a criterion, `TB Thành` may be a name.
 */
const AVERAGE =
  /^(?:điểm (?:trung bình|bình quân|tb|bq)|đtb|tbc?|bq|(?:điểm )?(?:cao|thấp|lớn|nhỏ) nhất|max|min|mean|median)(?= ?(?:$|[:.(\d]|(?:chung|cộng|của|các|cả|toàn|khối)(?:$| )))/i;
/** Diacritics may be missing where the line has no other text. */
const PLAIN_TOTAL = /^(?:TONG CONG|TONG SO|TONG|CONG|(?:DIEM )?(?:TRUNG BINH|BINH QUAN)(?: CHUNG| CONG)?)$/;
/** How all of these start. Names and titles of a long table nearly never do, and need no folding then. */
const mayStart = startTest("TON TRU TOT TB THA CON CAO BIN BQ GRA SUB AVE DIE DTB LON NHO MAX MIN MEA MED".split(" "));
/** A total line is short; longer text describes something else. */
const LONGEST_TOTAL = 40;

/** Whether a text starts a line of totals, averages or extremes. */
export function isTotalLine(text: string): boolean {
  if (!mayStart(text)) return false;
  const normal = normalizeText(text);
  if (normal.length > LONGEST_TOTAL) return false;
  return TOTAL.test(normal) || AVERAGE.test(normal) || PLAIN_TOTAL.test(stripDiacritics(foldLabel(normal)));
}
