import type { Area } from "../../src/workbook/model/area";
import type { CaptureNeeds } from "../../src/workbook/model/snapshot";
import { answer } from "./answer";
import type { Answer } from "./answer";
import type { Unfinished } from "./journal/apply";
import { applyCaptured, captureBook as captureSettled } from "./capture-and-apply";
import type { CapturedBook } from "./capture-and-apply";
import { alone, cancel, now, resume, selection, show, showRubric as showActiveRubric } from "./host";
import { buildMenu, insert, openNotice, openSidebar, summarizeToday } from "./menu";
import { readArea, readMark, readNeeds, readPlan, readWorkId } from "./input/read-input";

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
export function captureBook(needs: CaptureNeeds): Answer<CapturedBook> {
  return answer(() => captureSettled(readNeeds(needs), now() + SLICE_MILLISECONDS));
}

/**
 * Carries out the plan (`planToText`) that a page made from the result of `captureBook` with this fingerprint and these
 * needs. The rest is continued with `resumeWork`. Rejects with `changed-meanwhile` where the spreadsheet has changed
 * since.
 */
export function applyPlan(plan: string, needs: CaptureNeeds, mark: string): Answer<Unfinished | null> {
  return answer(() =>
    applyCaptured({ plan: readPlan(plan), needs: readNeeds(needs), mark: readMark(mark) }, now() + SLICE_MILLISECONDS),
  );
}

export function resumeWork(id: string): Answer<Unfinished | null> {
  return answer(() => alone(() => resume(readWorkId(id), now() + SLICE_MILLISECONDS)));
}

export function cancelWork(id: string): Answer<null> {
  return answer(() => {
    alone(() => cancel(readWorkId(id)));
    return null;
  });
}

export function showPlace(area: Area): Answer<null> {
  return answer(() => {
    show(readArea(area));
    return null;
  });
}

export function selectedPlace(): Answer<Area | null> {
  return answer(selection);
}

/** Brings the current table's rubric into view; `false` where there is none. */
export function showRubric(): Answer<boolean> {
  return answer(showActiveRubric);
}
