import type { Rubric, ScoredLine } from "../rubric/rubric";
import type { Role } from "../scoring/role";
import type { ColumnEvidence } from "./column-evidence";
import { cellsScore, evidenceScore, listValues } from "./evidence-score";
import { lineReference } from "./criterion-number";
import { plainWords, readHeader } from "./header-text";
import type { HeaderText } from "./header-text";
import { otherPhrases, rolePhrases } from "./header-words";
import type { Phrase } from "./header-words";

/** A column as guessing sees it. */
export interface GuessedColumn {
  /** The heading of the column alone, and with what stands over it. */
  readonly own: HeaderText;
  readonly whole: HeaderText;
  /** Hundredths that a row of maxima gives it. */
  readonly maximum: number | null;
  readonly evidence: ColumnEvidence;
}

/** Why a column is thought to be for a role: the number in its heading, the name of a criterion, a usual heading, or only its cells. */
export type GuessReason = "number" | "criterion-name" | "heading" | "cells";

export interface RoleMatch {
  readonly role: Role;
  /** 0 to 1. */
  readonly score: number;
  readonly reason: GuessReason;
}

/** How well each role of a rubric's tables fits a column; roles that do not fit at all are left out. */
export function createRoleMatcher(rubric: Rubric, roles: readonly Role[]): (column: GuessedColumn) => readonly RoleMatch[] {
  const phrases = rolePhrases(rubric);
  const lists = listValues(rubric);
  const lines = linesOf(rubric);
  return (column) => {
    const other = Math.max(phraseScore(column.own.plain, otherPhrases).exact, phraseScore(column.whole.plain, otherPhrases).exact);
    return roles.flatMap((role): readonly RoleMatch[] => {
      const line = lines.get(role);
      const { score, reason } = line ? lineScore(column, line) : headingScore(column, phrases.get(role) ?? []);
      const byHeading = other > score ? score * ANOTHER_THING : score;
      const total = byHeading - (isOwnScore(column) && (line || RESULTS.has(role)) ? OWN_SCORE : 0) + evidenceScore(column.evidence, role, line?.line ?? null, lists);
      const byCells = column.own.plain === "" ? cellsScore(column.evidence, role) : 0;
      const best = byCells > total ? { score: byCells, reason: "cells" as const } : { score: total, reason };
      return best.score > 0 ? [{ role, score: Math.min(1, best.score), reason: best.reason }] : [];
    });
  };
}

/** Scores that a unit gives itself stand beside those of the panel, and are taken only where there are no others. */
const OWN_SCORE = 0.35;
const RESULTS: ReadonlySet<Role> = new Set<Role>(["Tong", "XepLoai", "KetQua", "XepLoaiDT", "ThuongThem"]);

function isOwnScore({ whole }: GuessedColumn): boolean {
  return /\b(?:tu cham|tu danh gia|tu xep loai|don vi cham)\b/.test(whole.plain);
}

/** What is left of a match with a heading that exactly names something no role is for. */
const ANOTHER_THING = 0.3;

interface Line {
  readonly kind: "criterion" | "bonus" | "deduction";
  readonly number: number;
  readonly count: number;
  readonly line: ScoredLine;
  readonly words: readonly string[];
}

function linesOf(rubric: Rubric): ReadonlyMap<Role, Line> {
  const group = (kind: Line["kind"], lines: readonly ScoredLine[]) =>
    lines.map((line, index): [Role, Line] => [line.code as Role, { kind, number: index + 1, count: lines.length, line, words: nameWords(line.name) }]);
  return new Map([...group("criterion", rubric.criteria), ...group("bonus", rubric.bonuses), ...group("deduction", rubric.deductions)]);
}

interface Scored {
  readonly score: number;
  readonly reason: GuessReason;
}

const KIND_PHRASES: Readonly<Record<Line["kind"], readonly Phrase[]>> = {
  criterion: [],
  bonus: [["diem thuong", 0.9], ["thuong diem", 0.9], ["thuong", 0.85], ["diem cong", 0.85], ["diem cong them", 0.8], ["diem thuong a", 1]].map(toPhrase),
  deduction: [["diem tru", 0.95], ["tru diem", 0.95], ["diem phat", 0.8], ["tru", 0.85]].map(toPhrase),
};

