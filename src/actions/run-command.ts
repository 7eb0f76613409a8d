import type { Plan } from "../workbook/plan";
import type { Snapshot } from "../workbook/snapshot";
import { perform } from "./perform";
import type { Command, Performed } from "./perform";

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

/** Reads the workbook, performs the command, and carries its plan out. */
export async function runCommand(host: Host, command: Command): Promise<Performed> {
  const { performed, plan } = perform(command, await host.capture({ forUndo: command.kind === "undo" }));
  if (plan.edits.length > 0) await host.apply(plan);
  return performed;
}
