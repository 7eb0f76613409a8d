import { foldName } from "../../text/fold";
import { hundredthsToNumber } from "../../text/hundredths";
import type { Cell } from "../../text/cell";
import { NO_BAND } from "../../scoring/band";
import { cellText } from "../../scoring/cell-text";
import { computedRoles } from "../../scoring/role";
import type { ComputedRole } from "../../scoring/role";
import { COMPLETE, STATES, STATE_LABELS } from "../../scoring/state";
import { registeredRows } from "../../scoring/subject-results";
import { NO_SUBJECT, NO_TOTAL } from "../../scoring/table";
import type { EntryResults, InputTable, SubjectResult, TableResult } from "../../scoring/table";
import { HAS_TOTAL, NOT_REGISTERED, PROVISIONAL_MARK, aboveMinimum } from "./formulas";

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
  const isRegistered = registeredRows(table);
  const above = aboveMinimum(rubric);
  const band = (index: number): Cell => (index === NO_BAND ? "" : rubric.bands[index]!.name);
  const ofSubject =
    (read: (subject: SubjectResult) => Cell): ValueReader =>
    (row) => {
      const index = entries.subjects[row]!;
      return index === NO_SUBJECT ? "" : read(subjects[index]!);
    };
  return {
    ...sharedValues({ entries, subjects }),
    Tong: (row) => pointsCell(entries.totals[row]!),
    DiemXet: (row) => (entries.states[row] === COMPLETE ? competingTotal(entries, row, above) : 0),
    DiemDT: (row) => {
      const index = entries.subjects[row]!;
      const best = index === NO_SUBJECT ? NO_ROW : subjects[index]!.bestRow;
      return best === NO_ROW ? 0 : competingTotal(entries, best, above);
    },
    XepLoai: (row) => band(entries.bands[row]!),
    Hang: (row) => {
      const index = entries.bands[row]!;
      return index === NO_BAND ? "" : index + 1 + (isRegistered(row) ? 0 : NOT_REGISTERED);
    },
    SoMoHinh: ofSubject((subject) => subject.countedEntries),
    ThuongThem: ofSubject((subject) => hundredthsToNumber(subject.derivedBonus)),
    KetQua: ofSubject((subject) => (subject.result === null ? "" : hundredthsToNumber(subject.result))),
    XepLoaiDT: ofSubject((subject) => band(subject.band)),
    TamTinh: ofSubject((subject) => (subject.provisional ? PROVISIONAL_MARK : "")),
  };
}

const NO_ROW = -1;

/** `above` is the offset that marks an entry above every minimum. */
function competingTotal(entries: EntryResults, row: number, above: number): number {
  return hundredthsToNumber(entries.totals[row]!) + HAS_TOTAL + (entries.belowMinimum[row] ? 0 : above);
}

function basisValues(table: InputTable, { entries, subjects }: TableResult): Readers {
  const collectiveKeys = collectiveKeyReader(table);
  return {
    ...sharedValues({ entries, subjects }),
    KhoaTT: collectiveKeys,
    KetQua: (row) => pointsCell(entries.totals[row]!),
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
    Nhom: (row) => {
      const index = entries.subjects[row]!;
      return index === NO_SUBJECT ? "" : subjects[index]!.firstRow + 1;
    },
    TinhTrang: (row) => STATE_LABELS[STATES[entries.states[row]!]!],
    Dau: (row) => {
      const index = entries.subjects[row]!;
      return index !== NO_SUBJECT && subjects[index]!.firstRow === row ? 1 : 0;
    },
  };
}

function collectiveKeyReader(table: InputTable): ValueReader {
  const cells = table.columns.get("TapThe")?.cells ?? [];
  return (row) => {
    const key = foldName(cellText(cells[row] ?? null));
    return key === "" ? "" : keyCell(key);
  };
}

function keyCell(key: string): string {
  return `K${key}`;
}

function pointsCell(points: number): Cell {
  return points === NO_TOTAL ? "" : hundredthsToNumber(points);
}
