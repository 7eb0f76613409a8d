import { BLANK, COMPLETE, INCOMPLETE, INVALID } from "../state";

/** How far a table is scored. Entries that have no result (clause 3) do not count. */
export interface CardProgress {
  readonly done: number;
  readonly all: number;
}

/** Returns how many entries of a table are scored, by their states (codes of `STATES`). */
export function cardProgress(states: Uint8Array): CardProgress {
  let done = 0;
  let open = 0;
  for (const state of states) {
    if (state === COMPLETE) done++;
    else if (isUnfinished(state)) open++;
  }
  return { done, all: done + open };
}

/** Returns the next filled row (from 0) after a row, or before it for a `step` of -1; `null` where there is none. */
export function nextEntry(states: Uint8Array, row: number, step: 1 | -1): number | null {
  for (let at = row + step; at >= 0 && at < states.length; at += step) if (states[at] !== BLANK) return at;
  return null;
}

/** Returns the next row that still needs scores, after the last row going on from the first; `null` for none. */
export function nextUnfinished(states: Uint8Array, row: number): number | null {
  for (let passed = 1; passed <= states.length; passed++) {
    const at = (row + passed) % states.length;
    if (isUnfinished(states[at]!)) return at;
  }
  return null;
}

function isUnfinished(state: number): boolean {
  return state === INCOMPLETE || state === INVALID;
}
