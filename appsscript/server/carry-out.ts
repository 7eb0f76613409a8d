import { captureNeeds } from "../../src/actions/capture-needs";
import { perform } from "../../src/actions/perform";
import type { Performed } from "../../src/actions/answer";
import type { Command } from "../../src/actions/command";
import type { NumberStyle } from "../../src/language/words";
import type { Unfinished } from "./apply";
import { alone, apply, capture, now, settle } from "./host";

/** What a command came to, and what is left of carrying it out. */
export interface CarriedOut {
  readonly performed: Performed;
  readonly work: Unfinished | null;
  readonly numbers: NumberStyle;
}

/** Reads the spreadsheet, performs a command and carries its plan out for so many milliseconds. Nobody else's work comes between. */
export function carryOut(command: Command, milliseconds: number): CarriedOut {
  const until = now() + milliseconds;
  return alone(() => {
    settle(until);
    const snapshot = capture(captureNeeds(command));
    const { performed, plan } = perform(command, snapshot);
    return { performed, work: plan.edits.length > 0 ? apply(plan, until) : null, numbers: snapshot.locale };
  });
}
