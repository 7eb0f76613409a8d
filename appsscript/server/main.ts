import type { Area } from "../../src/workbook/model/area";
import type { CaptureNeeds } from "../../src/workbook/model/snapshot";
import { callResult } from "./call-result";
import type { CallResult } from "./call-result";
import type { Unfinished } from "./journal/apply";
import { applyCaptured, captureBook as captureSettled } from "./capture-and-apply";
import type { CapturedBook } from "./capture-and-apply";
import { withDocumentLock, cancel, now, page, resume, selection, show, showRubric as showActiveRubric } from "./host";
import { buildMenu, insert, openNotice, openSidebar, summarizeToday } from "./menu";
import { readArea, readFingerprint, readNeeds, readPlan, readRowState, readWorkId } from "./input/read-input";
import { applyRow } from "./score-row";

// Every export becomes a global function. The menu, and every page that this script opens, can call it with any
// arguments,
// regardless of the types, so input is validated before it is used.

export function onOpen(): void {
  buildMenu();
}

export function onInstall(): void {
  onOpen();
}

export function openPane(): void {
  openSidebar();
}

export function insertCollective(): void {
  insert("tap-the");
}

export function insertIndividual(): void {
  insert("ca-nhan");
}

export function insertIndividualUnregistered(): void {
  insert("ca-nhan-khong-dang-ky");
}

export function insertRegister(): void {
  insert("danh-muc");
}

export function check(): void {
  openNotice({ kind: "check" });
}

export function classify(): void {
  openNotice({ kind: "classify", repair: false });
}

export function summarize(): void {
  summarizeToday();
}

/** How long a page waits until it learns the progress and can stop the work. */
const SLICE_MILLISECONDS = 30_000;

/**
 * Returns what a command needs captured, for a page to perform it. First finishes what a terminated execution left
 * behind.
 */
export function captureBook(needs: CaptureNeeds): CallResult<CapturedBook> {
  return callResult(() => captureSettled(readNeeds(needs), now() + SLICE_MILLISECONDS));
}

/**
 * Carries out the plan (`planToText`) that a page made from the result of `captureBook` with this fingerprint and these
 * needs. The rest is continued with `resumeWork`. Rejects with `changed-meanwhile` where the spreadsheet has changed
 * since.
 */
export function applyPlan(plan: string, needs: CaptureNeeds, fingerprint: string): CallResult<Unfinished | null> {
  return callResult(() =>
    applyCaptured(
      { plan: readPlan(plan), needs: readNeeds(needs), fingerprint: readFingerprint(fingerprint) },
      now() + SLICE_MILLISECONDS,
    ),
  );
}

/**
 * Carries out a plan (`planToText`) that writes into one row, seen by the page as `seen` (`rowState`). The rest is
 * continued with `resumeWork`. Rejects with `changed-meanwhile` where the row has changed since.
 */
export function scoreRow(plan: string, seen: string): CallResult<Unfinished | null> {
  return callResult(() => applyRow({ plan: readPlan(plan), seen: readRowState(seen) }, now() + SLICE_MILLISECONDS));
}

export function resumeWork(id: string): CallResult<Unfinished | null> {
  return callResult(() => withDocumentLock(() => resume(readWorkId(id), now() + SLICE_MILLISECONDS)));
}

export function cancelWork(id: string): CallResult<null> {
  return callResult(() => {
    withDocumentLock(() => cancel(readWorkId(id)));
    return null;
  });
}

export function showPlace(area: Area): CallResult<null> {
  return callResult(() => {
    show(readArea(area));
    return null;
  });
}

export function selectedPlace(): CallResult<Area | null> {
  return callResult(selection);
}

/** Returns the page with what reads and writes judges' files, for the sidebar to start as a worker. */
export function ballotWorker(): CallResult<string> {
  return callResult(() => page("ballots").getContent());
}

/** Returns the page with what writes text documents, for the sidebar to start as a worker. */
export function documentWorker(): CallResult<string> {
  return callResult(() => page("documents").getContent());
}

/** Brings the current table's rubric into view; `false` where there is none. */
export function showRubric(): CallResult<boolean> {
  return callResult(showActiveRubric);
}
