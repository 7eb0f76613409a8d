import { getDisplayValueFromCell } from "@univerjs/core";
import type { OpenUniver } from "../start-univer";

/**
 * What the cell shows on the screen, after number formats. Rows and columns count from 1. Throws for a sheet that is
 * not there.
 */
export function shownText({ workbook }: OpenUniver, sheet: string, row: number, column: number): string {
  const worksheet = workbook.getSheetBySheetName(sheet);
  if (!worksheet) throw new Error(`no sheet ${sheet}`);
  return getDisplayValueFromCell(worksheet.getCell(row - 1, column - 1));
}
