import type { Block } from "./snapshot";

/** In a column of formulas: the one above, a row further down. */
const AS_ABOVE = 0;
/** Stands for the number of the row: no file format and no program keeps this character in a formula. */
const ROW = "\u0001";
const NUMBER = /\d+/g;

type PackedColumn = readonly (string | null | typeof AS_ABOVE)[] | null;

/**
 * What a host has read, as text: JSON, but a column of formulas that differ by their row alone is written once. Word for word, a thousand
 * entries would be four megabytes of formulas.
 */
export function snapshotToText(snapshot: object): string {
  // Functions of their own, since both have to ask what the formulas stand in
  return JSON.stringify(snapshot, function (this: unknown, key: string, value: unknown) {
    return key === "formulas" ? pack(this as Block) : value;
  });
}

/** The other way round; what comes back is plain data of its own. */
export function textToSnapshot<Snapshot extends object>(text: string): Snapshot {
  return JSON.parse(text, function (this: unknown, key: string, value: unknown) {
    return key === "formulas" ? unpack(value as readonly PackedColumn[], (this as Block).area.row) : value;
  }) as Snapshot;
}

function pack({ area, formulas }: Block): readonly PackedColumn[] {
  return formulas.map((column) => {
    let above: string | null = null;
    return column && column.map((formula, index) => {
      const pattern = formula === null ? null : patternOf(formula, area.row + index);
      if (pattern !== null && pattern === above) return AS_ABOVE;
      above = pattern;
      return pattern;
    });
  });
}

function patternOf(formula: string, row: number): string {
  return formula.replace(NUMBER, (digits) => (digits === String(row) ? ROW : digits));
}

function unpack(columns: readonly PackedColumn[], firstRow: number): Block["formulas"] {
  return columns.map((column) => {
    let above: string | null = null;
    return column && column.map((packed, index) => {
      if (packed !== AS_ABOVE) above = packed;
      return above && above.split(ROW).join(String(firstRow + index));
    });
  });
}
