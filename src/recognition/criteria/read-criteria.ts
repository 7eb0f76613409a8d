import type { Hundredths } from "../../text/hundredths";
import { packs } from "../../rubric/packs/packs";
import type { Rubric, SubjectKind } from "../../rubric/rubric";
import { isScoreRole } from "../../scoring/role";
import type { Role } from "../../scoring/role";
import type { Region } from "../../workbook/model/snapshot";
import { readCriterionRows } from "./criteria-in-rows";
import { lineReference } from "./criterion-number";
import { criteriaCalledResults } from "../criteria-called-results";
import { guessColumns } from "../guess-columns";
import type { ColumnGuess } from "../guess-columns";
import { wordPattern } from "../headings/heading-words";
import { nameKey } from "./line-name";
import { BONUS_WORDS, DEDUCTION_WORDS, isOwnScore, statedPoints } from "../match-role";
import type { GuessedColumn } from "../match-role";
import { phraseScores } from "../phrase-index";
import type { Meaning } from "../phrase-index";
import { outlineTable } from "../recognize-table";
import type { StatedHeader, UnrecognizedReason } from "../recognize-table";
import type { TableOutline } from "../table-outline";
import { readHeader } from "../headings/header-text";
import { subjectKindOf } from "../subject-kind";
import type { ReadLine } from "./read-line";

/** How a user's table is scored, as far as the table states it. */
export interface ReadCriteria {
  /** In column order, by their numbers, or in row order. */
  readonly lines: readonly ReadLine[];
  /** Hundredths that the heading of the total states; `null` where it states none. */
  readonly total: Hundredths | null;
  readonly subjectKind: SubjectKind;
  /** Whether the criteria are rows, with units beside them. */
  readonly isByRows: boolean;
}

export type ReadCriteriaRefusal = UnrecognizedReason | "no-criteria";

/** Facts known about a table before its headings are read. */
export interface KnownOfCriteria {
  readonly header?: StatedHeader | null;
  /** Roles by the sheet's column, as the user states them; `null` for a column without a role. */
  readonly roles?: ReadonlyMap<number, Role | null>;
  /** Columns of the sheet that the product made or calculates. */
  readonly computed?: ReadonlySet<number>;
}

export type ReadCriteriaResult =
  { readonly ok: true; readonly read: ReadCriteria } | { readonly ok: false; readonly reason: ReadCriteriaRefusal };

/**
 * Reads how the table around a place is scored: by columns that are numbered as criteria, state a maximum or hold
 * scores; or by the rows of a form.
 */
export function readCriteria(
  region: Region,
  { header = null, roles = new Map(), computed = new Set() }: KnownOfCriteria = {},
): ReadCriteriaResult {
  const outline = outlineTable(region, header);
  if (!outline.ok) return outline;
  const { columns, described, titles } = outline;
  if (![...roles.values()].some((role) => role !== null && isScoreRole(role))) {
    const rows = readCriterionRows(outline);
    if (rows)
      return rows.ok ? { ok: true, read: { ...rows.read, isByRows: true } } : { ok: false, reason: "criteria-in-rows" };
  }
  const others = guessColumns(WITHOUT_LINES, described);
  const scored = scoredColumns(outline, others, roles, computed);
  const total =
    columns.flatMap((column, index) =>
      (roles.get(column) ?? others[index]!.role) === "Tong" ? (statedPoints(described[index]!) ?? []) : [],
    )[0] ?? null;
  const lines = inOrder(uniqueNames(scored), roles).map(({ kind, name, maximum }): ReadLine => ({
    kind,
    name,
    maximum: maximum === 0 ? null : maximum,
  }));
  if (!lines.some(({ kind }) => kind === "criterion")) return { ok: false, reason: "no-criteria" };
  return { ok: true, read: { lines, total, subjectKind: subjectKindOf(described, titles), isByRows: false } };
}

