import { hundredths } from "../../text/hundredths";
import type { Hundredths } from "../../text/hundredths";
import type { SubjectKind } from "../../rubric/rubric";
import { isTotalLine } from "../../text/lines/closing-line";
import { stripDiacritics } from "../../text/fold";
import { onlyPoints, pointsOf, readHeader } from "../headings/header-text";
import { spellingOf, wordPattern, wordsOf } from "../headings/heading-words";
import { lineName, nameKey } from "./line-name";
import { BONUS_WORDS, DEDUCTION_WORDS } from "../match-role";
import { readOutline } from "./numbered-outline";
import type { OutlineItem } from "./numbered-outline";
import { phraseScores } from "../phrase-index";
import type { ReadLine } from "./read-line";
import type { TableOutline } from "../table-outline";
import { subjectKindOf } from "../subject-kind";

export interface CriterionRows {
  readonly lines: readonly ReadLine[];
  /** Hundredths of the total row; `null` without one. */
  readonly total: Hundredths | null;
  readonly subjectKind: SubjectKind;
}

const MAXIMUM_HEADING = wordPattern(
  "^(?:(?:số |mức |khung )?điểm tối đa|tối đa|thang điểm(?: chấm| tối đa)?|điểm chuẩn|mức điểm(?: chuẩn| tối đa)?|khung điểm|biểu điểm|điểm quy định|điểm kế hoạch|max|max score|max points|maximum|maximum points|maximum score|points available)$",
);
const CRITERIA_HEADING = wordPattern(
  "^(?:stt )?(?:(?:tên|các|nội dung|lĩnh vực|hệ thống|nhóm|bộ) )*(?:tiêu chí|tiêu chuẩn|chỉ tiêu|criterion|criteria|indicator|indicators)(?: (?:đánh giá|chấm điểm|thành phần|thi đua|xét chọn|chấm|thi|và điểm chuẩn|tiêu chí thành phần|cụ thể))*$|^nội dung (?:chấm điểm|đánh giá|tiêu chí|thi đua|chấm|thi|tiêu chí đánh giá|thi đua chấm điểm|yêu cầu)$",
);
const CONTENT_HEADING = wordPattern(
  "^(?:nội dung|yêu cầu|hạng mục|mục|nội dung công việc|nội dung thực hiện|nhiệm vụ|item|items|description|nội dung tiêu chuẩn|diễn giải)$",
);

/**
 * Reads a form whose criteria are rows, with units, or one unit's scores, beside them. Returns `null` for a table with
 * an entry in each row, and `ok: false` for such a form whose lines cannot be read.
 */
export function readCriterionRows(
  outline: TableOutline,
): { readonly ok: true; readonly read: CriterionRows } | { readonly ok: false } | null {
  const found = findColumns(outline);
  if (!found) return null;
  const { described, titles } = outline;
  const items = readItems(outline, found);
  const total = items.find(({ isTotal }) => isTotal)?.points ?? null;
  const lines = readOutline(items.filter(({ isTotal }) => !isTotal)).map(
    ({ item, above }): ReadLine & { readonly above: string } => ({
      kind: kindOf(item, above),
      name: lineName([item.name]).name,
      maximum: item.points === null || item.points === 0 ? null : hundredths(Math.abs(item.points)),
      above: above.at(-1) === undefined ? "" : lineName([above.at(-1)!]).name,
    }),
  );
  if (!lines.some(({ kind }) => kind === "criterion")) return { ok: false };
  const counts = new Map<string, number>();
  for (const { name } of lines) counts.set(nameKey(name), (counts.get(nameKey(name)) ?? 0) + 1);
  const named = lines.map(({ above, ...line }) =>
    counts.get(nameKey(line.name))! > 1 && above !== "" ? { ...line, name: lineName([above, line.name]).full } : line,
  );
  return { ok: true, read: { lines: named, total, subjectKind: subjectKindOf(described, titles) } };
}

interface FormColumns {
  readonly number: number | null;
  readonly name: number;
  readonly maximum: number | null;
  readonly scores: readonly number[];
}

function findColumns({ grid, band, columns, described, lastRow }: TableOutline): FormColumns | null {
  const words = described.map(({ own }) => own.words);
  const is = (pattern: typeof MAXIMUM_HEADING, index: number) => pattern[band.spelling].test(words[index]!);
  const isNarrow = (index: number) =>
    (grid.mergeAt(band.first, columns[index]!)?.columns ?? 1) === 1 ||
    described[index]!.own.shown !== described[index]!.whole.shown;
  // A heading that names subjects means that rows are entries
  const heads = words.map((own) => phraseScores(own, band.spelling));
  if (
    heads.some((scores) =>
      (["collectives", "individuals", "subjects"] as const).some((meaning) => (scores.get(meaning)?.exact ?? 0) >= 0.9),
    )
  )
    return null;
  const rows = Array.from({ length: Math.max(0, lastRow - band.last) }, (_, index) => band.last + 1 + index);
  const isText = (index: number) => described[index]!.evidence.texts > 0.6;
  const maximum = words.findIndex(
    (_, index) =>
      is(MAXIMUM_HEADING, index) &&
      isNarrow(index) &&
      rows.filter((row) => rowPoints(grid.text(row, columns[index]!)) !== null).length >= 2,
  );
  const byHeading = words.findIndex((_, index) => is(CRITERIA_HEADING, index) && isNarrow(index) && isText(index));
  const byContent = maximum < 0 ? -1 : words.findIndex((_, index) => is(CONTENT_HEADING, index) && isText(index));
  const leftText =
    maximum < 0
      ? -1
      : words.findIndex(
          (_, index) =>
            index < maximum && isText(index) && described[index]!.evidence.length > 3 && !heads[index]!.has("STT"),
        );
  const name = byHeading >= 0 ? byHeading : byContent >= 0 ? byContent : leftText;
  if (name < 0) return null;
  if (
    maximum < 0 &&
    rows.filter((row) => readHeader(grid.text(row, columns[name]!), band.spelling).maximum !== null).length < 2 &&
    !described.some(({ evidence }, index) => index !== name && evidence.numbers > 0.6 && !heads[index]!.has("STT"))
  )
    return null;
  const number = heads.findIndex(
    (scores, index) => index !== name && index < name && (scores.get("STT")?.exact ?? 0) > 0,
  );
  return {
    number: number < 0 ? null : columns[number]!,
    name: columns[name]!,
    maximum: maximum < 0 ? null : columns[maximum]!,
    scores: columns.filter(
      (_, index) => index !== name && index !== maximum && index !== number && described[index]!.evidence.numbers > 0.5,
    ),
  };
}

