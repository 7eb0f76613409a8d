import type { Rubric } from "../../rubric/rubric";
import { cellText, isBlankCell } from "../../scoring/cell-text";
import { isComputedRole, isScoreRole } from "../../scoring/role";
import type { Role } from "../../scoring/role";
import type { Cell } from "../../text/cell";
import { isTotalLine } from "../../text/lines/closing-line";
import { foldLabel, normalizeText, stripDiacritics } from "../../text/fold";
import { startTest } from "../../text/lines/line-start";
import { columnNumber } from "../model/area";
import type { ReadCell } from "./outside";
import { UNREAD_FORMULA } from "../model/snapshot";

/**
 * Kind of a row by its contents in a table's columns. `entry`: certainly an entry; `name`: only one text, in the column
 * of subjects or titles; `sum`: adds other rows up; `heading`: heads a group of entries; `headings`: heads another
 * table; `footer`: signatures and notes; `maxima`: repeats the maximum points; `other`: text elsewhere.
 */
export type RowKind = "headings" | "blank" | "entry" | "name" | "sum" | "heading" | "footer" | "maxima" | "other";

/** A row divided by the columns of a table. */
export interface TableRow {
  /** The sheet's row. */
  readonly row: number;
  /** Roles of the table's columns, with the sheet's column of each. */
  readonly columns: ReadonlyMap<Role, number>;
  readonly read: (role: Role) => ReadCell;
}

const FOOTER =
  /^(?:NGUOI LAP|GHI CHU|NOI NHAN|THU TRUONG|TO TRUONG|TRUONG BAN|XAC NHAN|LUU Y|T\s*\/?\s*M\s*\.|K\s*\/?\s*T\s*\.|\(KY\b)/;
/** Headings of a name column; no subject or entry has such a name. */
const HEADINGS =
  /^(?:HO (?:VA )?(?:CHU DEM |DEM )?TEN|TEN (?:DON VI|TAP THE|CA NHAN|DOI TUONG|MO HINH)|DON VI|DOI TUONG|TAP THE|CA NHAN|MO HINH|NOI DUNG|TIEU CHI)$/;
/** How closing lines start. */
const mayClose = startTest(["NGU", "GHI", "NOI", "THU", "TO ", "TRU", "XAC", "LUU", "T ", "TM", "K ", "KT", " KY"]);
const GROUP_TEXT = /^(?:[IVXLC]+|[A-H])\s*[.)\-–:]\s*\p{L}/u;
const GROUP_NUMBER = /^(?:[IVXLC]+|[A-H])[.)]?$/;
/** Columns for totals, headings and signatures. A band or category may read like one of them, e.g. `Trung bình`. */
const TELLING: readonly Role[] = ["STT", "DoiTuong", "MoHinh"];

/**
 * Whether a row names a subject and a title, and neither reads like a closing line: `rowKind` takes it for no sum,
 * heading or footer. This alone decides nearly all rows of a long table.
 */
export function isNamedEntry(number: Cell, subject: Cell, title: Cell): boolean {
  return (
    typeof number !== "string" &&
    typeof subject === "string" &&
    typeof title === "string" &&
    !isBlankCell(subject) &&
    !isBlankCell(title) &&
    !isTotalLine(subject) &&
    !isFooter(subject) &&
    !isFooter(title)
  );
}

function isFooter(text: string): boolean {
  return mayClose(text) && FOOTER.test(stripDiacritics(foldLabel(normalizeText(text))));
}

export function rowKind(row: TableRow, rubric: Rubric): RowKind {
  const { read } = row;
  const filled = [...row.columns.keys()].filter(
    (role) => !isBlankCell(read(role).cell) || (read(role).formula !== null && isScoreRole(role)),
  );
  const inputs = filled.filter(
    (role) => !isComputedRole(role) && role !== "STT" && role !== "BoQua" && role !== "VanTay",
  );
  const texts = TELLING.flatMap((role) =>
    row.columns.has(role) && typeof read(role).cell === "string" && read(role).formula === null
      ? [normalizeText(read(role).cell as string)]
      : [],
  ).filter((text) => text !== "");
  if (inputs.length === 0 && texts.length === 0)
    return filled.some((role) => isComputedRole(role) && read(role).formula === null) ? "other" : "blank";
  const scores = inputs.filter(isScoreRole);
  if (inputs.length >= 2 && texts.some((text) => HEADINGS.test(stripDiacritics(foldLabel(text))))) return "headings";
  const words = scores.filter((role) => isWords(read(role).cell, rubric));
  if (texts.some(isFooter) && scores.length === words.length) return "footer";
  const named = inputs.filter((role) => role === "DoiTuong" || role === "MoHinh");
  // Points alone may belong to an entry without a name yet
  if (
    named.length > 0 &&
    inputs.length >= 2 &&
    inputs.every((role) => COLUMN_NUMBER.test(normalizeText(cellText(read(role).cell))))
  )
    return "maxima";
  if (isSum(row, texts, scores)) return "sum";
  if (isMaxima(row, rubric, scores)) return "maxima";
  if (isHeading(row, texts, inputs)) return "heading";
  // Words in score columns are other headings, or the positions of signatories
  if (scores.length > 0 && scores.length === words.length) return "other";
  if (scores.length > 0 || named.length === 2 || (named.length === 1 && inputs.length > 1)) return "entry";
  return named.length === 1 ? "name" : "other";
}

