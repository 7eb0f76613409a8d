import type { Plan } from "../workbook/model/plan";
import type { CaptureNeeds, Snapshot } from "../workbook/model/snapshot";

/** What the core needs of a live host: cells in, plan out. */
export interface Host {
  readonly capture: (needs: CaptureNeeds) => Promise<Snapshot>;
  /** Carries out a whole plan or none of it. */
  readonly apply: (plan: Plan) => Promise<void>;
}

interface Done<Performed> {
  readonly performed: Performed;
  readonly plan: Plan;
}

/** Reads the workbook, performs the action, and carries out its plan. */
export async function runAction<Performed>(
  host: Host,
  action: (snapshot: Snapshot) => Done<Performed> | Promise<Done<Performed>>,
  needs: CaptureNeeds = {},
): Promise<Performed> {
  const { performed, plan } = await action(await host.capture(needs));
  if (plan.edits.length > 0) await host.apply(plan);
  return performed;
}
