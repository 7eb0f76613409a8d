import type { CapturedBook } from "../../appsscript/server/capture-and-apply";
import type { Unfinished } from "../../appsscript/server/journal/apply";
import { captureNeeds } from "../../src/actions/capture-needs";
import { perform } from "../../src/actions/perform";
import type { Command } from "../../src/actions/perform";
import { planToText } from "../../src/workbook/wire/plan-text";
import type { CaptureNeeds, Snapshot } from "../../src/workbook/model/snapshot";
import { textToSnapshot } from "../../src/workbook/wire/snapshot-text";
import type { OpenAddon } from "./open-addon";

/** What a page sends to have a command carried out. */
export type PlannedCall = readonly [plan: string, needs: CaptureNeeds, fingerprint: string];

/** Captures and performs as a page does, without the call that would carry the plan out. */
export function plannedCall(addon: OpenAddon, command: Command): PlannedCall {
  const needs = captureNeeds(command);
  const { contents, fingerprint, ...place } = valueOf<CapturedBook>(addon.call("captureBook", needs));
  const snapshot: Snapshot = { ...textToSnapshot<Omit<Snapshot, keyof CapturedBook>>(contents), ...place };
  const region = needs.region === undefined ? {} : { region: snapshot.region?.at ?? null };
  return [planToText(perform(command, snapshot).plan), { ...needs, ...region }, fingerprint];
}

/** Carries a command out as far as one call gets. */
export function startWork(addon: OpenAddon, command: Command): Unfinished | null {
  return valueOf(addon.call("applyPlan", ...plannedCall(addon, command)));
}

function valueOf<Value>(
  answered:
    { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: { readonly code: string } },
): Value {
  if (!answered.ok) throw new Error(answered.error.code);
  return answered.value;
}
