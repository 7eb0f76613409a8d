import { fnvHash } from "../../text/fnv1a";
import type { Rubric } from "../../rubric/rubric";
import { computedRoles } from "../../scoring/role";
import type { ComputedRole, Role } from "../../scoring/role";
import { isCellDate, isCellError } from "../../text/cell";
import type { Cell } from "../../text/cell";

/**
 * Fingerprints of results written as fixed values, one cell of `VanTay` a row: a letter, then five characters for each
 * computed column in the order of `computedRoles`. A result that no longer matches its fingerprint was typed, and stays
 * unchanged.
 */
const LENGTH = 5;
/** Digits alone would become a number in the cell that keeps them. */
const FIRST_LETTER = "M";
const DIFFERENT = 36 ** LENGTH;

export interface ResultFingerprints {
  /** Whether a cell holds the value last written for the role. */
  readonly isOwn: (role: Role, cell: Cell) => boolean;
  /**
   * Returns the row's fingerprints after these results are written; `undefined` for a role keeps its present
   * fingerprint.
   */
  readonly after: (resultOf: (role: ComputedRole) => Cell | undefined) => string;
}

export function readResultFingerprints(rubric: Rubric, kept: Cell): ResultFingerprints {
  const roles = computedRoles(rubric);
  const text =
    typeof kept === "string" && kept.startsWith(FIRST_LETTER) && kept.length === 1 + roles.length * LENGTH
      ? kept
      : null;
  const written = (index: number) => text?.slice(1 + index * LENGTH, 1 + (index + 1) * LENGTH) ?? NO_RESULT;
  return {
    isOwn: (role, cell) => written((roles as readonly Role[]).indexOf(role)) === fingerprintOf(cell),
    after: (resultOf) =>
      FIRST_LETTER +
      roles
        .map((role, index) => {
          const result = resultOf(role);
          return result === undefined ? written(index) : fingerprintOf(result);
        })
        .join(""),
  };
}

/** The fingerprint of no result. */
const NO_RESULT = "-".repeat(LENGTH);

function fingerprintOf(cell: Cell): string {
  const hash = fnvHash(canonical(cell));
  // The high bits are folded in, as far as the characters allow
  return (((hash ^ (hash >>> 26)) >>> 0) % DIFFERENT).toString(36).padStart(LENGTH, "0");
}

/** Hundredths, the precision of results. */
function canonical(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(Math.round(cell * 100));
  if (isCellDate(cell)) return `d${cell.date}`;
  return isCellError(cell) ? cell.error : String(cell);
}
