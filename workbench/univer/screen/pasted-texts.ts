import { CanceledError } from "@univerjs/core";
import type { ICellData } from "@univerjs/core";
import {
  SetRangeValuesCommand,
  SheetPasteShortKeyCommandName,
  SheetsSelectionsService,
} from "@univerjs/preset-sheets-core";
import type { GridLocale } from "../../grid/grid";
import type { OpenUniver } from "../start-univer";
import { enteredText } from "./typed-edits";

interface PasteParams {
  readonly htmlContent?: string;
  readonly textContent?: string;
}

/** Univer marks what it has copied itself, and pastes that whole. */
const OWN_COPY = "data-copy-id=";

/**
 * Reads text that comes from other programs as if it were typed, cell by cell, but for validation, which pasting passes
 * by in Excel and Sheets (host-facts A4). One step to undo.
 */
export function pasteByLocale(open: OpenUniver, locale: GridLocale): void {
  const { commands, injector } = open;
  commands.beforeCommandExecuted((command) => {
    if (command.id !== SheetPasteShortKeyCommandName) return;
    const { htmlContent = "", textContent = "" } = (command.params ?? {}) as PasteParams;
    const selection = injector.get(SheetsSelectionsService).getCurrentLastSelection();
    if (htmlContent.includes(OWN_COPY) || textContent === "" || !selection) return;
    const { workbook, unitId } = open;
    const worksheet = workbook.getActiveSheet();
    const { startRow, startColumn } = selection.range;
    const value: Record<number, Record<number, ICellData>> = {};
    toLines(textContent).forEach((line, r) => {
      const row: Record<number, ICellData> = {};
      line.forEach((text, c) => {
        const format =
          workbook.getStyles().getStyleByCell(worksheet.getCellRaw(startRow + r, startColumn + c))?.n?.pattern ??
          "General";
        row[startColumn + c] = enteredText(text, format, locale);
      });
      value[startRow + r] = row;
    });
    commands.syncExecuteCommand(SetRangeValuesCommand.id, { unitId, subUnitId: worksheet.getSheetId(), value });
    // What Univer would make of it instead
    throw new CanceledError();
  });
}

/** Lines and cells, as spreadsheets and documents put tables on the clipboard. */
function toLines(text: string): readonly (readonly string[])[] {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/\n$/, "")
    .split("\n")
    .map((line) => line.split("\t"));
}
