import type { Cell } from "../text/cell";
import { foldLabel, normalizeText } from "../text/fold";
import { numberToHundredths } from "../text/hundredths";
import { NO, WORDS, YES } from "./rubric-columns";
import type { RubricColumn } from "./rubric-columns";

/** One row of a rubric's block. Readers of its cells leave what does not fit as it is, for the schema to refuse with its place. */
export interface RubricLine {
  readonly row: number;
  readonly cell: (column: RubricColumn) => Cell;
}

/** A code as text: Excel makes a number of `1`. */
export function code(line: RubricLine): string | undefined {
  const cell = line.cell("code");
  return typeof cell === "number" ? String(cell) : text(cell);
}

/** Text as it is meant, `undefined` where there is none. */
export function text(cell: Cell): string | undefined {
  if (typeof cell !== "string") return undefined;
  const normal = normalizeText(cell);
  return normal === "" ? undefined : normal;
}

/** Hundredths, or the cell itself where it is no number on the grid of two decimals: the schema then refuses it. */
export function points(cell: Cell): unknown {
  return typeof cell === "number" ? (numberToHundredths(cell) ?? String(cell)) : cell;
}

/** Yes or no. */
export function answer(cell: Cell): unknown {
  if (sameLabel(YES, cell)) return true;
  return sameLabel(NO, cell) ? false : cell;
}

/** The key of a word that the sheet uses. */
export function word(words: Readonly<Record<string, string>>, cell: Cell): unknown {
  return Object.keys(words).find((key) => sameLabel(words[key], cell)) ?? cell;
}

/** The systems of levels that a level belongs to. */
export function systems(cell: Cell): unknown {
  if (sameLabel(WORDS.bothSystems, cell)) return ["two-tier", "three-tier"];
  const system = word(WORDS.levelSystem, cell);
  return typeof system === "string" ? [system] : cell;
}

/** Whether a cell says a label, whatever its case, its spaces and the form of its accents. Formulas ask less; what they compare is checked itself. */
export function sameLabel(label: unknown, cell: Cell): boolean {
  return typeof label === "string" && typeof cell === "string" && labelKey(label) === labelKey(cell);
}

/** The key of a word of the rubric sheet that only the core reads. */
export function labelKey(text: string): string {
  return foldLabel(normalizeText(text));
}
