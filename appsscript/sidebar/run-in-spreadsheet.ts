import { captureNeeds } from "../../src/actions/capture-needs";
import { perform } from "../../src/actions/perform";
import type { Command, Performed } from "../../src/actions/perform";
import { runAction } from "../../src/actions/run-action";
import type { Host } from "../../src/actions/run-action";
import { planToText } from "../../src/workbook/wire/plan-text";
import type { CaptureNeeds, Snapshot } from "../../src/workbook/model/snapshot";
import { textToSnapshot } from "../../src/workbook/wire/snapshot-text";
import type { CapturedBook } from "../server/capture-and-apply";
import type { Call } from "./call";
import { CallFailure } from "./call-failure";
import { finishWork } from "./finish-work";

/** Attempts before continuous typing is reported to the user. */
export const MOST_ATTEMPTS = 3;

export interface RunInSpreadsheet {
  /** 0 to 1; `null` while unknown. */
  readonly onProgress: (fraction: number | null) => void;
  readonly signal?: AbortSignal;
  /** Called with what a command is performed on. */
  readonly onCapture?: (snapshot: Snapshot) => void;
}

/**
 * Carries a command out in the open spreadsheet. The page performs it, since Google loads the whole script for every
 * call and the core is the largest part of it. If the spreadsheet changed before the plan was carried out, nothing was
 * written, and another plan is made from its present state. Rejects with `CallFailure`.
 */
export async function runInSpreadsheet(call: Call, command: Command, options: RunInSpreadsheet): Promise<Performed> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await runAction(
        spreadsheet(call, options),
        (snapshot) => perform(command, snapshot),
        captureNeeds(command),
      );
    } catch (error) {
      if (!hasCode(error, "changed-meanwhile") || attempt === MOST_ATTEMPTS) throw error;
      options.onProgress(null);
    }
  }
}

function spreadsheet(call: Call, { onProgress, signal, onCapture }: RunInSpreadsheet): Host {
  let captured: { readonly needs: CaptureNeeds; readonly fingerprint: string } | null = null;
  const refuseIfStopped = () => {
    if (signal?.aborted) throw new CallFailure({ code: "cancelled" });
  };
  return {
    capture: async (needs) => {
      const { contents, fingerprint, ...places } = await captureSettled(call, needs, refuseIfStopped);
      refuseIfStopped();
      const snapshot: Snapshot = { ...textToSnapshot<Omit<Snapshot, keyof CapturedBook>>(contents), ...places };
      captured = {
        needs: { ...needs, ...(needs.region === undefined ? {} : { region: snapshot.region?.at ?? null }) },
        fingerprint,
      };
      onCapture?.(snapshot);
      return snapshot;
    },
    apply: async (plan) => {
      if (!captured) throw new Error("a plan is made of what was captured");
      await finishWork(
        call,
        await call("applyPlan", planToText(plan), captured.needs, captured.fingerprint),
        onProgress,
        signal,
      );
    },
  };
}

/** Captures; each call continues leftover work until none is left. */
async function captureSettled(call: Call, needs: CaptureNeeds, refuseIfStopped: () => void): Promise<CapturedBook> {
  for (;;) {
    try {
      return await call("captureBook", needs);
    } catch (error) {
      if (!hasCode(error, "work-pending")) throw error;
      refuseIfStopped();
    }
  }
}

export function hasCode(error: unknown, code: CallFailure["failure"]["code"]): boolean {
  return error instanceof CallFailure && error.failure.code === code;
}
