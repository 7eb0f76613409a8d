import type { Cell } from "../text/cell";
import { foldLabel, normalizeText } from "../text/fold";
import { numberToHundredths } from "../text/hundredths";
import { NO, WORDS, YES } from "./rubric-columns";
import type { RubricColumn } from "./rubric-columns";

/**
 * One row of a rubric's block. Readers return values that do not fit unchanged, so that the schema refuses them with
 * their place.
 */
export interface RubricLine {
  readonly row: number;
  readonly cell: (column: RubricColumn) => Cell;
}

/** Returns a code as text: Excel stores a typed `1` as a number. */
export function code(line: RubricLine): string | undefined {
  const cell = line.cell("code");
  return typeof cell === "number" ? String(cell) : text(cell);
}

/** Returns normalized text; `undefined` for a blank cell or one without text. */
export function text(cell: Cell): string | undefined {
  if (typeof cell !== "string") return undefined;
  const normal = normalizeText(cell);
  return normal === "" ? undefined : normal;
}

/**
 * Returns hundredths. A number with more than two decimals returns as text and any other cell unchanged, so that the
 * schema refuses it.
 */
export function points(cell: Cell): unknown {
  return typeof cell === "number" ? (numberToHundredths(cell) ?? String(cell)) : cell;
}

/** Returns true for yes, false for no, and any other cell unchanged. */
export function answer(cell: Cell): unknown {
  if (sameLabel(YES, cell)) return true;
  return sameLabel(NO, cell) ? false : cell;
}

/** Returns the key of a label that the sheet uses; an unknown label returns unchanged. */
export function word(words: Readonly<Record<string, string>>, cell: Cell): unknown {
  return Object.keys(words).find((key) => sameLabel(words[key], cell)) ?? cell;
}

/** Returns the systems of levels that a level belongs to; an unknown label returns unchanged. */
export function systems(cell: Cell): unknown {
  if (sameLabel(WORDS.bothSystems, cell)) return ["two-tier", "three-tier"];
  const system = word(WORDS.levelSystem, cell);
  return typeof system === "string" ? [system] : cell;
}

/**
 * Whether a cell holds a label, ignoring case, spaces and the normal form of accents. Formulas match more strictly;
 * texts that they compare are checked separately.
 */
export function sameLabel(label: unknown, cell: Cell): boolean {
  return typeof label === "string" && typeof cell === "string" && labelKey(label) === labelKey(cell);
}

/** Returns the key of a label that only the core reads. */
export function labelKey(text: string): string {
  return foldLabel(normalizeText(text));
}