/** A column that holds the scores of one line. */
interface ScoredColumn {
  readonly column: number;
  readonly described: GuessedColumn;
  readonly kind: ReadLine["kind"];
  readonly name: string;
  readonly maximum: Hundredths | null;
}

/** Returns the columns that hold scores under any rubric. */
function scoredColumns(
  { columns, described }: Pick<TableOutline, "columns" | "described">,
  others: readonly ColumnGuess[],
  roles: ReadonlyMap<number, Role | null>,
  computed: ReadonlySet<number>,
): readonly ScoredColumn[] {
  const largest = largestScore(described, others);
  const calledResults = criteriaCalledResults(described);
  const isLine = columns.map((column, index) => {
    const said = roles.get(column);
    if (said !== undefined) return said !== null && isScoreRole(said);
    if (computed.has(column)) return false;
    return calledResults.has(described[index]!) || isScored(described[index]!, others[index]!, largest);
  });
  return columns.flatMap((column, index): readonly ScoredColumn[] => {
    if (!isLine[index]) return [];
    const own = described[index]!;
    // Points over several score columns belong to all of them together
    const isShared = described.some(
      (other, at) => at !== index && isLine[at] && over(other) !== "" && over(other) === over(own),
    );
    const maximum = statedPoints(own) ?? (isShared ? null : own.whole.maximum);
    return [{ column, described: own, kind: kindBy(roles.get(column)) ?? kindOf(own), name: own.name.name, maximum }];
  });
}

/** Returns the text above a column's own heading. */
function over({ own, whole }: GuessedColumn): string {
  return whole.shown.slice(0, whole.shown.length - own.shown.length);
}

function kindBy(role: Role | null | undefined): ReadLine["kind"] | null {
  if (!role || !isScoreRole(role)) return null;
  return role.startsWith("TC") ? "criterion" : role.startsWith("DTru") ? "deduction" : "bonus";
}

/** A rubric without lines: other columns are the same for any scoring. */
const WITHOUT_LINES: Rubric = { ...packs[0]!, subjectKind: "any", criteria: [], bonuses: [], deductions: [] };
/** Results are computed, and an entry's name or number is no score, even with a number in the heading. */
const NEVER: readonly Meaning[] = ["STT", "Tong", "KetQua", "XepLoai", "XepLoaiDT", "TinhTrang"];
/** A heading this close to a usual one counts as that one, unless it states points. */
const SURE_ENOUGH = 0.6;
/** Larger numbers are counts, unless the total is as large. */
const LARGEST_SCORE = 100;

function largestScore(described: readonly GuessedColumn[], others: readonly ColumnGuess[]): number {
  const byTotal = others.reduce(
    (most, { role }, index) =>
      role === "Tong" || role === "KetQua" ? Math.max(most, described[index]!.evidence.largest) : most,
    LARGEST_SCORE,
  );
  // Adjacent columns with numbers of similar size are scores on a larger scale; counts of different things differ more
  const isLarge = ({ evidence }: GuessedColumn, index: number) =>
    others[index]!.role === null &&
    evidence.numbers > 0.5 &&
    evidence.largest > LARGEST_SCORE &&
    evidence.largest <= LARGEST_TOGETHER;
  const areTogether = described.some((one, index) => {
    const next = described[index + 1];
    return (
      next !== undefined &&
      isLarge(one, index) &&
      isLarge(next, index + 1) &&
      Math.max(one.evidence.largest, next.evidence.largest) <= 4 * Math.min(one.evidence.largest, next.evidence.largest)
    );
  });
  return areTogether ? Math.max(byTotal, LARGEST_TOGETHER) : byTotal;
}

const LARGEST_TOGETHER = 1000;
/** A column for a year, month or quarter holds past figures. */
const PERIOD = wordPattern(String.raw`^(?:năm|tháng|quý|kỳ|year|month|quarter) \d`);

/** Fewer scores may be consecutive by chance. */
const ENOUGH_TO_COUNT = 5;

