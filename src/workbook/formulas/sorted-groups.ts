import type { Role } from "../../scoring/role";
import { NO_SUBJECT } from "../../scoring/table";
import { isCellDate } from "../../text/cell";
import type { Cell } from "../../text/cell";
import type { ValueReader } from "./computed-values";

/**
 * For the hidden columns that number subjects and mark each subject's first row, as fixed values: returns the cells'
 * present values as long as they group the rows correctly, since users sort whole rows and a number stays right with
 * its row; `null` otherwise.
 */
export function sortedGroups(role: Role, cells: readonly Cell[], subjects: Int32Array): ValueReader | null {
  const isSound =
    role === "Nhom" ? numbersSubjects(cells, subjects) : role === "Dau" ? marksOncePerSubject(cells, subjects) : false;
  return isSound ? (row) => cells[row] ?? "" : null;
}

function numbersSubjects(cells: readonly Cell[], subjects: Int32Array): boolean {
  const numberOf = new Map<number, number>();
  const subjectOf = new Map<number, number>();
  return subjects.every((subject, row) => {
    const number = numberAt(cells, row);
    if (subject === NO_SUBJECT) return number === null;
    if (
      number === null ||
      (numberOf.get(subject) ?? number) !== number ||
      (subjectOf.get(number) ?? subject) !== subject
    )
      return false;
    numberOf.set(subject, number);
    subjectOf.set(number, subject);
    return true;
  });
}

function marksOncePerSubject(cells: readonly Cell[], subjects: Int32Array): boolean {
  const marked = new Set<number>();
  const all = new Set<number>();
  const isSound = subjects.every((subject, row) => {
    const number = numberAt(cells, row);
    if (subject === NO_SUBJECT) return number === null || number === 0;
    all.add(subject);
    if (number === 0) return true;
    if (number !== 1 || marked.has(subject)) return false;
    marked.add(subject);
    return true;
  });
  return isSound && marked.size === all.size;
}

/** Returns `null` for a cell without a number. */
function numberAt(cells: readonly Cell[], row: number): number | null {
  const cell = cells[row] ?? null;
  return isCellDate(cell) ? cell.date : typeof cell === "number" ? cell : null;
}
