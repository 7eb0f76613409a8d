import { applyPlan, cancelPlan, resumePlan, finishPendingWork } from "../../appsscript/server/journal/apply";
import type { Unfinished } from "../../appsscript/server/journal/apply";
import type { Book } from "../../appsscript/server/book/book";
import { captureWorkbook } from "../../appsscript/server/read/capture";
import type { Plan } from "../../src/workbook/model/plan";
import type { CaptureNeeds, Snapshot } from "../../src/workbook/model/snapshot";
import type { PanelHost } from "../fuzz/panel-story";
import { openAddon } from "./open-addon";
import type { OpenAddon } from "./open-addon";

/** The server's own functions against a simulated spreadsheet, for plans that no command makes. */
export interface InProcess {
  readonly capture: (needs?: CaptureNeeds) => Snapshot;
  readonly apply: (plan: Plan, milliseconds?: number) => Unfinished | null;
  readonly resume: (id: string, milliseconds?: number) => Unfinished | null;
  readonly cancel: (id: string) => void;
  readonly settle: (milliseconds?: number) => void;
}

const LONG = 1e9;

export function inProcess({ services, host }: OpenAddon): InProcess {
  const book = (): Book => ({
    app: services.SpreadsheetApp,
    file: services.SpreadsheetApp.getActiveSpreadsheet(),
    charts: services.Charts,
    utilities: services.Utilities,
    notes: services.PropertiesService.getDocumentProperties(),
    now: () => host.now,
  });
  return {
    capture: (needs) => captureWorkbook(book(), needs),
    apply: (plan, milliseconds = LONG) => applyPlan(book(), plan, host.now + milliseconds),
    resume: (id, milliseconds = LONG) => resumePlan(book(), id, host.now + milliseconds),
    cancel: (id) => cancelPlan(book(), id),
    settle: (milliseconds = LONG) => finishPendingWork(book(), host.now + milliseconds),
  };
}

/** A new spreadsheet, in which the server carries plans out at once. */
export function openPanelHost(): PanelHost {
  const addon = openAddon({ callTime: 0 });
  const { capture, apply } = inProcess(addon);
  return {
    grid: addon.grid,
    capture: (needs) => Promise.resolve(capture(needs)),
    apply: (plan) => {
      apply(plan);
      return Promise.resolve();
    },
  };
}

/**
 * Everything but where the user is: showing a place is no change to the spreadsheet. Ids of sheets and charts mean
 * nothing to a user.
 */
export function contentsOf({ host }: OpenAddon): unknown {
  return JSON.parse(JSON.stringify(host.snapshotState()), (key, value: unknown) =>
    ["active", "selection", "id", "sheet"].includes(key) ? null : value,
  );
}
