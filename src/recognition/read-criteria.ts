import { packs } from "../rubric/packs/packs";
import type { Rubric, SubjectKind } from "../rubric/rubric";
import type { Role } from "../scoring/role";
import { normalizeText } from "../text/fold";
import type { Region } from "../workbook/snapshot";
import { lineReference } from "./criterion-number";
import type { LineReference } from "./criterion-number";
import { guessColumns } from "./guess-columns";
import { guessRubric } from "./guess-rubric";
import { headingParts } from "./header-band";
import { plainWords, readHeader } from "./header-text";
import { otherPhrases } from "./header-words";
import type { GuessedColumn } from "./match-role";
import { outlineTable } from "./recognize-table";

/** A scored line as the headings of a table tell it. */
export interface ReadLine {
  readonly kind: LineReference["kind"];
  readonly name: string;
  /** Hundredths; `null` where nothing states it. */
  readonly maximum: number | null;
}

/** What the headings of somebody's table say of how it is scored. */
export interface ReadCriteria {
  /** In the order of the columns. */
  readonly lines: readonly ReadLine[];
  /** Hundredths that the heading of the total states, `null` where it states none. */
  readonly total: number | null;
  readonly subjectKind: SubjectKind;
}

export type ReadCriteriaRefusal = "no-region" | "no-heading" | "no-criteria";

/** Reads the criteria off the headings of the table round a place: columns numbered as criteria, with a maximum, or that hold scores under such a banner. */
export function readCriteria(region: Region): { readonly ok: true; readonly read: ReadCriteria } | { readonly ok: false; readonly reason: ReadCriteriaRefusal } {
  const outline = outlineTable(region);
  if (!outline.ok) return outline;
  const { grid, band, columns, described, titles } = outline;
  const others = guessColumns(WITHOUT_LINES, described);
  let total: number | null = null;
  const lines = columns.flatMap((column, index): readonly ReadLine[] => {
    const own = described[index]!;
    const { role, confidence } = others[index]!;
    const maximum = own.own.maximum ?? own.maximum ?? own.whole.maximum;
    if (role === "Tong") total ??= maximum;
    if (!isScored(own, role, confidence, maximum)) return [];
    const parts = headingParts(grid, band, column);
    return [{ kind: kindOf(parts, own), name: nameOf(parts), maximum: maximum === 0 ? null : maximum }];
  });
  if (!lines.some(({ kind }) => kind === "criterion")) return { ok: false, reason: "no-criteria" };
  const kind = guessRubric(packs, described, titles)?.rubric.subjectKind;
  return { ok: true, read: { lines, total, subjectKind: kind === "individual" ? "individual" : "collective" } };
}

/** Tables have all other columns whatever they are scored by. */
const WITHOUT_LINES: Rubric = { ...packs[0]!, criteria: [], bonuses: [], deductions: [] };
/** Results are worked out, and what an entry is called by is no score, whatever number stands in the heading. */
const NEVER: ReadonlySet<Role> = new Set<Role>(["STT", "DoiTuong", "Tong", "XepLoai", "XepLoaiDT", "TinhTrang"]);
/** Headings so near a usual one are that one, unless they state points. */
const SURE_ENOUGH = 0.6;
const SCORE_BANNER = /\b(?:diem|tieu chi|tieu chuan)\b/;
/** Larger numbers are counts of something. */
const LARGEST_SCORE = 100;

/** Fewer scores may well follow one another by chance. */
const ENOUGH_TO_COUNT = 5;

function isScored({ own, whole, evidence }: GuessedColumn, role: Role | null, confidence: number, maximum: number | null): boolean {
  // Scores that a unit gives itself stand beside those of the panel
  if (/\b(?:tu cham|tu danh gia|tu xep loai|don vi cham)\b/.test(whole.plain)) return false;
  if ((lineReference(own.plain) ?? lineReference(whole.plain)) !== null) return true;
  if (role !== null && NEVER.has(role)) return false;
  if (own.plain === "" || otherPhrases.some(({ words }) => words === own.plain)) return false;
  if (maximum !== null || BONUS.test(own.plain) || DEDUCTION.test(own.plain)) return true;
  if (role !== null && confidence >= SURE_ENOUGH) return false;
  const holdsScores = evidence.numbers > 0.5 && evidence.formulas < 0.5 && evidence.largest <= LARGEST_SCORE && (evidence.counting < 0.5 || evidence.filled < ENOUGH_TO_COUNT);
  const isEmpty = evidence.filled === 0;
  return whole.plain !== own.plain && SCORE_BANNER.test(whole.plain) ? holdsScores || isEmpty : role === null && holdsScores;
}

const BONUS = /^(?:diem )?(?:thuong|cong them)\b|^diem cong\b/;
const DEDUCTION = /^(?:diem )?(?:tru|phat)\b/;

function kindOf(parts: readonly string[], { own, whole }: GuessedColumn): ReadLine["kind"] {
  const reference = lineReference(own.plain) ?? lineReference(whole.plain);
  if (reference) return reference.kind;
  const plain = parts.map((part) => readHeader(part).plain);
  if (plain.some((part) => DEDUCTION.test(part))) return "deduction";
  return plain.some((part) => BONUS.test(part)) ? "bonus" : "criterion";
}

/** Says of a heading that it is points, and nothing of what they are for. */
const ONLY_POINTS = /^(?:diem(?: so| cham| tham dinh)?|cham(?: diem)?|to cham|tham dinh|to tham dinh|hoi dong(?: cham)?|cong|so)$/;
/** What a heading states besides its name: `(tối đa 20)`, `[20 điểm]`, `/20`, `– 20đ`. */
const STATED = /[([{（][^)\]}）]*\d[^)\]}）]*[)\]}）]|\s*\/\s*\d{1,3}(?:[.,]\d{1,2})?\s*(?:điểm|đ)?\s*$|[,;:–-]?\s*(?:tối đa|không quá)?\s*\d{1,3}(?:[.,]\d{1,2})?\s*(?:điểm|đ)\.?\s*$/giu;
/** `TC1:`, `Tiêu chí 1 –`, `1.` before a name. */
const NUMBERED = /^(?:(?:tiêu chí|tiêu chuẩn|tc|đt|đtrừ)\s*(?:số\s*)?\d{1,2}|\d{1,2}(?=[.)]))\s*[:.)–-]*\s*/iu;
const LONGEST_NAME = 200;

function nameOf(parts: readonly string[]): string {
  const cleaned = parts.map((part) => {
    const text = normalizeText(part.replace(/\s+/g, " ").replace(STATED, " "));
    return normalizeText(text.replace(NUMBERED, "")) || text;
  });
  const last = cleaned.at(-1) ?? "";
  // The number of a criterion stands under the word
  if (/^\(?\d{1,2}\)?$/.test(last) && cleaned.length > 1) return `${cleaned.at(-2)!} ${last}`.slice(0, LONGEST_NAME);
  const telling = ONLY_POINTS.test(plainWords(last)) ? cleaned.at(-2) ?? last : last;
  return (telling || normalizeText(parts.at(-1) ?? "")).slice(0, LONGEST_NAME);
}
