import { sameFormula } from "./same-formula";
import { ROW_PLACEHOLDER } from "./sheet-spec";

/** Quoted strings and sheet names, which may contain anything, including what looks like a row placeholder. */
const QUOTED_OR_PLACEHOLDER = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\{r\}/g;

/** Splits a fill's formula at its row placeholders: joined by a row's number, the pieces are the formula of that row. */
export function splitAtPlaceholders(formula: string): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const { 0: found, index } of formula.matchAll(QUOTED_OR_PLACEHOLDER)) {
    if (found !== ROW_PLACEHOLDER) continue;
    pieces.push(formula.slice(from, index));
    from = index + ROW_PLACEHOLDER.length;
  }
  return [...pieces, formula.slice(from)];
}

/** Returns the formula of one row of a fill. */
export function formulaOfRow(formula: string, row: number): string {
  return splitAtPlaceholders(formula).join(String(row));
}

/** Whether a cell's formula is the one that a fill gives its row. */
export function isFormulaOfRow(formula: string, fill: string, row: number): boolean {
  return isJoined(formula, piecesOf(fill), String(row)) || sameFormula(formula, formulaOfRow(fill, row));
}

/**
 * Compares a formula in place. Nearly every formula is as it was written, and this costs less than building it for each
 * of a million rows.
 */
function isJoined(text: string, pieces: readonly string[], glue: string): boolean {
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) {
      if (!text.startsWith(glue, at)) return false;
      at += glue.length;
    }
    if (!text.startsWith(piece, at)) return false;
    at += piece.length;
  }
  return at === text.length;
}

let lastFill = "";
let lastPieces: readonly string[] = [];

function piecesOf(fill: string): readonly string[] {
  if (fill !== lastFill) [lastFill, lastPieces] = [fill, splitAtPlaceholders(fill)];
  return lastPieces;
}

/** Formulas of a column: `null` where a row has none. */
export type Formulas = readonly (string | null)[];

/**
 * A formula as a file has it: its text, the pieces that a row's number joins to its text, or a function that makes the
 * text for a row.
 */
export type FormulaSource = string | FormulaPieces | ((row: number) => string);

/** With the `=`. One object serves all rows of a column, so that texts of the same formula are made when asked for. */
export interface FormulaPieces {
  readonly pieces: readonly string[];
}

/** Returns the text of a formula in a row, with its `=`. */
export function formulaText(source: FormulaSource, row: number): string {
  if (typeof source === "string") return source;
  return typeof source === "function" ? source(row) : source.pieces.join(String(row));
}

/** A column of formulas while it is filled. */
export interface FormulaColumn {
  /** `index` is counted from 0, from the column's first row. */
  readonly put: (index: number, source: FormulaSource) => void;
  /** Its texts, which are made when they are read. */
  readonly formulas: Formulas;
}

const columns = new WeakMap<Formulas, (index: number) => FormulaSource | null>();

const INDEX = /^\d+$/;

/**
 * Makes an empty column of formulas. A table of ten thousand rows has two hundred thousand of some thirty kinds, and
 * their texts would take more memory than everything else: the column keeps one number a row.
 */
export function createFormulaColumn(firstRow: number, rows: number): FormulaColumn {
  const sources: FormulaSource[] = [];
  const known = new Map<FormulaSource, number>();
  const numbers = new Uint32Array(rows);
  const sourceAt = (index: number): FormulaSource | null => {
    const number = numbers[index] ?? 0;
    return number === 0 ? null : sources[number - 1]!;
  };
  const textAt = (index: number): string | null => {
    const source = sourceAt(index);
    return source === null ? null : formulaText(source, firstRow + index);
  };
  const formulas: Formulas = new Proxy<(string | null)[]>(new Array<string | null>(rows).fill(null), {
    get: (target, key): unknown => {
      if (typeof key !== "string" || !INDEX.test(key)) return Reflect.get(target, key);
      return Number(key) < rows ? textAt(Number(key)) : undefined;
    },
    getOwnPropertyDescriptor: (target, key) => {
      const own = Reflect.getOwnPropertyDescriptor(target, key);
      return own && typeof key === "string" && INDEX.test(key) ? { ...own, value: textAt(Number(key)) } : own;
    },
  });
  columns.set(formulas, sourceAt);
  return {
    formulas,
    put: (index, source) => {
      let number = typeof source === "string" ? undefined : known.get(source);
      if (number === undefined) {
        number = sources.push(source);
        if (typeof source !== "string") known.set(source, number);
      }
      numbers[index] = number;
    },
  };
}

/** The last comparison: rows of one column follow one another. */
const last = { pieces: [] as readonly string[], fill: "", isSame: false };

/**
 * Whether a row is known to have a fill's formula, letter by letter, without making its text. `false` says nothing: the
 * texts must then be compared. `index` is counted from 0.
 */
export function isKnownFormula(formulas: Formulas | null, index: number, fill: string): boolean {
  return formulas !== null && isFill(columns.get(formulas)?.(index) ?? null, fill);
}

/** Returns `isKnownFormula` for the rows of one column; `null` for a column whose texts are made already. */
export function knownRows(formulas: Formulas, fill: string): ((index: number) => boolean) | null {
  const sourceAt = columns.get(formulas);
  return sourceAt ? (index) => isFill(sourceAt(index), fill) : null;
}

function isFill(source: FormulaSource | null, fill: string): boolean {
  if (source === null || typeof source === "string" || typeof source === "function") return false;
  if (source.pieces !== last.pieces || fill !== last.fill) {
    const wanted = splitAtPlaceholders(fill);
    last.pieces = source.pieces;
    last.fill = fill;
    last.isSame = wanted.length === source.pieces.length && wanted.every((piece, at) => piece === source.pieces[at]);
  }
  return last.isSame;
}
