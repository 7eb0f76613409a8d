import type { Hundredths } from "../text/hundredths";
import type { Rubric, ScoredLine } from "../rubric/rubric";
import type { Role } from "../scoring/role";
import type { ColumnEvidence } from "./column-evidence";
import { cellsScore, evidenceScore, listValues } from "./evidence-score";
import { lineReference } from "./criteria/criterion-number";
import { readHeader } from "./headings/header-text";
import type { HeaderText } from "./headings/header-text";
import { spellingOf, wordPattern, wordsOf } from "./headings/heading-words";
import type { Spelling } from "./headings/heading-words";
import { lineMeant } from "./criteria/line-synonyms";
import { lineName, nameKey } from "./criteria/line-name";
import type { LineName } from "./criteria/line-name";
import { phraseScores } from "./phrase-index";
import type { Meaning, PhraseScore } from "./phrase-index";

/** A column as the guess sees it. */
export interface GuessedColumn {
  /** The column's own heading, and the heading together with those above it. */
  readonly own: HeaderText;
  readonly whole: HeaderText;
  /** How the headings of its table are typed. */
  readonly spelling: Spelling;
  /** The column's name in a rubric read from the headings. */
  readonly name: LineName;
  /** Hundredths from a row of maxima. */
  readonly maximum: Hundredths | null;
  readonly evidence: ColumnEvidence;
}

/** Reason for a guess: the number in the heading, the name of a criterion, a usual heading, or only the cells. */
export type GuessReason = "number" | "criterion-name" | "heading" | "cells";

export interface RoleMatch {
  readonly role: Role;
  /** 0 to 1. */
  readonly score: number;
  readonly reason: GuessReason;
}

export function guessedColumn(
  parts: readonly string[],
  maximum: Hundredths | null,
  evidence: ColumnEvidence,
  spelling: Spelling = spellingOf(parts),
): GuessedColumn {
  return {
    own: readHeader(parts.at(-1) ?? "", spelling),
    whole: readHeader(parts.join(" "), spelling),
    spelling,
    name: lineName(parts),
    maximum,
    evidence,
  };
}

/** Returns the maximum that a column states in its heading or in a row of maxima. */
export function statedPoints({ own, maximum }: GuessedColumn): Hundredths | null {
  return own.maximum ?? maximum;
}

const OWN_SCORE_WORDS = wordPattern(
  "(?:^| )(?:tự chấm|tự đánh giá|tự xếp loại|đơn vị chấm|cá nhân chấm|self score|self assessment|self assessed)(?: |$)",
);

/** Whether a column holds a unit's self-assessed scores, which stand beside the panel's. */
export function isOwnScore({ whole, spelling }: GuessedColumn): boolean {
  return OWN_SCORE_WORDS[spelling].test(whole.words);
}

/** Returns how well each role fits each column; roles that do not fit are left out. */
export function matchRoles(
  rubric: Rubric,
  roles: readonly Role[],
  columns: readonly GuessedColumn[],
): readonly (readonly RoleMatch[])[] {
  const lists = listValues(rubric);
  const lines = linesOf(rubric);
  const named = linesByName(lines, columns);
  return columns.map((column, index) => {
    const own = phraseScores(column.own.words, column.spelling);
    const whole = column.whole.words === column.own.words ? own : phraseScores(column.whole.words, column.spelling);
    const other = Math.max(
      exactOf(own, "other"),
      exactOf(own, "personal"),
      exactOf(whole, "other"),
      exactOf(whole, "personal"),
    );
    const ofName = named[index]!;
    const meant = lineMeant(
      rubric,
      column.name.name,
      column.spelling,
      column.own.maximum ?? column.whole.maximum ?? column.maximum,
    );
    return roles.flatMap((role): readonly RoleMatch[] => {
      const line = lines.get(role);
      if (ofName !== null) return ofName === role ? [{ role, score: 1, reason: "criterion-name" }] : [];
      const { score, reason } = line ? lineScore(column, line, meant) : headingScore(column, rubric, role, own, whole);
      const byHeading = other > score ? score * ANOTHER_THING : score;
      const total =
        byHeading -
        (isOwnScore(column) && (line || RESULTS.has(role)) ? OWN_SCORE : 0) +
        evidenceScore(column.evidence, role, line?.line ?? null, lists);
      const byCells = column.own.words === "" ? cellsScore(column.evidence, role) : 0;
      const best = byCells > total ? { score: byCells, reason: "cells" as const } : { score: total, reason };
      return best.score > 0 ? [{ role, score: Math.min(1, best.score), reason: best.reason }] : [];
    });
  });
}

