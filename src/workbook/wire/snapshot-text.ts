import type { Block } from "../model/snapshot";

/** In a column of formulas: the formula above, one row further down. */
const AS_ABOVE = 0;
/** Placeholder for the row number: no file format or program keeps this character in a formula. */
const ROW = "\u0001";
const NUMBER = /\d+/g;

type PackedColumn = readonly (string | null | typeof AS_ABOVE)[] | null;

/**
 * Returns a snapshot as JSON text in which formulas that differ only by their row are written once. In full, a thousand
 * entries would take four megabytes of formulas.
 */
export function snapshotToText(snapshot: object): string {
  // Regular functions, since both need the object that contains the formulas
  return JSON.stringify(snapshot, function (this: unknown, key: string, value: unknown) {
    return key === "formulas" ? pack(this as Block) : value;
  });
}

/** Parses the text of `snapshotToText` into plain data. */
export function textToSnapshot<Snapshot extends object>(text: string): Snapshot {
  return JSON.parse(text, function (this: unknown, key: string, value: unknown) {
    return key === "formulas" ? unpack(value as readonly PackedColumn[], (this as Block).area.row) : value;
  }) as Snapshot;
}

function pack({ area, formulas }: Block): readonly PackedColumn[] {
  return formulas.map((column) => {
    let above: string | null = null;
    return (
      column &&
      column.map((formula, index) => {
        const pattern = formula === null ? null : patternOf(formula, area.row + index);
        if (pattern !== null && pattern === above) return AS_ABOVE;
        above = pattern;
        return pattern;
      })
    );
  });
}

function patternOf(formula: string, row: number): string {
  return formula.replace(NUMBER, (digits) => (digits === String(row) ? ROW : digits));
}

function unpack(columns: readonly PackedColumn[], firstRow: number): Block["formulas"] {
  return columns.map((column) => {
    let above: string | null = null;
    return (
      column &&
      column.map((packed, index) => {
        if (packed !== AS_ABOVE) above = packed;
        return above && above.split(ROW).join(String(firstRow + index));
      })
    );
  });
}
