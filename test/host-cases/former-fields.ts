import { readFileSync } from "node:fs";
import { openWorkbook } from "../../files/xlsx/package/workbook";
import { capture } from "../../files/xlsx/read/capture";
import { readBindings } from "../../src/workbook/bindings/bindings";
import type { CaptureNeeds, Snapshot } from "../../src/workbook/model/snapshot";
import type { CellContent, Grid } from "../../workbench/grid/grid";
import { saveXlsx } from "../../workbench/grid/xlsx/save-xlsx";

/** Workbooks of earlier versions whose list of fields is not open yet. */
export const FORMER_FIELD_FILES = [
  "former-formulas.xlsx",
  "former-workbooks/first-command-line.xlsx",
  "former-workbooks/sorted-by-subject.xlsx",
] as const;

export const RUBRIC_SHEET = "Bộ tiêu chí";
/** Codes of their fields. */
export const FIELDS: readonly string[] = ["KT", "VHXH", "XDD", "CCHC", "LLV"];

export function formerFile(file: string): Uint8Array {
  return readFileSync(new URL(`../files/former/${file}`, import.meta.url));
}

export function snapshotOf(bytes: Uint8Array, needs: CaptureNeeds = {}): Snapshot {
  return capture(openWorkbook(bytes), { forRules: true, ...needs });
}

/** The codes of the fields that a workbook lists. */
export function fieldsIn(snapshot: Snapshot): readonly string[] {
  return readBindings(snapshot)
    .rubrics.get("tap-the")!
    .rubricAt!.rubric.fields.map(({ code }) => code);
}

/** A person inserts a row, counted from the last field: 0 right above it, 1 right below it. */
export function insertFieldRow(grid: Grid, from: 0 | 1): void {
  const bound = readBindings(snapshotOf(saveXlsx(grid))).rubrics.get("tap-the")!;
  const last = bound.rubricAt!.area("field", FIELDS.length - 1, "name");
  grid.change({ kind: "insertRows", sheet: last.sheet, at: last.row + from, count: 1 });
}

/** The cells from the heading of the list to the rubric's end. */
export function fieldCells(grid: Grid): readonly (readonly CellContent[])[] {
  const sheet = grid.findSheet(RUBRIC_SHEET)!;
  return Array.from({ length: 16 }, (_, row) =>
    Array.from({ length: 9 }, (_, column) => sheet.content(55 + row, 1 + column)),
  );
}
