import { isComputedRole } from "../../../src/scoring/role";
import { withSeparator } from "../../../src/workbook/wire/argument-separator";
import type { Area } from "../../../src/workbook/model/area";
import { parseBindingName } from "../../../src/workbook/model/binding-name";
import { UNREAD_FORMULA } from "../../../src/workbook/model/snapshot";
import type { Block, NamedBlock } from "../../../src/workbook/model/snapshot";
import type { Book } from "../book/book";
import { valueToCell } from "../book/cell-value";
import { readColumns } from "./read-columns";
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

/** Reads what the core needs of the cells under the product's names, and no more. */
export function readBlocks(book: Book, named: readonly NamedArea[]): readonly NamedBlock[] {
  const toBlock = readWanted(
    book,
    named.flatMap(({ name, area }) => (area ? [{ area, needs: needsOf(name) }] : [])),
  );
  return named.map(({ name, area }) => ({ name, block: area ? toBlock(area, needsOf(name)) : null }));
}

/** Reads areas with every formula and number format. */
export function readContents(book: Book, areas: readonly Area[]): (area: Area) => Block {
  const needs: readonly Need[] = ["every formula", "formats"];
  const toBlock = readWanted(
    book,
    areas.map((area) => ({ area, needs })),
  );
  return (area) => toBlock(area, needs);
}

/** Reads an area with everything that distinguishes tables: formulas, number formats, fonts. */
export function readWithFonts(book: Book, area: Area): Block {
  const needs: readonly Need[] = ["formulas", "formats", "fonts"];
  return readWanted(book, [{ area, needs }])(area, needs);
}

function readWanted(
  book: Book,
  wanted: readonly { readonly area: Area; readonly needs: readonly Need[] }[],
): (area: Area, needs: readonly Need[]) => Block {
  const areasOf = (need: Need) => wanted.flatMap(({ area, needs }) => (needs.includes(need) ? [area] : []));
  const values = readColumns<unknown>(
    book,
    wanted.map(({ area }) => area),
    (range) => range.getValues(),
  );
  const formulas = readColumns(book, areasOf("formulas"), (range) =>
    keptFormulas(range.getFormulas(), MOST_ROWS_OF_FORMULAS),
  );
  const everyFormula = readColumns(book, areasOf("every formula"), (range) =>
    keptFormulas(range.getFormulas(), Infinity),
  );
  const formats = readColumns(book, areasOf("formats"), (range) => range.getNumberFormats());
  const fonts = readColumns(book, areasOf("fonts"), (range) => range.getFontFamilies());
  const toSerial = serialReader(book);
  return (area, needs) => {
    const ownFormulas = needs.includes("every formula")
      ? everyFormula(area)
      : needs.includes("formulas")
        ? formulas(area)
        : [];
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
  if (binding?.kind === "summary") return ["every formula"];
  return binding?.kind === "rubric" ? ["every formula", "formats"] : [];
}

/** Returns formulas as the core has them, with `,` between arguments: a spreadsheet of another locale returns `;`. */
function keptFormulas(lines: readonly (readonly string[])[], mostRows: number): readonly (readonly string[])[] {
  const isKept = lines.length <= mostRows;
  return lines.map((line) =>
    line.map((formula) => (formula === "" ? "" : isKept ? withSeparator(formula, ",") : UNREAD_FORMULA)),
  );
}

/** Returns one value where all that matter are equal, all values where they differ, `null` where none matters. */
function sharedOrAll(values: readonly string[], matters: (row: number) => boolean): string | readonly string[] | null {
  const first = values.find((_, row) => matters(row));
  if (first === undefined) return null;
  return values.every((value, row) => value === first || !matters(row)) ? first : values;
}
