import type { Area } from "../src/workbook/model/area";
import type { Plan } from "../src/workbook/model/plan";
import type { CaptureNeeds, Snapshot } from "../src/workbook/model/snapshot";
import { withRowsAround } from "../src/workbook/rules/rules-around";
import { undoAreas } from "../src/workbook/undo/undo-note-schema";
import { applyPlan } from "./write/apply";
import { captureWorkbook } from "./read/capture";
import * as cellEdits from "./write/cell-edits";
import type { EditParts } from "./write/edit-parts";
import { excelRun } from "./excel/excel-run";
import { readSelection } from "./read/read-selection";
import { watchSelection } from "./read/watch-selection";
import { readIsBallotFile } from "./read/read-is-ballot-file";
import * as frames from "./read/frames";
import * as regionReading from "./read/region-reading";
import { readRules } from "./read/rule-reading";
import type { Progress } from "./excel/run-steps";
import * as sheetEdits from "./write/sheet-edits";
import { showPlace } from "./excel/show-place";
import * as tableEdits from "./write/table-edits";

const EVERY_PART: EditParts = { cells: cellEdits, sheets: sheetEdits, tables: tableEdits };

const readRulesAround: typeof readRules = (context, names, ...rest) =>
  readRules(context, withRowsAround(names), ...rest);

/** Reads everything the core needs to know about the workbook, in two syncs. Rejects with `HostError`. */
export function capture({
  forUndo = false,
  forRules = false,
  forFrames = false,
  region: place = null,
}: CaptureNeeds = {}): Promise<Snapshot> {
  return excelRun({}, (context) =>
    captureWorkbook(context, {
      ...(forUndo ? { undo: { areas: undoAreas } } : {}),
      ...(forRules ? { rules: forRules === "with-rows-around" ? readRulesAround : readRules } : {}),
      ...(forFrames ? { frames } : {}),
      ...(place === null ? {} : { region: { place, reading: regionReading } }),
    }),
  );
}

/**
 * Carries a plan out, whole or not at all. Rejects with `HostError`; the workbook is unchanged unless the code says
 * otherwise.
 */
export function apply(plan: Plan, progress: Progress = {}): Promise<void> {
  return applyPlan(excelRun, plan, progress, EVERY_PART);
}

/** Brings a place into view and selects it. Rejects with `HostError`. */
export function show(area: Area): Promise<void> {
  return showPlace(excelRun, area);
}

/** Returns the selection; `null` where it is not one rectangle of cells. Rejects with `HostError`. */
export function selection(): Promise<Area | null> {
  return excelRun({}, readSelection);
}

/** Whether the workbook is a judge's own file. Rejects with `HostError`. */
export function isOwnBallot(): Promise<boolean> {
  return excelRun({}, readIsBallotFile);
}

/** Calls back whenever other cells are selected. Rejects with `HostError`. */
export function onSelection(listener: () => void): Promise<void> {
  return excelRun({}, (context) => watchSelection(context, listener));
}
