import type { PerformedOf } from "../src/actions/answer";
import { captureNeeds } from "../src/actions/capture-needs";
import type { Outcome, Planned } from "../src/actions/outcome/outcome";
import { perform } from "../src/actions/perform";
import type { DirectCommand, Performed } from "../src/actions/perform";
import { describePlan } from "../src/workbook/undo/describe-plan";
import type { Change } from "../src/workbook/undo/describe-plan";
import { joinPlans } from "../src/workbook/undo/join-plans";
import type { Snapshot } from "../src/workbook/model/snapshot";
import { undoNote } from "../src/workbook/undo/undo-record";
import { noteCells } from "../src/workbook/undo/undo-runs";
import { refuseWithoutTables } from "./outcome-exit";
import { apply, withFormerLooks } from "./xlsx/write/apply";
import { capture } from "./xlsx/read/capture";
import type { Workbook } from "./xlsx/package/workbook";

/** A plan that was carried out on an open workbook, which is not saved yet, and the workbook before it. */
export type CarriedOut = Planned<{ readonly before: Snapshot }>;

/** Performs a command on an open workbook and carries its plan out there. */
export function carryOut(workbook: Workbook, command: DirectCommand): CarriedOut & { readonly performed: Performed } {
  const before = capture(workbook, captureNeeds(command));
  const { performed, plan: wanted } = perform(command, before);
  const plan = withFormerLooks(workbook, wanted);
  apply(workbook, plan);
  return { before, plan, performed };
}

/** Returns the result of a command that changes nothing. */
export function ask<Kind extends Performed["kind"]>(
  command: DirectCommand,
  workbook: Workbook,
  kind: Kind,
): PerformedOf<Kind> {
  return performedAs(perform(command, capture(workbook, captureNeeds(command))).performed, kind);
}

/** Narrows a result to its kind. Throws an `Error` for another kind, which would be a bug. */
export function performedAs<Kind extends Performed["kind"]>(performed: Performed, kind: Kind): PerformedOf<Kind> {
  if (performed.kind !== kind) throw new Error(`expected ${kind}, not ${performed.kind}`);
  return performed as PerformedOf<Kind>;
}

/**
 * Carries commands of one kind out one after another, each for the findings that the previous ones left, until `next`
 * returns null. They are one action: its note undoes all of them together. Returns the final findings. Throws
 * `UnusableInput` where nothing is scored.
 */
export function changeStepwise(
  workbook: Workbook,
  next: (found: Outcome) => DirectCommand | null,
): CarriedOut & { readonly outcome: Outcome } {
  const check = () => ask({ kind: "check" }, workbook, "outcome").outcome;
  let outcome = check();
  refuseWithoutTables(outcome);
  const steps: CarriedOut[] = [];
  let kind = "";
  for (let command = next(outcome); command; command = next(outcome)) {
    steps.push(carryOut(workbook, command));
    ({ kind } = command);
    outcome = check();
  }
  const before = steps[0]?.before ?? capture(workbook);
  const plan = joinPlans(steps.map((step) => step.plan));
  if (steps.length > 1)
    apply(workbook, { edits: [{ kind: "remember", slot: "undo", note: undoNote(kind, plan, before, noteCells) }] });
  return { before, plan, outcome };
}

export function changesOf({ plan, before }: CarriedOut): readonly Change[] {
  return describePlan(plan, before);
}
