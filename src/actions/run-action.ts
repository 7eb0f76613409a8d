import type { Plan } from "../workbook/plan";
import type { Snapshot } from "../workbook/snapshot";
import type { Action, Performed } from "./answer";

export interface CaptureOptions {
  /** Reads the note of the last action as well, and the cells that it is about. */
  readonly forUndo?: boolean;
}

/** What the core needs of a live host: cells in, plan out. */
export interface Host {
  readonly capture: (options: CaptureOptions) => Promise<Snapshot>;
  /** Carries out a whole plan or nothing of it. */
  readonly apply: (plan: Plan) => Promise<void>;
}

/** Reads the workbook, performs the action, and carries its plan out. */
export async function runAction(host: Host, action: Action, options: CaptureOptions = {}): Promise<Performed> {
  const { performed, plan } = action(await host.capture(options));
  if (plan.edits.length > 0) await host.apply(plan);
  return performed;
}
