import type { Plan } from "../workbook/plan";
import type { CaptureNeeds, Snapshot } from "../workbook/snapshot";
import { captureNeeds } from "./capture-needs";
import { perform } from "./perform";
import type { Command, Performed } from "./perform";

/** What the core needs of a live host: cells in, plan out. */
export interface Host {
  readonly capture: (needs: CaptureNeeds) => Promise<Snapshot>;
  /** Carries out a whole plan or nothing of it. */
  readonly apply: (plan: Plan) => Promise<void>;
}

/** Reads the workbook, performs the command, and carries its plan out. */
export async function runCommand(host: Host, command: Command): Promise<Performed> {
  const { performed, plan } = perform(command, await host.capture(captureNeeds(command)));
  if (plan.edits.length > 0) await host.apply(plan);
  return performed;
}
