import type { Rubric } from "../../rubric/rubric";
import { computedRoles } from "../../scoring/role";
import type { ComputedRole } from "../../scoring/role";
import { isCellDate, isCellError } from "../../text/cell";
import type { Cell } from "../../text/cell";

/**
 * Fingerprints of results written as fixed values, one cell of `VanTay` a row: a letter, then five characters for each
 * computed column in the order of `computedRoles`. A result that no longer matches its fingerprint was typed, and stays
 * unchanged.
 */
const MARK_LENGTH = 5;
/** Digits alone would become a number in the cell that keeps them. */
const FIRST_LETTER = "M";
const MARKS = 36 ** MARK_LENGTH;

export interface RowMarks {
  /** Whether a cell holds the value last written for the role. */
  readonly isOwn: (role: ComputedRole, cell: Cell) => boolean;
  /**
   * Returns the row's fingerprints after these results are written; `undefined` for a role keeps its present
   * fingerprint.
   */
  readonly after: (resultOf: (role: ComputedRole) => Cell | undefined) => string;
}

export function readRowMarks(rubric: Rubric, marks: Cell): RowMarks {
  const roles = computedRoles(rubric);
  const text =
    typeof marks === "string" && marks.startsWith(FIRST_LETTER) && marks.length === 1 + roles.length * MARK_LENGTH
      ? marks
      : null;
  const markAt = (index: number) => text?.slice(1 + index * MARK_LENGTH, 1 + (index + 1) * MARK_LENGTH) ?? NO_MARK;
  return {
    isOwn: (role, cell) => markAt(roles.indexOf(role)) === markOf(cell),
    after: (resultOf) =>
      FIRST_LETTER +
      roles
        .map((role, index) => {
          const result = resultOf(role);
          return result === undefined ? markAt(index) : markOf(result);
        })
        .join(""),
  };
}

/** The fingerprint of no result. */
const NO_MARK = "-".repeat(MARK_LENGTH);

function markOf(cell: Cell): string {
  const text = canonical(cell);
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  // FNV-1a with its high bits folded in, as far as the characters allow
  return (((hash ^ (hash >>> 26)) >>> 0) % MARKS).toString(36).padStart(MARK_LENGTH, "0");
}

/** Hundredths, the precision of results. */
function canonical(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(Math.round(cell * 100));
  if (isCellDate(cell)) return `d${cell.date}`;
  return isCellError(cell) ? cell.error : String(cell);
}
