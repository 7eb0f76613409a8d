import { captureNeeds } from "../src/actions/capture-needs";
import { perform } from "../src/actions/perform";
import type { DirectCommand, Performed } from "../src/actions/perform";
import { describePlan } from "../src/workbook/describe-plan";
import type { Change } from "../src/workbook/describe-plan";
import { joinPlans } from "../src/workbook/join-plans";
import type { Plan } from "../src/workbook/plan";
import type { Snapshot } from "../src/workbook/snapshot";
import { undoNote } from "../src/workbook/undo-record";
import { noteCells } from "../src/workbook/undo-runs";
import { apply } from "./xlsx/apply";
import { capture } from "./xlsx/capture";
import type { Workbook } from "./xlsx/workbook";

/** What was done to an open workbook; nothing is saved yet. */
export interface Done {
  readonly before: Snapshot;
  readonly plan: Plan;
}

/** Performs a command on an open workbook and carries its plan out there. */
export function carryOut(workbook: Workbook, command: DirectCommand): Done & { readonly performed: Performed } {
  const before = capture(workbook, captureNeeds(command));
  const { performed, plan } = perform(command, before);
  apply(workbook, plan);
  return { before, plan, performed };
}

/** What a command tells that changes nothing. */
export function ask<Kind extends Performed["kind"]>(command: DirectCommand, workbook: Workbook, kind: Kind): Extract<Performed, { readonly kind: Kind }> {
  return performedAs(perform(command, capture(workbook, captureNeeds(command))).performed, kind);
}

/** Throws an `Error` for a command that tells something else, which would be a fault of ours. */
export function performedAs<Kind extends Performed["kind"]>(performed: Performed, kind: Kind): Extract<Performed, { readonly kind: Kind }> {
  if (performed.kind !== kind) throw new Error(`expected ${kind}, not ${performed.kind}`);
  return performed as Extract<Performed, { readonly kind: Kind }>;
}

/**
 * Carries commands of one kind out one after another, each on what those before it left, until `next` has none. They are one action: its
 * note undoes all of them together.
 */
export function carryOutAll(workbook: Workbook, next: () => DirectCommand | null): Done {
  const steps: Done[] = [];
  let kind = "";
  for (let command = next(); command; command = next()) {
    steps.push(carryOut(workbook, command));
    ({ kind } = command);
  }
  const before = steps[0]?.before ?? capture(workbook);
  const plan = joinPlans(steps.map((step) => step.plan));
  if (steps.length > 1) apply(workbook, { edits: [{ kind: "remember", slot: "undo", note: undoNote(kind, plan, before, noteCells) }] });
  return { before, plan };
}

export function changesOf({ plan, before }: Done): readonly Change[] {
  return describePlan(plan, before);
}
