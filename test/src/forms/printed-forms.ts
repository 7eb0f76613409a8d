import { unzipSync } from "fflate";
import { openWorkbook, saveWorkbook } from "../../../files/xlsx/package/workbook";
import type { Workbook } from "../../../files/xlsx/package/workbook";
import type { PrintInput } from "../../../src/actions/print/print";
import type { FormKind } from "../../../src/forms/form-kinds";
import { carryOut } from "../../panel-workbook";

const USUAL = { profile: "party", judge: null, entry: null, isBlank: false } as const;

/** Prints a form into a workbook; returns the name of its sheet. */
export function printInto(workbook: Workbook, form: FormKind, also: Partial<PrintInput> = {}): string {
  const { performed } = carryOut(workbook, { kind: "print", ...USUAL, form, ...also });
  if (performed.kind !== "printed") throw new Error(JSON.stringify(performed));
  return performed.sheet;
}

/** The part of the last sheet of a saved workbook, and the parts of styles and of the workbook. */
export function lastSheetParts(workbook: Workbook): {
  readonly sheet: string;
  readonly styles: string;
  readonly book: string;
} {
  const parts = unzipSync(saveWorkbook(workbook));
  const text = (name: string) => new TextDecoder().decode(parts[name]);
  const numbers = Object.keys(parts).flatMap((name) =>
    Number(/^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name)?.[1] ?? 0),
  );
  return {
    sheet: text(`xl/worksheets/sheet${Math.max(...numbers)}.xml`),
    styles: text("xl/styles.xml"),
    book: text("xl/workbook.xml"),
  };
}

export function reopened(workbook: Workbook): Workbook {
  return openWorkbook(saveWorkbook(workbook));
}
