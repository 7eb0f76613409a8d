import type { Plan } from "../../src/workbook/plan";
import type { CaptureNeeds } from "../../src/workbook/snapshot";
import type { Unfinished } from "./apply";
import { alone, apply, capture, settle } from "./host";
import { hostError } from "./host-error";
import { snapshotMark } from "./snapshot-mark";

/** The spreadsheet as a page gets it: the snapshot as JSON, since a text crosses as it is and an array one element after another. */
export interface CapturedBook {
  readonly snapshot: string;
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
    const snapshot = capture(needs);
    return { snapshot: JSON.stringify(snapshot), mark: snapshotMark(snapshot) };
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
    if (snapshotMark(capture(needs)) !== mark) throw hostError("changed-meanwhile");
    return plan.edits.length > 0 ? apply(plan, until) : null;
  });
}