function toPhrase([words, weight]: (string | number)[]): Phrase {
  return { words: String(words), weight: Number(weight) };
}

function lineScore({ own, whole, maximum }: GuessedColumn, { kind, number, count, line, words }: Line): Scored {
  const reference = lineReference(own.plain) ?? lineReference(whole.plain);
  if (reference) {
    const isSame = reference.kind === kind && reference.number === number;
    // A number decides: another criterion's column may well speak of the same things
    return isSame ? { score: 0.95 + agreement(own.maximum ?? maximum, line), reason: "number" } : { score: 0, reason: "number" };
  }
  const stated = own.maximum ?? whole.maximum ?? maximum;
  const byName = nameScore(own.plain, words);
  const byKind = phraseScore(own.plain, KIND_PHRASES[kind]).best * (count === 1 ? 1 : 0.7);
  const best = Math.max(byName, byKind);
  if (best === 0) return { score: 0, reason: "heading" };
  return { score: best + agreement(stated, line), reason: byName >= byKind ? "criterion-name" : "heading" };
}

/** A stated maximum that is the line's speaks for it, another one against it. */
function agreement(stated: number | null, { maximum }: ScoredLine): number {
  if (stated === null) return 0;
  return stated === maximum ? 0.1 : -0.2;
}

/** Words that every criterion may have. */
const EMPTY_WORDS = new Set(["diem", "va", "cac", "cua", "cho", "theo", "co", "ve", "tu", "den", "toi", "da", "muc", "trong", "viec", "cong", "tac", "tieu", "chi", "tinh", "ap", "dung"]);

function nameWords(name: string): readonly string[] {
  return plainWords(name).split(" ").filter((word) => !EMPTY_WORDS.has(word));
}

/** How much of a heading the name of a line says. One word in common may be chance, unless it is all there is. */
function nameScore(plain: string, name: readonly string[]): number {
  const heading = plain.split(" ").filter((word) => word !== "" && !EMPTY_WORDS.has(word));
  if (heading.length === 0 || name.length === 0) return 0;
  const known = new Set(name);
  const common = heading.filter((word) => known.has(word)).length;
  if (common === 0) return 0;
  const share = common / heading.length;
  const begins = heading[0] === name[0] && (heading[1] === undefined || heading[1] === name[1]);
  return common === 1 && heading.length > 1 ? 0.3 * share : 0.6 * share + (begins ? 0.3 : 0.1) + (common >= 3 ? 0.05 : 0);
}

function headingScore({ own, whole }: GuessedColumn, phrases: readonly Phrase[]): Scored {
  const score = Math.max(phraseScore(own.plain, phrases).best, 0.95 * phraseScore(whole.plain, phrases).best);
  return { score, reason: "heading" };
}

/** How near a heading is to one of the phrases: the phrase itself, longer by some words, or only speaking of it. */
function phraseScore(plain: string, phrases: readonly Phrase[]): { readonly best: number; readonly exact: number } {
  let best = 0;
  let exact = 0;
  const padded = ` ${plain} `;
  for (const { words, weight } of phrases) {
    if (plain === words) {
      exact = Math.max(exact, weight);
      best = Math.max(best, weight);
    } else if (padded.includes(` ${words} `)) {
      // The longer the phrase, the less can the rest of the heading change what it means
      const share = words.length / plain.length;
      const begins = plain.startsWith(`${words} `);
      // One word begins too much: `Tổng kết` is no total
      const isWord = !words.includes(" ");
      best = Math.max(best, weight * (begins && !isWord ? 0.7 + 0.2 * share : 0.35 + 0.3 * share));
    }
  }
  return { best, exact };
}

export function guessedColumn(parts: readonly string[], maximum: number | null, evidence: ColumnEvidence): GuessedColumn {
  return { own: readHeader(parts.at(-1) ?? ""), whole: readHeader(parts.join(" ")), maximum, evidence };
}
