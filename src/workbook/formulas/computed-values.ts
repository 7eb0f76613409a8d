import { foldName } from "../../text/fold";
import { hasKeyAt } from "../../text/name-column";
import { hundredthsToNumber } from "../../text/hundredths";
import type { Cell } from "../../text/cell";
import { cellText } from "../../scoring/cell-text";
import { computedRoles } from "../../scoring/role";
import type { ComputedRole } from "../../scoring/role";
import { STATES, STATE_LABELS } from "../../scoring/state";
import { NO_SUBJECT, totalAt } from "../../scoring/table";
import type { InputTable, TableResult } from "../../scoring/table";
import { once } from "../../text/once";
import { readerOf } from "./kept-values";
import type { ValueReader } from "./kept-values";
import { scoreColumns } from "./score-columns";

/** Returns the core's values of every computed column, equal to the results of its formulas. */
export function computedValues(table: InputTable, result: TableResult): ReadonlyMap<ComputedRole, ValueReader> {
  const columns = once(() => scoreColumns(table, result));
  const readers = table.rubric.method === "basis" ? basisValues(table, result) : sharedValues(result);
  return new Map(computedRoles(table.rubric).map((role) => [role, readers[role] ?? readerOf(() => columns()[role]!)]));
}

export type { ValueReader } from "./kept-values";

type Readers = Readonly<Partial<Record<ComputedRole, ValueReader>>>;

function basisValues(table: InputTable, result: TableResult): Readers {
  const { entries } = result;
  const bands = { numbers: entries.bands, texts: table.rubric.bands.map(({ name }) => name) };
  return {
    ...sharedValues(result),
    Nhom: subjectNumbers(result),
    KhoaTT: collectiveKeyReader(table),
    KetQua: (row) => {
      const total = totalAt(entries, row);
      return total === null ? "" : hundredthsToNumber(total);
    },
    XepLoaiDT: readerOf(() => bands),
    Dau: firstRows(result),
  };
}

function sharedValues({ entries, subjects }: Pick<TableResult, "entries" | "subjects">): Readers {
  const keys = new Array<string | undefined>(subjects.length);
  const keyOf = (row: number) => {
    const index = entries.subjects[row]!;
    return index === NO_SUBJECT ? "" : (keys[index] ??= KEY_SIGN + foldName(subjects[index]!.name));
  };
  const states = { numbers: entries.states, texts: LABELS };
  return {
    Khoa: Object.assign(keyOf, { isIn: subjectKeyTest({ entries, subjects }) }),
    TinhTrang: readerOf(() => states),
  };
}

const LABELS = STATES.map((state) => STATE_LABELS[state]);

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
function subjectKeyTest({
  entries,
  subjects,
}: Pick<TableResult, "entries" | "subjects">): (row: number, cell: Cell) => boolean {
  /** By subject: the text that holds its key, which the cells of its other rows repeat. */
  const told: Cell[] = [];
  return (row, cell) => {
    const index = entries.subjects[row]!;
    if (index === NO_SUBJECT || typeof cell !== "string") return false;
    if (cell === told[index]) return true;
    if (cell.charCodeAt(0) !== KEY_CODE || !hasKeyAt(cell, KEY_SIGN.length, subjects[index]!.name)) return false;
    told[index] = cell;
    return true;
  };
}

function collectiveKeyReader(table: InputTable): ValueReader {
  const cells = table.columns.get("TapThe")?.cells ?? [];
  return (row) => {
    const key = foldName(cellText(cells[row] ?? null));
    return key === "" ? "" : KEY_SIGN + key;
  };
}

/** Before a key, so that no program takes it for a number. */
const KEY_SIGN = "K";
const KEY_CODE = KEY_SIGN.charCodeAt(0);
