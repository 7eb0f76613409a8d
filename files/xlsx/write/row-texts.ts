import type { BinaryText } from "../xml/binary-text";
import { readValue } from "../read/read-cell";
import { readSharedStrings } from "../read/shared-strings";
import { scanSheet } from "../xml/sheet-scan";
import { readPart, readPartIfAny, relatedPart } from "../package/workbook";
import type { Workbook } from "../package/workbook";

/** Returns the texts of one row of a sheet by their columns. */
export function rowTexts(workbook: Workbook, part: string, row: number): ReadonlyMap<number, string> {
  const xml: BinaryText = readPart(workbook.archive, part);
  const strings = readSharedStrings(readPartIfAny(workbook.archive, relatedPart(workbook, "sharedStrings")));
  const texts = new Map<number, string>();
  scanSheet(xml, {
    cell: (cell) => {
      if (cell.row !== row || (cell.type !== "s" && cell.type !== "inlineStr" && cell.type !== "str")) return;
      const text = readValue(
        xml,
        cell,
        { strings, formats: { codeOf: () => "General", fontOf: () => "" }, dayOffset: 0 },
        false,
      );
      if (typeof text === "string") texts.set(cell.column, text);
    },
  });
  return texts;
}
