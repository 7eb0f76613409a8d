import { isCellDate, isCellError } from "../text/cell";
import type { Cell } from "../text/cell";
import { normalizeText } from "../text/fold";
import { lookAlikeKey } from "../text/name-likeness";
import { readDate } from "../text/read-date";
import { dateToSerial, serialToDate, writtenDay } from "../text/serial-date";
import { cellText, isBlankCell } from "./cell-text";
import type { FactDifference, ScoringFinding } from "./finding";
import { IDENTITY_ROLES } from "./role";
import type { IdentityRole } from "./role";
import { NO_SUBJECT } from "./table";
import type { EntryResults, InputTable } from "./table";

/**
 * Reports rows whose subject has the name of an earlier row's subject but another unit, position or date of birth in
 * the table's own columns. Returns an array with 1 for each such row: neither row repeats the other, so no finding may
 * advise deleting one.
 */
export function reportNamesakes(
  table: InputTable,
  entries: EntryResults,
  firstRows: readonly number[],
  findings: ScoringFinding[],
): Uint8Array {
  const reported = new Uint8Array(table.rows);
  const facts = IDENTITY_ROLES.filter((role) => table.columns.has(role));
  if (facts.length === 0) return reported;
  const cellAt = (role: IdentityRole, row: number): Cell => table.columns.get(role)?.cells[row] ?? null;
  for (let row = 0; row < table.rows; row++) {
    const subject = entries.subjects[row]!;
    const firstRow = subject === NO_SUBJECT ? row : firstRows[subject]!;
    if (firstRow === row) continue;
    const differences = facts.flatMap((role): readonly FactDifference[] => {
      const here = cellAt(role, row);
      const there = cellAt(role, firstRow);
      return differ(role, here, there) ? [{ role, here, there }] : [];
    });
    if (differences.length === 0) continue;
    reported[row] = 1;
    const found = table.columns.get("DoiTuong")?.cells[row] ?? null;
    findings.push({
      code: "namesake",
      row,
      role: "DoiTuong",
      found,
      expected: { kind: "namesake", row: firstRow, differences },
      // A person has one date of birth, while units and positions change
      ...(differences.some(({ role }) => role === "NgaySinh") ? { severity: "error" as const } : {}),
      fix: distinctName(normalizeText(cellText(found)), differences),
    });
  }
  return reported;
}

/** Whether two cells contradict each other; an empty cell or an error value contradicts nothing. */
function differ(role: IdentityRole, here: Cell, there: Cell): boolean {
  if (isBlankCell(here) || isBlankCell(there) || isCellError(here) || isCellError(there)) return false;
  if (role !== "NgaySinh") return lookAlikeKey(cellText(here)) !== lookAlikeKey(cellText(there));
  const [one, other] = [birthOf(here), birthOf(there)];
  if (one === null || other === null) return lookAlikeKey(cellText(here)) !== lookAlikeKey(cellText(there));
  return one.year !== other.year || (one.serial !== null && other.serial !== null && one.serial !== other.serial);
}

interface Birth {
  readonly year: number;
  /** `null` where only the year is given. */
  readonly serial: number | null;
}

/**
 * Reads a year (a number or text of four digits) or a day (a date, its serial number, or its text); `null` for anything
 * else.
 */
function birthOf(cell: Cell): Birth | null {
  const value = isCellDate(cell) ? cell.date : typeof cell === "string" ? (readDate(cell) ?? yearOf(cell)) : cell;
  if (typeof value !== "number") return null;
  if (!isCellDate(cell) && value >= FIRST_YEAR && value <= LAST_YEAR) return { year: value, serial: null };
  const serial = Math.floor(value);
  return serial >= 1 && serial <= LAST_SERIAL ? { year: serialToDate(serial).year, serial } : null;
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
const LAST_SERIAL = dateToSerial({ year: LAST_YEAR, month: 12, day: 31 });

function yearOf(text: string): number | null {
  return /^\s*\d{4}\s*$/.test(text) ? Number(text) : null;
}

/**
 * Returns the name followed by a distinguishing fact in brackets: the unit, else the date of birth, else the position.
 */
function distinctName(name: string, differences: readonly FactDifference[]): string {
  const of = (role: IdentityRole) => differences.find((difference) => difference.role === role)?.here;
  const birth = of("NgaySinh") ?? null;
  const words = of("DonVi") ?? (birth === null ? (of("ChucVu") ?? "") : `sinh ${birthWords(birth)}`);
  return `${name} (${normalizeText(cellText(words))})`;
}

function birthWords(cell: Cell): string {
  const birth = birthOf(cell);
  if (birth === null || birth.serial === null) return cellText(cell);
  return writtenDay(birth.serial);
}
