import type { Area } from "../src/workbook/area";
import type { Plan } from "../src/workbook/plan";
import type { CaptureNeeds, Snapshot } from "../src/workbook/snapshot";
import { applyPlan } from "./apply";
import { captureWorkbook } from "./capture";
import { toHostError } from "./host-error";
import { readSelection } from "./read-selection";
import type { RunExcel } from "./run-excel";
import type { Progress } from "./run-steps";

const run: RunExcel = async (options, batch) => {
  try {
    return await Excel.run(options, batch);
  } catch (error) {
    throw toHostError(error);
  }
};

/** Reads everything that the core needs to know of the workbook, in two syncs. Rejects with `HostError`. */
export function capture(options: CaptureNeeds = {}): Promise<Snapshot> {
  return run({}, (context) => captureWorkbook(context, options));
}

/** Carries a plan out, whole or not at all. Rejects with `HostError`, the workbook being as it was unless its code says otherwise. */
export function apply(plan: Plan, progress: Progress = {}): Promise<void> {
  return applyPlan(run, plan, progress);
}

/** Brings a place into view and selects it. Rejects with `HostError`. */
export function show(area: Area): Promise<void> {
  return apply({ edits: [{ kind: "activate", area }] });
}

/** What is selected; `null` where that is no one rectangle of cells. Rejects with `HostError`. */
export function selection(): Promise<Area | null> {
  return run({}, readSelection);
}
