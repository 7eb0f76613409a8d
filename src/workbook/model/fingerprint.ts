import { FNV_START, fnvStep } from "../../text/fnv1a";
import { isCellDate, isCellError } from "../../text/cell";
import type { Cell } from "../../text/cell";
import { normalFormula } from "./same-formula";
import type { Content } from "./sheet-spec";
import type { Block } from "./snapshot";

/**
 * Returns a fingerprint of contents, to detect changes to what the add-in wrote: a letter, then eight hexadecimal
 * digits twice. Formulas count by their text, since their values change with the scores.
 */
export function contentFingerprint(
  contentAt: (row: number, column: number) => string,
  rows: number,
  columns: number,
): string {
  // FNV-1a in two lanes: no protection against forgery, only against overwriting a user's edit
  let first = FNV_START;
  let second = 0x01000193;
  const add = (code: number) => {
    first = fnvStep(first, code);
    second = Math.imul(second ^ (code + 0x9e37), 0x85ebca6b);
  };
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const text = contentAt(row, column);
      for (let index = 0; index < text.length; index++) add(text.charCodeAt(index));
      add(0x1f);
    }
  }
  const hex = (lane: number) => (lane >>> 0).toString(16).padStart(8, "0");
  // Digits alone would become a number in the cell that keeps them
  return `M${hex(first)}${hex(second)}`;
}

/** Returns the fingerprint of a captured block. */
export function blockFingerprint(block: Block): string {
  return contentFingerprint(
    (row, column) => canonical(block.columns[column]?.[row] ?? null, block.formulas[column]?.[row] ?? null),
    block.area.rows,
    block.area.columns,
  );
}

export function isFormula(content: Content): content is Extract<Content, { formula: string }> {
  return typeof content === "object" && content !== null && "formula" in content;
}

function canonical(cell: Cell, formula: string | null): string {
  if (formula !== null) return normalFormula(formula);
  if (cell === null) return "";
  if (isCellDate(cell)) return String(cell.date);
  return isCellError(cell) ? cell.error : String(cell);
}
