import { isMemberCount } from "../../../src/scoring/panel-role";
import { isComputedRole } from "../../../src/scoring/role";
import { withSeparator } from "../../../src/workbook/wire/argument-separator";
import type { Area } from "../../../src/workbook/model/area";
import { parseBindingName } from "../../../src/workbook/model/binding-name";
import { UNREAD_FORMULA } from "../../../src/workbook/model/snapshot";
import type { Block, NamedBlock } from "../../../src/workbook/model/snapshot";
import type { Book, Sheet } from "../book/book";
import { valueToCell } from "../book/cell-value";
import { joinSheets, readColumns } from "./read-columns";
import { sheetLookup } from "../book/ranges";
import { serialReader } from "../book/serial-time";

export interface NamedArea {
  readonly name: string;
  readonly area: Area | null;
}

/**
 * Up to this many rows the formulas of tables are kept in full; beyond it only which cells have one, since they would
 * exceed a script's memory. Formulas that fingerprints cover are always kept.
 */
const MOST_ROWS_OF_FORMULAS = 2000;

type Need = "formulas" | "every formula" | "formats" | "fonts";

interface Wanted {
  readonly area: Area;
  readonly needs: readonly Need[];
}

/**
 * Reads what the core needs of the cells under the product's names, and other areas with every formula and number format:
 * together, since near cells take one call.
 */
export function readBlocks(
  book: Book,
  named: readonly NamedArea[],
  others: readonly Area[],
  sheetOf = sheetLookup(book),
): { readonly names: readonly NamedBlock[]; readonly contents: (area: Area) => Block } {
  const toBlock = readWanted(book, sheetOf, [
    ...named.flatMap(({ name, area }) => (area ? [{ area, needs: needsOf(name) }] : [])),
    ...others.map((area) => ({ area, needs: CONTENTS })),
  ]);
  return {
    names: named.map(({ name, area }) => ({ name, block: area ? toBlock(area, needsOf(name)) : null })),
    contents: (area) => toBlock(area, CONTENTS),
  };
}

const CONTENTS: readonly Need[] = ["every formula", "formats"];

/** Reads areas with every formula and number format. */
export function readContents(book: Book, areas: readonly Area[]): (area: Area) => Block {
  return readBlocks(book, [], areas).contents;
}

/** Reads an area with everything that distinguishes tables: formulas, number formats, fonts. */
export function readWithFonts(book: Book, area: Area): Block {
  const needs: readonly Need[] = ["formulas", "formats", "fonts"];
  return readWanted(book, sheetLookup(book), [{ area, needs }])(area, needs);
}

function readWanted(
  book: Book,
  sheetOf: (name: string) => Sheet | null,
  wanted: readonly Wanted[],
): (area: Area, needs: readonly Need[]) => Block {
  const areasOf = (...some: readonly Need[]) =>
    wanted.flatMap(({ area, needs }) => (some.some((need) => needs.includes(need)) ? [area] : []));
  const values = readColumns<unknown>(
    sheetOf,
    wanted.map(({ area }) => area),
    (range) => range.getValues(),
    joinSheets,
  );
  const isLong = inAny(areasOf("formulas").filter(({ rows }) => rows > MOST_ROWS_OF_FORMULAS));
  const isKept = inAny(areasOf("every formula"));
  const formulas = readColumns(
    sheetOf,
    areasOf("formulas", "every formula"),
    (range, block) => keptFormulas(range.getFormulas(), isLong(block), isKept(block)),
    joinSheets,
  );
  const formats = readColumns(sheetOf, areasOf("formats"), (range) => range.getNumberFormats());
  const fonts = readColumns(sheetOf, areasOf("fonts"), (range) => range.getFontFamilies());
  const toSerial = serialReader(book);
  return (area, needs) => {
    const ownFormulas = needs.includes("every formula") || needs.includes("formulas") ? formulas(area) : [];
    const columns = values(area).map((column, c) =>
      column.map((value, r) => valueToCell(value, Boolean(ownFormulas[c]?.[r]), toSerial)),
    );
    return {
      area,
      columns,
      formats: columns.map(
        (cells, c) =>
          sharedOrAll((needs.includes("formats") ? formats(area)[c] : []) ?? [], (row) => cells[row] !== null) ??
          "General",
      ),
      formulas: columns.map((_, c) => {
        const own = ownFormulas[c];
        return own?.some(Boolean) ? own.map((formula) => formula || null) : null;
      }),
      ...(needs.includes("fonts") ? { fonts: fonts(area).map((column) => sharedOrAll(column, () => true) ?? "") } : {}),
    };
  };
}

function needsOf(name: string): readonly Need[] {
  const binding = parseBindingName(name);
  if (binding?.kind === "column") return isComputedRole(binding.role) ? ["formulas"] : ["formulas", "formats", "fonts"];
  if (binding?.kind === "summary" || (binding?.kind === "cell" && isMemberCount(binding.cell)))
    return ["every formula"];
  return binding?.kind === "rubric" ? ["every formula", "formats"] : [];
}

/** Returns formulas as the core has them, with `,` between arguments: a spreadsheet of another locale returns `;`. */
function keptFormulas(
  lines: readonly (readonly string[])[],
  isLong: IsInBlock,
  isKept: IsInBlock,
): readonly (readonly string[])[] {
  return lines.map((line, row) =>
    line.map((formula, column) =>
      formula === "" ? "" : isLong(row, column) && !isKept(row, column) ? UNREAD_FORMULA : withSeparator(formula, ","),
    ),
  );
}

/** Whether a cell of a block, counted from its first one, is in one of some areas. */
type IsInBlock = (row: number, column: number) => boolean;

function inAny(areas: readonly Area[]): (block: Area) => IsInBlock {
  return (block) => {
    const byColumn = new Map<number, Area[]>();
    for (const area of areas)
      if (area.sheet === block.sheet)
        for (let column = area.column; column < area.column + area.columns; column++)
          byColumn.set(column, [...(byColumn.get(column) ?? []), area]);
    return (row, column) =>
      byColumn
        .get(block.column + column)
        ?.some((area) => block.row + row >= area.row && block.row + row < area.row + area.rows) ?? false;
  };
}

/** Returns one value where all that matter are equal, all values where they differ, `null` where none matters. */
function sharedOrAll(values: readonly string[], matters: (row: number) => boolean): string | readonly string[] | null {
  const first = values.find((_, row) => matters(row));
  if (first === undefined) return null;
  return values.every((value, row) => value === first || !matters(row)) ? first : values;
}
