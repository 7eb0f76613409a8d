import { contentFingerprint } from "../../src/workbook/fingerprint";
import type { Plan } from "../../src/workbook/plan";
import type { CaptureNeeds, Snapshot } from "../../src/workbook/snapshot";
import { snapshotToText } from "../../src/workbook/snapshot-text";
import type { Unfinished } from "./apply";
import { alone, apply, capture, settle } from "./host";
import { hostError } from "./host-error";

/** The spreadsheet as a page gets it. */
export interface CapturedBook extends Pick<Snapshot, "activeSheet" | "selection"> {
  /** The rest of the snapshot (`snapshotToText`): a text crosses as it is, and an array one element after another. */
  readonly contents: string;
  /** By which `applyCaptured` knows whether the spreadsheet is still the same. */
  readonly mark: string;
}

/** What a page asks for after it has performed a command. */
export interface PlannedWork {
  readonly plan: Plan;
  /** What it had captured, with the place in it rather than the selection, which may be elsewhere by now. */
  readonly needs: CaptureNeeds;
  readonly mark: string;
}

/** Reads the spreadsheet while nobody else's work is half done in it. */
export function captureBook(needs: CaptureNeeds, until: number): CapturedBook {
  return alone(() => {
    settle(until);
    return readBook(needs);
  });
}

/**
 * Carries a plan out if the spreadsheet is still what it was made from. Between reading and writing the page computes, and no lock can be
 * held meanwhile: it ends with the execution that took it, and would not keep anybody from typing. So it is read again first, and what has
 * changed refuses the plan with `changed-meanwhile`, for the page to make another one.
 */
export function applyCaptured({ plan, needs, mark }: PlannedWork, until: number): Unfinished | null {
  return alone(() => {
    settle(until);
    if (readBook(needs).mark !== mark) throw hostError("changed-meanwhile");
    return plan.edits.length > 0 ? apply(plan, until) : null;
  });
}

/**
 * The mark is one of all that a plan may depend on: where it is the same, nothing of that has changed. Where the user is looking is left out,
 * since that decides about no edit (a command about the selection asks for its `region`), and so is the order of names. It is worked out
 * here: for a digest of the service's the whole text would have to cross over to it.
 */
function readBook(needs: CaptureNeeds): CapturedBook {
  const { activeSheet, selection, names, ...others } = capture(needs);
  const contents = snapshotToText({ ...others, names: [...names].sort((a, b) => (a.name < b.name ? -1 : 1)) });
  return { activeSheet, selection, contents, mark: contentFingerprint(() => contents, 1, 1) };
}
