import type { Cell } from "../text/cell";
import { foldLabel, isBlankText } from "../text/fold";

/** The cell is empty. */
export const NOT_FILLED = -1;
/** The cell holds something that is not in the list. */
export const NOT_IN_LIST = -2;

export type ListMatcher = (cell: Cell) => number;

/**
 * Creates a matcher that returns a cell's index in a list of labels, ignoring case and spaces. Matches are cached: a
 * million cells share a few labels.
 */
export function createListMatcher(labels: readonly string[]): ListMatcher {
  const places = new Map(labels.map((label, place) => [foldLabel(label), place]));
  const known = new Map<string, number>();
  const matchText = (text: string): number => {
    const place = isBlankText(text) ? NOT_FILLED : (places.get(foldLabel(text)) ?? NOT_IN_LIST);
    known.set(text, place);
    return place;
  };
  let lastText = "";
  let lastPlace = NOT_FILLED;
  return (cell) => {
    if (cell === null) return NOT_FILLED;
    if (typeof cell === "string") {
      // Neighbouring cells mostly hold the same text
      if (cell === lastText) return lastPlace;
      lastText = cell;
      lastPlace = known.get(cell) ?? matchText(cell);
      return lastPlace;
    }
    return typeof cell === "number" ? (places.get(String(cell)) ?? NOT_IN_LIST) : NOT_IN_LIST;
  };
}