/** Weight of self-assessed scores: used only where there are no others. */
const OWN_SCORE = 0.35;
const RESULTS: ReadonlySet<Role> = new Set<Role>(["Tong", "XepLoai", "KetQua", "XepLoaiDT", "ThuongThem"]);
/** Factor for a match whose heading exactly names something without a role. */
const ANOTHER_THING = 0.3;
/** Factor for vague words in a heading with points: points mean a score. */
const VAGUE_BESIDE_POINTS = 0.3;

interface Line {
  readonly role: Role;
  readonly kind: "criterion" | "bonus" | "deduction";
  readonly number: number;
  readonly count: number;
  readonly line: ScoredLine;
}

function linesOf(rubric: Rubric): ReadonlyMap<Role, Line> {
  const group = (kind: Line["kind"], lines: readonly ScoredLine[]) =>
    lines.map((line, index): [Role, Line] => [
      line.code,
      { role: line.code, kind, number: index + 1, count: lines.length, line },
    ]);
  return new Map([
    ...group("criterion", rubric.criteria),
    ...group("bonus", rubric.bonuses),
    ...group("deduction", rubric.deductions),
  ]);
}

/**
 * Returns for each column the line with its heading's name; where several lines and columns share a name, they pair in
 * order. A rubric read from these headings finds each of its columns this way, despite numbers and usual words in them.
 */
function linesByName(lines: ReadonlyMap<Role, Line>, columns: readonly GuessedColumn[]): readonly (Role | null)[] {
  const spelling = columns[0]?.spelling ?? "accented";
  const left = new Map<string, Role[]>();
  for (const { role, line } of lines.values())
    left.set(nameKey(line.name, spelling), [...(left.get(nameKey(line.name, spelling)) ?? []), role]);
  const take = (column: GuessedColumn, name: string) =>
    isOwnScore(column) ? null : (left.get(nameKey(name, spelling))?.shift() ?? null);
  const byFull = columns.map((column) => take(column, column.name.full));
  return columns.map((column, index) => byFull[index] ?? take(column, column.name.name));
}

interface Scored {
  readonly score: number;
  readonly reason: GuessReason;
}

export const BONUS_WORDS = wordPattern(
  "^(?:điểm )?(?:thưởng|cộng thêm)(?: |$)|^điểm cộng(?: |$)|^bonus(?: |$)|^extra points(?: |$)",
);
export const DEDUCTION_WORDS = wordPattern(
  "^(?:điểm )?(?:trừ|bị trừ|phạt)(?: điểm)?$|^điểm (?:trừ|phạt|bị trừ)(?: |$)|^trừ điểm(?: |$)|^(?:penalty|penalties|deduction|deductions)(?: |$)",
);

function lineScore(column: GuessedColumn, { kind, number, count, line }: Line, meant: ScoredLine | null): Scored {
  const { own, whole, spelling, maximum } = column;
  const reference = lineReference(own.words, spelling) ?? lineReference(whole.words, spelling);
  if (reference) {
    const isSame = reference.kind === kind && reference.number === number;
    // A number decides: another criterion's column may mention the same things
    return isSame
      ? { score: 0.95 + agreement(own.maximum ?? maximum, line), reason: "number" }
      : { score: 0, reason: "number" };
  }
  const stated = own.maximum ?? whole.maximum ?? maximum;
  if (meant)
    return meant === line
      ? {
          score:
            (column.evidence.filled === 0 && stated === null ? ONLY_SHORT_NAME : SHORT_NAME) + agreement(stated, line),
          reason: "criterion-name",
        }
      : { score: 0, reason: "criterion-name" };
  const byName = nameScore(wordsOf(column.name.name, spelling), line.name, spelling);
  const byKind = kindScore(own.words, spelling, kind) * (count === 1 ? 1 : 0.7);
  const best = Math.max(byName, byKind);
  if (best === 0) return { score: 0, reason: "heading" };
  return { score: best + agreement(stated, line), reason: byName >= byKind ? "criterion-name" : "heading" };
}

