import type { Performed } from "../../src/actions/answer";
import type { Command } from "../../src/actions/command";
import type { Area } from "../../src/workbook/area";
import { readBindings } from "../../src/workbook/bindings";
import { answer } from "./answer";
import type { Answer } from "./answer";
import type { Unfinished } from "./apply";
import { carryOut } from "./carry-out";
import { alone, cancel, capture, now, resume, selection, show } from "./host";
import { buildMenu, insert, openSidebar, runFromMenu, summarizeToday } from "./menu";
import { readArea, readCommand, readWorkId } from "./read-input";

// Every export becomes a global function, which the menu, and every page that this script opens, can call: with anything,
// whatever the types say, so what they get is read before it is used.

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
  runFromMenu({ kind: "check" });
}

export function classify(): void {
  runFromMenu({ kind: "classify", repair: false });
}

export function summarize(): void {
  summarizeToday();
}

/** So long a page waits before it hears how far the work is and can have it stopped. */
const SLICE_MILLISECONDS = 30_000;

/** A command of the sidebar. What is left of its work is carried on with `resumeWork`. */
export function runCommand(command: Command): Answer<{ readonly performed: Performed; readonly work: Unfinished | null }> {
  return answer(() => {
    const { performed, work } = carryOut(readCommand(command), SLICE_MILLISECONDS);
    return { performed, work };
  });
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

/** Brings the rubric sheet into view; `false` where there is none. */
export function showRubric(): Answer<boolean> {
  return answer(() => {
    const [rubric] = readBindings(capture()).rubrics.values();
    if (rubric) show({ ...rubric.area, rows: 1, columns: 1 });
    return rubric !== undefined;
  });
}
