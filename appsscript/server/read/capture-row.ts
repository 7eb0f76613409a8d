import type { Area } from "../../../src/workbook/model/area";
import type { Block, Snapshot } from "../../../src/workbook/model/snapshot";
import { isTypedInRow } from "../../../src/workbook/wire/row-state";
import type { SheetRow } from "../../../src/workbook/wire/row-state";
import type { Book } from "../book/book";
import { decimalSeparatorOf } from "../book/locale";
import { readNames } from "./capture";
import { readContents } from "./read-blocks";

/**
 * Reads one row of the tables in a sheet, and where all names are; every other cell stays unread and appears empty. A
 * few calls, however long the table is.
 */
export function captureRow(book: Book, place: SheetRow): Snapshot {
  const { file } = book;
  const { names } = readNames(book);
  const inRow = (area: Area): Area => ({ ...area, row: place.row, rows: 1 });
  const read = readContents(
    book,
    names.flatMap(({ name, area }) => (isTypedInRow(name, area, place) ? [inRow(area)] : [])),
  );
  return {
    host: "sheets",
    calculated: true,
    sheets: file
      .getSheets()
      .map((sheet) => ({ name: sheet.getName(), visible: !sheet.isSheetHidden(), protected: false, used: null })),
    activeSheet: file.getActiveSheet().getName(),
    selection: null,
    locale: { decimalSeparator: decimalSeparatorOf(file.getSpreadsheetLocale()) },
    names: names.map(({ name, area }) => ({
      name,
      block: area && blockOf(area, place, isTypedInRow(name, area, place) ? read(inRow(area)) : null),
    })),
  };
}

function blockOf(area: Area, { row }: SheetRow, read: Block | null): Block {
  if (!read) return { area, columns: [], formats: [], formulas: [] };
  const spread = <Value>(value: Value | null): readonly (Value | null)[] =>
    Array.from({ length: area.rows }, (_, index) => (area.row + index === row ? value : null));
  return {
    area,
    columns: [spread(read.columns[0]?.[0] ?? null)],
    formats: ["General"],
    formulas: [spread(read.formulas[0]?.[0] ?? null)],
  };
}
