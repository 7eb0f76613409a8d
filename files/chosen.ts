import { viFindingTitles } from "../src/language/vi/findings";
import { referenceToArea } from "../src/workbook/model/area";
import type { Area } from "../src/workbook/model/area";
import type { FindingCode } from "../src/workbook/model/finding";
import type { Snapshot } from "../src/workbook/model/snapshot";
import type { Options } from "./arguments";
import { ownSheets } from "../src/workbook/bindings/own-sheets";
import { readHeaderOption } from "./option-values";
import { UnusableInput } from "./unusable-input";

/**
 * Returns the kinds of finding named by `--code`; all without it. Throws `UnusableInput` for one that is not in
 * `known`.
 */
export function chosenCodes<Code extends FindingCode>(
  codes: readonly string[] | undefined,
  known: readonly Code[],
): readonly Code[] {
  if (codes === undefined) return known;
  return codes.map((code) => {
    const found = known.find((one) => one === code);
    if (found === undefined)
      throw new UnusableInput(
        `--code không nhận “${code}”. Hãy dùng mã lỗi trong check --json, ví dụ ${known.slice(0, 3).join(", ")}.`,
      );
    return found;
  });
}

export const FINDING_CODES = Object.keys(viFindingTitles) as readonly FindingCode[];

/**
 * Parses a cell of `--cell`; `sheet` is `null` where only its address is given. Throws `UnusableInput` for anything
 * else.
 */
function namedCell(cell: string): { readonly sheet: string | null; readonly row: number; readonly column: number } {
  const at = cell.lastIndexOf("!");
  const typed = cell.slice(0, Math.max(at, 0));
  // Users and shells omit the quotes around a sheet's name
  const sheet = /^'.*'$/.test(typed) ? typed : `'${typed.replaceAll("'", "''")}'`;
  const area = referenceToArea(`${at < 0 ? "s" : sheet}!${cell.slice(at + 1).toUpperCase()}`);
  if (!area) throw new UnusableInput(`--cell cần một ô, ví dụ B7 hoặc 'Tập thể'!B7, không phải “${cell}”.`);
  return { sheet: at < 0 ? null : area.sheet, row: area.row, column: area.column };
}

/** Returns a test: is a cell one of those named by `--cell`? All are without it. */
export function chosenCells(
  cells: readonly string[] | undefined,
): (sheet: string, row: number, column: number) => boolean {
  if (cells === undefined) return () => true;
  const chosen = cells.map(namedCell);
  return (sheet, row, column) =>
    chosen.some(
      (one) =>
        one.row === row &&
        one.column === column &&
        (one.sheet === null || one.sheet.toUpperCase() === sheet.toUpperCase()),
    );
}

/**
 * Returns the active sheet, unless the product made it and another one can be meant: after `rubric read` the same
 * address still refers to the table. Throws `UnusableInput` where several can be meant.
 */
function openSheet(snapshot: Snapshot): string {
  const own = ownSheets(snapshot);
  const { activeSheet, sheets } = snapshot;
  const others = sheets.filter(({ name, used }) => !own.has(name) && used !== null);
  if (!own.has(activeSheet) || others.length === 0) return activeSheet;
  if (others.length > 1)
    throw new UnusableInput(
      `Sheet đang mở “${activeSheet}” do Thẩm định tạo. Hãy thêm --sheet và tên sheet của bảng: ${others.map(({ name }) => name).join(", ")}.`,
    );
  return others[0]!.name;
}

/** Returns the cell named by `--cell`, in the sheet that it names, that of `--sheet`, or the active one. */
export function chosenPlace(options: Options, snapshot: Snapshot): Area {
  const { sheet, cell: cells } = options;
  const { sheets } = snapshot;
  const header = readHeaderOption(options);
  const cell = cells?.[0] ?? (header ? (header.cell ?? `A${header.rows.row}`) : undefined);
  if (cell === undefined) throw new UnusableInput("Chưa chọn ô. Hãy thêm --cell và một ô trong bảng, ví dụ --cell B7.");
  const place = namedCell(cell);
  const wanted = place.sheet ?? sheet ?? openSheet(snapshot);
  const name = sheets.find((one) => one.name.toUpperCase() === wanted.toUpperCase())?.name;
  if (name === undefined)
    throw new UnusableInput(
      `Tệp không có sheet “${wanted}”. Các sheet đang có: ${sheets.map((one) => one.name).join(", ")}.`,
    );
  return { sheet: name, row: place.row, column: place.column, rows: 1, columns: 1 };
}