function kindScore(words: string, spelling: Spelling, kind: Line["kind"]): number {
  if (kind === "criterion") return 0;
  return { bonus: BONUS_WORDS, deduction: DEDUCTION_WORDS }[kind][spelling].test(words) ? 0.9 : 0;
}

/** A stated maximum equal to the line's supports it; another maximum counts against it. */
function agreement(stated: number | null, { maximum }: ScoredLine): number {
  if (stated === null) return 0;
  return stated === maximum ? 0.1 : -0.2;
}

/** Score of a heading that is a usual short name of a criterion. */
const SHORT_NAME = 0.8;
/** Without points in the heading and without any cell it may as well be something else: `Sản phẩm`, `Biện pháp`. */
const ONLY_SHORT_NAME = 0.55;

/** Words that occur in any criterion. */
const EMPTY_WORDS =
  "điểm và các của cho theo có về tự từ đến tối đa mức trong việc công tác tiêu chí tính áp dụng the of and for";
const emptyWords: Readonly<Record<Spelling, ReadonlySet<string>>> = {
  accented: new Set(wordsOf(EMPTY_WORDS, "accented").split(" ")),
  plain: new Set(wordsOf(EMPTY_WORDS, "plain").split(" ")),
};

/**
 * Returns how much of a heading a line's name covers. One common word may be chance, unless the heading has no other.
 */
function nameScore(words: string, name: string, spelling: Spelling): number {
  const telling = (text: string) => text.split(" ").filter((word) => word !== "" && !emptyWords[spelling].has(word));
  const heading = telling(words);
  const own = telling(wordsOf(name, spelling));
  if (heading.length === 0 || own.length === 0) return 0;
  const known = new Set(own);
  const common = heading.filter((word) => known.has(word)).length;
  if (common === 0) return 0;
  const share = common / heading.length;
  const begins = heading[0] === own[0] && (heading[1] === undefined || heading[1] === own[1]);
  return common === 1 && heading.length > 1
    ? 0.3 * share
    : 0.6 * share + (begins ? 0.3 : 0.1) + (common >= 3 ? 0.05 : 0);
}

type Scores = ReadonlyMap<Meaning, PhraseScore>;

function exactOf(scores: Scores, meaning: Meaning): number {
  return scores.get(meaning)?.exact ?? 0;
}

function headingScore(column: GuessedColumn, rubric: Rubric, role: Role, own: Scores, whole: Scores): Scored {
  const score = role === "DoiTuong" ? subjectScore(rubric, own, whole) : bestOf(own, whole, role);
  const stated = statedPoints(column);
  // A result has the points of the whole rubric; `Kết quả (4đ)` is a criterion
  const isOfWhole = role !== "KetQua" || stated === null || stated >= rubric.maximum;
  const isResult = RESULTS.has(role) && isOfWhole && exactOf(own, role as Meaning) > 0;
  return { score: stated === null || isResult ? score : score * VAGUE_BESIDE_POINTS, reason: "heading" };
}

function bestOf(own: Scores, whole: Scores, meaning: Meaning): number {
  return Math.max(own.get(meaning)?.best ?? 0, 0.95 * (whole.get(meaning)?.best ?? 0));
}

/** Weight of a heading for the other kind of subject: possible, but never preferred. */
const OTHER_KIND = 0.5;

function subjectScore({ subjectKind }: Rubric, own: Scores, whole: Scores): number {
  const weigh = (meaning: Meaning, kind: string) =>
    bestOf(own, whole, meaning) * (subjectKind === kind || subjectKind === "any" ? 1 : OTHER_KIND);
  return Math.max(
    bestOf(own, whole, "subjects"),
    weigh("collectives", "collective"),
    weigh("individuals", "individual"),
  );
}
