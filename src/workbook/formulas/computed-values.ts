import { foldName } from "../../text/fold";
import { hasKeyAt } from "../../text/name-column";
import { hundredthsToNumber } from "../../text/hundredths";
import type { Hundredths } from "../../text/hundredths";
import type { Cell } from "../../text/cell";
import { NO_BAND } from "../../scoring/band";
import { cellText } from "../../scoring/cell-text";
import { computedRoles } from "../../scoring/role";
import type { ComputedRole } from "../../scoring/role";
import { STATES, STATE_LABELS } from "../../scoring/state";
import { NO_SUBJECT, totalAt } from "../../scoring/table";
import type { InputTable, SubjectResult, TableResult } from "../../scoring/table";
import { PROVISIONAL_SIGN } from "./formulas";
import { competingPoints } from "./competing-points";
import { sortEntries } from "./sorted-entry-values";
import { subjectDigests } from "./subject-digest-values";

/**
 * Returns the core's values of every computed column, equal to the results of its formulas. Readers by row, since most
 * of a million rows are compared once and never kept.
 */
export function computedValues(table: InputTable, result: TableResult): ReadonlyMap<ComputedRole, ValueReader> {
  const readers = table.rubric.method === "basis" ? basisValues(table, result) : scoreValues(table, result);
  return new Map(
    computedRoles(table.rubric).map((role) => {
      const read = readers[role];
      if (!read) throw new Error(`no value for the column ${role}`);
      return [role, read];
    }),
  );
}

/** Returns the value of a row, from 0. */
export type ValueReader = (row: number) => Cell;

type Readers = Readonly<Partial<Record<ComputedRole, ValueReader>>>;

function scoreValues(table: InputTable, { entries, subjects }: TableResult): Readers {
  const { rubric } = table;
  const band = (index: number): Cell => (index === NO_BAND ? "" : rubric.bands[index]!.name);
  const ofSubject =
    (read: (subject: SubjectResult) => Cell): ValueReader =>
    (row) => {
      const index = entries.subjects[row]!;
      return index === NO_SUBJECT ? "" : read(subjects[index]!);
    };
  const points = competingPoints(table, entries);
  const sorted = sortEntries(entries, subjects, points);
  return {
    ...sharedValues({ entries, subjects }),
    Nhom: sorted.keyOf,
    Tong: (row) => pointsCell(totalAt(entries, row)),
    DiemXet: points,
    XepLoai: (row) => band(entries.bands[row]!),
    Hang: sorted.keyAt,
    DiemDT: sorted.pointsAt,
    SoMoHinh: ofSubject((subject) => subject.countedEntries),
    ThuongThem: ofSubject((subject) => hundredthsToNumber(subject.derivedBonus)),
    KetQua: ofSubject((subject) => (subject.result === null ? "" : hundredthsToNumber(subject.result))),
    XepLoaiDT: ofSubject((subject) => band(subject.band)),
    TamTinh: ofSubject((subject) => (subject.provisional ? PROVISIONAL_SIGN : "")),
    Dau: subjectDigests({ entries, subjects }, points),
  };
}

function basisValues(table: InputTable, { entries, subjects }: TableResult): Readers {
  const collectiveKeys = collectiveKeyReader(table);
  return {
    ...sharedValues({ entries, subjects }),
    Nhom: subjectNumbers({ entries, subjects }),
    KhoaTT: collectiveKeys,
    KetQua: (row) => pointsCell(totalAt(entries, row)),
    XepLoaiDT: (row) => {
      const index = entries.bands[row]!;
      return index === NO_BAND ? "" : table.rubric.bands[index]!.name;
    },
  };
}

function sharedValues({ entries, subjects }: Pick<TableResult, "entries" | "subjects">): Readers {
  const keys = new Array<string | undefined>(subjects.length);
  return {
    Khoa: (row) => {
      const index = entries.subjects[row]!;
      return index === NO_SUBJECT ? "" : (keys[index] ??= keyCell(foldName(subjects[index]!.name)));
    },
    TinhTrang: (row) => STATE_LABELS[STATES[entries.states[row]!]!],
    Dau: firstRows({ entries, subjects }),
  };
}

/** Returns 1 for each subject's first row, and 0 for the others. */
export function firstRows({ entries, subjects }: Pick<TableResult, "entries" | "subjects">): ValueReader {
  return (row) => {
    const index = entries.subjects[row]!;
    return index !== NO_SUBJECT && subjects[index]!.firstRow === row ? 1 : 0;
  };
}

/** Returns the number of a row's subject, which is that of its first row, from 1. */
export function subjectNumbers({ entries, subjects }: Pick<TableResult, "entries" | "subjects">): ValueReader {
  return (row) => {
    const index = entries.subjects[row]!;
    return index === NO_SUBJECT ? "" : subjects[index]!.firstRow + 1;
  };
}

/** Returns a test: does a cell hold the key of a row's subject? It costs less than making the key. */
export function subjectKeyTest({ entries, subjects }: TableResult): (row: number, cell: Cell) => boolean {
  /** By subject: the text that holds its key, which the cells of its other rows repeat. */
  const told: Cell[] = [];
  return (row, cell) => {
    const index = entries.subjects[row]!;
    if (index === NO_SUBJECT || typeof cell !== "string") return false;
    if (cell === told[index]) return true;
    if (!cell.startsWith(KEY_SIGN) || !hasKeyAt(cell, KEY_SIGN.length, subjects[index]!.name)) return false;
    told[index] = cell;
    return true;
  };
}

function collectiveKeyReader(table: InputTable): ValueReader {
  const cells = table.columns.get("TapThe")?.cells ?? [];
  return (row) => {
    const key = foldName(cellText(cells[row] ?? null));
    return key === "" ? "" : keyCell(key);
  };
}

/** Before a key, so that no program takes it for a number. */
const KEY_SIGN = "K";

function keyCell(key: string): string {
  return KEY_SIGN + key;
}

function pointsCell(points: Hundredths | null): Cell {
  return points === null ? "" : hundredthsToNumber(points);
}