function isScored(column: GuessedColumn, { role, confidence }: ColumnGuess, largest: number): boolean {
  const { own, whole, spelling, evidence } = column;
  // A unit's self-assessed scores stand beside the panel's
  if (isOwnScore(column) || own.words === "") return false;
  if ((lineReference(own.words, spelling) ?? lineReference(whole.words, spelling)) !== null) return true;
  const scores = phraseScores(own.words, spelling);
  const isExactly = (meanings: readonly Meaning[]) =>
    meanings.some((meaning) => (scores.get(meaning)?.exact ?? 0) >= SURE_ENOUGH);
  if (isExactly(NEVER) || (role === "Tong" && confidence >= SURE_ENOUGH)) return false;
  const stated = statedPoints(column) ?? whole.maximum;
  if (stated !== null || BONUS_WORDS[spelling].test(own.words) || DEDUCTION_WORDS[spelling].test(own.words))
    return true;
  if (PERIOD[spelling].test(own.words) || isExactly(["other", "personal"]) || role === "DoiTuong" || role === "STT")
    return false;
  const mayCount = evidence.counting > 0.5 && evidence.filled >= ENOUGH_TO_COUNT;
  const holdsScores = evidence.numbers > 0.5 && evidence.formulas < 0.5 && evidence.largest <= largest && !mayCount;
  if (role !== null && (confidence >= SURE_ENOUGH || evidence.texts > 0.5)) return false;
  return whole.words === own.words || !isUnderScores(column) ? holdsScores : holdsScores || evidence.filled === 0;
}

function isUnderScores(column: GuessedColumn): boolean {
  const banner = readHeader(over(column), column.spelling).words;
  return [...phraseScores(banner, column.spelling)].some(
    ([meaning, { best }]) => meaning === "banner" && best >= SURE_ENOUGH,
  );
}

function kindOf({ own, whole, spelling }: GuessedColumn): ReadLine["kind"] {
  const reference = lineReference(own.words, spelling) ?? lineReference(whole.words, spelling);
  if (reference) return reference.kind;
  const parts = [own.words, readHeader(over({ own, whole } as GuessedColumn), spelling).words];
  if (parts.some((part) => DEDUCTION_WORDS[spelling].test(part))) return "deduction";
  return parts.some((part) => BONUS_WORDS[spelling].test(part)) ? "bonus" : "criterion";
}

/** Adds the heading above to the names of lines that share a name. */
function uniqueNames(scored: readonly ScoredColumn[]): readonly ScoredColumn[] {
  const counts = new Map<string, number>();
  for (const { name } of scored) counts.set(nameKey(name), (counts.get(nameKey(name)) ?? 0) + 1);
  return scored.map((one) => (counts.get(nameKey(one.name))! > 1 ? { ...one, name: one.described.name.full } : one));
}

/**
 * If all criteria are numbered, orders them by number, so that TC1 comes first wherever its column is; numbers stated
 * by the user take precedence.
 */
function inOrder(scored: readonly ScoredColumn[], roles: ReadonlyMap<number, Role | null>): readonly ScoredColumn[] {
  const numberOf = ({ column, kind, described: { own, whole, spelling } }: ScoredColumn): number | null => {
    const role = roles.get(column);
    if (role && isScoreRole(role)) return Number(/\d+$/.exec(role)![0]);
    const reference = lineReference(own.words, spelling) ?? lineReference(whole.words, spelling);
    return reference?.kind === kind ? reference.number : null;
  };
  return (["criterion", "bonus", "deduction"] as const).flatMap((kind) => {
    const own = scored.filter((one) => one.kind === kind);
    const numbers = own.map(numberOf);
    const isNumbered = numbers.every((number) => number !== null) && new Set(numbers).size === numbers.length;
    return isNumbered
      ? own
          .map((one, index) => ({ one, number: numbers[index]! }))
          .sort((a, b) => a.number - b.number)
          .map(({ one }) => one)
      : own;
  });
}
