import { captureNeeds } from "../../src/actions/capture-needs";
import type { Answer } from "../../src/actions/answer";
import type { Command, Performed } from "../../src/actions/perform";
import { runAction } from "../../src/actions/run-action";
import { PerformingStopped, performInWorker } from "../../src/panel/performing/perform-in-worker";
import type { RunOptions } from "../../src/panel/contract/panel-options";
import type { Area } from "../../src/workbook/model/area";
import { activeRubric } from "../../src/workbook/bindings/active-rubric";
import type { CaptureNeeds, Snapshot } from "../../src/workbook/model/snapshot";
import { apply, capture, isOwnBallot, onSelection, selection, show } from "../host";
import { HostError } from "../excel/host-error";
import { loadPart } from "./load-part";

export { isOwnBallot, onSelection, selection, show };

/** The core, in a worker whose script lies beside the pane's; in the pane itself where none starts. */
const core = performInWorker<Snapshot, Answer>(
  () => new Worker(new URL("./perform-worker.js", import.meta.url)),
  async () => (await loadPart(() => import("./perform-here"))).perform,
);

/** Starts the core ahead of the first command. */
export const startCore = core.startAhead;

/** Carries a command out in the open workbook. Rejects with `HostError`. */
export function runInWorkbook(command: Command, { onProgress, signal }: RunOptions): Promise<Performed> {
  const captureUnlessStopped = async (options: CaptureNeeds) => {
    const snapshot = await capture(options);
    if (signal.aborted) throw new HostError("cancelled");
    return snapshot;
  };
  return runAction(
    { capture: captureUnlessStopped, apply: (plan) => apply(plan, { onProgress, signal }) },
    (snapshot) =>
      core.perform(command, snapshot, signal).catch((error: unknown) => {
        throw error instanceof PerformingStopped ? new HostError("cancelled") : error;
      }),
    captureNeeds(command),
  );
}

/** Brings the current table's rubric into view; `false` where the workbook has none. Rejects with `HostError`. */
export async function showRubric(): Promise<boolean> {
  const { names, activeSheet, selection: selected } = await capture();
  const readText = (cell: Area) => {
    const value = names.find(({ block }) => block?.area === cell)?.block?.columns[0]?.[0];
    return typeof value === "string" ? value : null;
  };
  const place = { sheet: activeSheet, selection: selected?.sheet === activeSheet ? selected : null };
  const area = activeRubric(
    names.map(({ name, block }) => ({ name, area: block?.area ?? null })),
    place,
    readText,
  );
  if (area) await show({ ...area, rows: 1, columns: 1 });
  return area !== null;
}
