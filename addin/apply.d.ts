import type { Plan } from "../src/workbook/plan";
import type { RunExcel } from "./run-excel";
import type { Progress } from "./run-steps";
/**
 * Carries a plan out, whole or not at all: what it will touch is recorded, then everything is written, and if any of it fails
 * everything is put back. What cannot be put back (deleting) comes last, can be repeated, and is not undone.
 */
export declare function applyPlan(run: RunExcel, plan: Plan, progress: Progress): Promise<void>;