/** `(2)`, `2`, `3a`: column numbers below headings. */
const COLUMN_NUMBER = /^\(?\d{1,2}[a-z]?\)?$/i;
/** Letters of `tốt` and `đạt`, which users write for points. */
const SHORT_WORD = 3;
/** Letters of `khoảng 1 điểm`; places and dates above signatures are longer. */
const LONG_WORDS = 15;

/**
 * Whether words cannot be meant as points: without a digit or a sentence, longer than a short verdict, and no band of
 * the rubric.
 */
function isWords(cell: Cell, { bands }: Rubric): boolean {
  if (typeof cell !== "string") return false;
  const text = normalizeText(cell);
  const isSentence = text.length > LONG_WORDS && /^\p{L}/u.test(text);
  return (
    text.length > SHORT_WORD &&
    (isSentence || !/\d/.test(text)) &&
    !bands.some(({ name }) => foldLabel(name) === foldLabel(text))
  );
}

/**
 * Whether a row adds up others: it has no title, and either the words of a total or scores computed from other rows.
 */
function isSum({ row, columns, read }: TableRow, texts: readonly string[], scores: readonly Role[]): boolean {
  const says = (role: Role) =>
    columns.has(role) && typeof read(role).cell === "string" && isTotalLine(read(role).cell as string);
  // No subject is named like a total; a title may be
  if (says("DoiTuong") || says("STT")) return true;
  if (
    columns.has("MoHinh") &&
    columns.has("DoiTuong") &&
    !isBlankCell(read("MoHinh").cell) &&
    !isBlankCell(read("DoiTuong").cell)
  )
    return false;
  if (texts.some(isTotalLine)) return true;
  const formulas = scores.filter((role) => read(role).formula !== null);
  return (
    formulas.length > 0 &&
    formulas.length * 2 >= scores.length &&
    formulas.some((role) => addsUp(read(role).formula!, columns.get(role)!, row))
  );
}

const REFERENCE = /(?<![\w!$'.])\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?(?![\w(!])/gi;
const TEXT = /"(?:[^"]|"")*"/g;

/** Whether a formula refers to at least two other rows of its own column. */
function addsUp(formula: string, column: number, row: number): boolean {
  if (formula === UNREAD_FORMULA) return false;
  const rows = new Set<number>();
  for (const [, first, top, last, bottom] of formula.replace(TEXT, "").matchAll(REFERENCE)) {
    if (columnNumber(first!) > column || columnNumber(last ?? first!) < column) continue;
    const end = Math.min(Number(bottom ?? top), Number(top) + 2);
    for (let at = Number(top); at <= end; at++) if (at !== row) rows.add(at);
  }
  return rows.size >= 2;
}

/** Whether a row repeats the maximum points of the criteria, or numbers the columns. */
function isMaxima({ columns, read }: TableRow, rubric: Rubric, scores: readonly Role[]): boolean {
  const text = [...TELLING]
    .map((role) => (columns.has(role) ? read(role).cell : null))
    .find((cell): cell is string => typeof cell === "string");
  if (text !== undefined && /^(?:DIEM TOI DA|THANG DIEM|DIEM CHUAN|TOI DA)\b/.test(stripDiacritics(foldLabel(text))))
    return true;
  const cells = rubric.criteria.flatMap(({ code, maximum }) =>
    columns.has(code) ? [{ points: pointsOf(read(code).cell), maximum }] : [],
  );
  if (
    scores.length === 0 ||
    cells.length < 2 ||
    (text !== undefined && normalizeText(text).length > LONGEST_COLUMN_NUMBER)
  )
    return false;
  const isCount = cells.every(
    ({ points }, index) => points !== null && points - (cells[0]!.points ?? 0) === index * 100,
  );
  return text === undefined ? cells.every(({ points, maximum }) => points === maximum) : isCount;
}

/** `A`, `(1)`, `1a`. */
const LONGEST_COLUMN_NUMBER = 3;

function pointsOf(cell: Cell): number | null {
  return typeof cell === "number" ? Math.round(cell * 100) : null;
}

function isHeading({ read, columns }: TableRow, texts: readonly string[], inputs: readonly Role[]): boolean {
  if (inputs.length > 1 || texts.length === 0) return false;
  const number = columns.has("STT") ? read("STT").cell : null;
  const isNumbered = typeof number === "string" && GROUP_NUMBER.test(normalizeText(number)) && inputs.length === 1;
  return isNumbered || texts.some((text) => GROUP_TEXT.test(text));
}
