import { captureNeeds } from "../../src/actions/capture-needs";
import type { Command, Performed } from "../../src/actions/perform";
import { PerformingStopped } from "../../src/panel/performing/perform-in-worker";
import type { Performing } from "../../src/panel/performing/perform-in-worker";
import type { CaptureNeeds } from "../../src/workbook/model/snapshot";
import type { CapturedBook } from "../server/capture-and-apply";
import type { Call } from "./call";
import { CallFailure } from "./call-failure";
import { finishWork } from "./finish-work";
import type { CapturedText, DoneOnText } from "./perform-on-text";

/** Attempts before continuous typing is reported to the user. */
export const MOST_ATTEMPTS = 3;

export interface RunInSpreadsheet {
  /** 0 to 1; `null` while unknown. */
  readonly onProgress: (fraction: number | null) => void;
  readonly signal?: AbortSignal;
  /** Called with what a command is performed on. */
  readonly onCapture?: (captured: CapturedText) => void;
}

/**
 * Carries a command out in the open spreadsheet. The page performs it, since Google loads the whole script for every
 * call and the core is the largest part of it. If the spreadsheet changed before the plan was carried out, nothing was
 * written, and another plan is made from its present state. Rejects with `CallFailure`.
 */
export async function runInSpreadsheet(
  call: Call,
  performing: Performing<CapturedText, DoneOnText>,
  command: Command,
  options: RunInSpreadsheet,
): Promise<Performed> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await runOnce(call, performing, command, options);
    } catch (error) {
      if (!hasCode(error, "changed-meanwhile") || attempt === MOST_ATTEMPTS) throw error;
      options.onProgress(null);
    }
  }
}

async function runOnce(
  call: Call,
  performing: Performing<CapturedText, DoneOnText>,
  command: Command,
  { onProgress, signal, onCapture }: RunInSpreadsheet,
): Promise<Performed> {
  const cancelled = () => new CallFailure({ code: "cancelled" });
  const refuseIfStopped = () => {
    if (signal?.aborted) throw cancelled();
  };
  const needs = captureNeeds(command);
  const { fingerprint, ...captured } = await captureSettled(call, needs, refuseIfStopped);
  refuseIfStopped();
  onCapture?.(captured);
  const { performed, plan, regionAt } = await performing(command, captured, signal).catch((error: unknown) => {
    throw error instanceof PerformingStopped ? cancelled() : error;
  });
  if (plan === null) return performed;
  const place = needs.region === undefined ? {} : { region: regionAt ?? null };
  await finishWork(call, await call("applyPlan", plan, { ...needs, ...place }, fingerprint), onProgress, signal);
  return performed;
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
