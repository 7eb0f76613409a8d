import { capture } from "../../files/xlsx/read/capture";
import { openWorkbook, workbookSheets } from "../../files/xlsx/package/workbook";
import type { Area } from "../../src/workbook/model/area";
import type { Block, Snapshot } from "../../src/workbook/model/snapshot";
import { undoAreas } from "../../src/workbook/undo/undo-note-schema";

/** A workbook that is read once, and then shown with any note for undoing, as a host would show it. */
export function rememberingBook(bytes: Uint8Array): (note: string) => Snapshot {
  const workbook = openWorkbook(bytes);
  const snapshot = capture(workbook);
  const sheets = new Map(
    workbookSheets(workbook).map(({ name }) => [
      name,
      capture(workbook, { region: { sheet: name, row: 1, column: 1, rows: 1, columns: 1 } }).region!.block,
    ]),
  );
  const blockOf = (area: Area): readonly Block[] => {
    const whole = sheets.get(area.sheet);
    if (!whole) return [];
    const at = <Value>(columns: readonly (readonly Value[] | null)[], column: number, row: number): Value | null =>
      columns[area.column + column - whole.area.column]?.[area.row + row - whole.area.row] ?? null;
    const grid = <Value>(columns: readonly (readonly Value[] | null)[]) =>
      Array.from({ length: area.columns }, (_unused, column) =>
        Array.from({ length: area.rows }, (_none, row) => at(columns, column, row)),
      );
    return [
      {
        area,
        columns: grid(whole.columns),
        formulas: grid(whole.formulas),
        formats: Array.from({ length: area.columns }, () => "General"),
      },
    ];
  };
  return (note) => ({ ...snapshot, memory: { note, blocks: undoAreas(note).flatMap(blockOf) } });
}