interface FormItem extends OutlineItem {
  readonly isTotal: boolean;
}

function readItems(
  { grid, band, lastRow }: TableOutline,
  { number, name, maximum, scores }: FormColumns,
): readonly FormItem[] {
  const items: FormItem[] = [];
  for (let row = band.last + 1; row <= lastRow; row++) {
    const numbering = number === null ? "" : grid.text(row, number);
    const merge = grid.mergeAt(row, name);
    const text = merge ? (merge.row === row ? grid.text(merge.row, merge.column) : "") : grid.text(row, name);
    const own = text === numbering && merge && number !== null && merge.column <= number ? "" : text;
    if (own === "" || !/\p{L}/u.test(own)) continue;
    const points =
      (maximum === null ? null : rowPoints(grid.text(row, maximum))) ??
      (maximum === null ? readHeader(own, spellingOf([own])).maximum : null);
    const isScored = scores.some((column) => typeof grid.cell(row, column) === "number");
    const isTotal = isTotalLine(own) || TOTAL_WORDS[spellingOf([own])].test(wordsOf(own, spellingOf([own])));
    // Signatures and notes at the foot have neither a number nor points
    if (
      points === null &&
      !isScored &&
      (number === null || own === numbering || numbering === "") &&
      !STARTS_NUMBERED.test(own)
    )
      continue;
    items.push({
      numbering: isNumbering(numbering) ? numbering : numberingIn(own),
      name: own,
      points,
      isScored,
      isTotal,
    });
  }
  return items;
}

/** Whether a text is an item number (`III`, `1.2`, `a)`) rather than a merged group heading in the number column. */
function isNumbering(text: string): boolean {
  return text !== "" && (/^[\s(]*[IVXLC]+[\s.)]*$/.test(text) || !/\p{L}{2}/u.test(text));
}

const TOTAL_WORDS = wordPattern("^(?:tổng|cộng|total|sum)$|^(?:tổng (?:cộng|số|điểm)|total score|total points)(?: |$)");
const STARTS_NUMBERED = /^(?:[IVXLC]+|[A-Ha-hđ]|\d{1,2}(?:\.\d{1,2})*)[.)]\s?\p{L}/u;

function numberingIn(text: string): string {
  return (
    /^((?:[IVXLC]+|[A-Ha-hđ]|\d{1,2}(?:\.\d{1,2})*)[.):]|\d{1,2}(?:\.\d{1,2})+(?= )|[-–+•*](?= ?\p{L}))/u.exec(
      text,
    )?.[0] ?? ""
  );
}

/**
 * Returns the hundredths of a cell in a column of maxima: points, the upper end of a range, or a deduction (negative).
 */
function rowPoints(text: string): Hundredths | null {
  const points = onlyPoints(text);
  if (points !== null) return points;
  const folded = stripDiacritics(text).toLowerCase();
  const range = /^(?:tu )?\d{1,5}(?:[.,]\d{1,2})? ?(?:[-–]|den) ?(\d{1,5}(?:[.,]\d{1,2})?)(?: ?(?:diem|d))?$/.exec(
    folded,
  )?.[1];
  if (range !== undefined) return pointsOf(range);
  const taken = /^[-–−] ?(\d{1,5}(?:[.,]\d{1,2})?)(?: ?(?:diem|d))?$/.exec(folded)?.[1];
  return taken === undefined ? null : hundredths(0 - pointsOf(taken));
}

const BONUS_ROWS = wordPattern("(?:^| )(?:điểm thưởng|điểm cộng|cộng điểm|thưởng điểm|cộng thêm|bonus)(?: |$)");
const DEDUCTION_ROWS = wordPattern("(?:^| )(?:điểm trừ|trừ điểm|bị trừ|điểm phạt|penalty|deduction|deductions)(?: |$)");

function kindOf({ name, points }: OutlineItem, above: readonly string[]): ReadLine["kind"] {
  if (points !== null && points < 0) return "deduction";
  const own = lineName([name]).name;
  const spelling = spellingOf([own, ...above]);
  const words = wordsOf(own, spelling);
  const groups = above.map((group) => wordsOf(group, spelling));
  if (DEDUCTION_WORDS[spelling].test(words) || groups.some((group) => DEDUCTION_ROWS[spelling].test(group)))
    return "deduction";
  return BONUS_WORDS[spelling].test(words) || groups.some((group) => BONUS_ROWS[spelling].test(group))
    ? "bonus"
    : "criterion";
}
