import { isMemberCount } from "../../src/scoring/panel-role";
import { isComputedRole } from "../../src/scoring/role";
import type { Cell } from "../../src/text/cell";
import type { Area } from "../../src/workbook/model/area";
import { parseBindingName } from "../../src/workbook/model/binding-name";
import type { BindingName } from "../../src/workbook/model/binding-name";
import { UNREAD_FORMULA } from "../../src/workbook/model/snapshot";
import type { Block } from "../../src/workbook/model/snapshot";
import { apiToCell } from "../excel/cell-value";
import { rangeAt } from "../excel/range-at";
import type { Reading } from "./read-slices";

/** A block being read from Excel: the reading fills it, `block` returns it. */
export interface BlockReading {
  readonly reading: Reading;
  readonly block: () => Block;
}

/**
 * Up to this many rows formulas are read in full; beyond it only which cells have one, since the formulas of a
 * table of 10,000 rows are many times what Excel on the web can answer (5 MB).
 */
const MOST_ROWS_OF_FORMULAS = 300;
/** Fonts cell by cell cost some 45 bytes each. */
const MOST_ROWS_OF_FONTS = 300;

/** Placeholder for cells below the last content, whose fonts were not read. */
const NO_FONT = "";

type FormulaNeed = "none" | "where" | "text";

export interface CellNeeds {
  readonly formulas: FormulaNeed;
  readonly formats: boolean;
  readonly fonts: boolean;
  /** Whether rows below the last content can be left out. */
  readonly usedOnly: boolean;
}

/** Reads what the core needs of the cells under one of the product's names, and no more. */
export function readBlock(sheet: Excel.Worksheet, name: string, area: Area, isProtected: boolean): BlockReading {
  return readCells(sheet, area, needsOf(parseBindingName(name), area, isProtected));
}

/** Reads the contents of cells that may be empty. */
export function readContents(sheet: Excel.Worksheet, area: Area): BlockReading {
  return readCells(sheet, area, { formulas: "text", formats: true, fonts: false, usedOnly: true });
}

/** Reads contents with every formula in full. */
export function readWholeBlock(sheet: Excel.Worksheet, area: Area): BlockReading {
  return readCells(sheet, area, { formulas: "text", formats: true, fonts: false, usedOnly: false });
}

/** Reads the given parts of an area's cells. */
export function readCells(sheet: Excel.Worksheet, area: Area, needs: CellNeeds): BlockReading {
  const cells = new BlockCells(area);
  const queue = (from: number, to: number): (() => void) => {
    const span = rangeAt(sheet, { ...area, row: area.row + from, rows: to - from });
    // This way a template of 10,000 empty rows costs nothing
    const range = needs.usedOnly ? span.getUsedRangeOrNullObject(true) : span;
    range.load([
      "rowIndex",
      "columnIndex",
      "values",
      ...(needs.formats ? ["numberFormat"] : []),
      ...(needs.formulas === "text" ? ["formulas"] : []),
    ]);
    const fontOf = needs.fonts ? queueFonts(range, area) : null;
    const formulaAreas = needs.formulas === "where" ? queueFormulaAreas(span) : null;
    return () => {
      if (!needs.usedOnly || !range.isNullObject) {
        cells.take(range, needs);
        if (fontOf) cells.takeFonts(range, fontOf);
      }
      if (formulaAreas) cells.takeFormulaAreas(formulaAreas);
    };
  };
  return { reading: { rows: area.rows, queue }, block: () => cells.toBlock(needs) };
}

function needsOf(binding: BindingName | null, area: Area, isProtected: boolean): CellNeeds {
  // Excel rejects a search for special cells in a protected sheet, and expands a single cell to its whole sheet
  const isText = area.rows <= MOST_ROWS_OF_FORMULAS || isProtected;
  if (binding?.kind === "column" && isComputedRole(binding.role)) {
    // Whether a formula that returns "" counts as used is not documented, so every row is read
    return { formulas: isText ? "text" : "where", formats: false, fonts: false, usedOnly: false };
  }
  if (binding?.kind === "column") {
    // Formulas in input cells are the user's: only their presence matters
    return { formulas: isText ? "text" : "where", formats: true, fonts: true, usedOnly: true };
  }
  if (binding?.kind === "summary") return { formulas: "text", formats: false, fonts: false, usedOnly: false };
  const isCount = binding?.kind === "cell" && isMemberCount(binding.cell);
  return {
    formulas: binding?.kind === "rubric" || isCount ? "text" : "none",
    formats: binding?.kind === "rubric",
    fonts: false,
    usedOnly: false,
  };
}

type FontAt = (row: number, column: number) => string | null;

/**
 * Queues one font for the range, or one for each cell where that is cheap; `null` where fonts differ in a large range.
 */
function queueFonts(range: Excel.Range, area: Area): FontAt {
  if (area.rows > MOST_ROWS_OF_FONTS) {
    range.format.font.load("name");
    // The types omit that mixed fonts give null
    return (): string | null => range.format.font.name;
  }
  const properties = range.getCellProperties({ format: { font: { name: true } } });
  return (row, column) => properties.value[row]?.[column]?.format?.font?.name ?? null;
}

function queueFormulaAreas(span: Excel.Range): Excel.RangeAreas {
  const special = span.getSpecialCellsOrNullObject("Formulas");
  special.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  return special;
}

/** The cells of a block, filled slice by slice. */
class BlockCells {
  private readonly columns: Cell[][];
  private readonly formats: string[][];
  private readonly formulas: (string | null)[][];
  private readonly fonts: string[][];
  private hasMixedFonts = false;

  constructor(private readonly area: Area) {
    const make = <Value>(value: Value) =>
      Array.from({ length: area.columns }, () => new Array<Value>(area.rows).fill(value));
    this.columns = make<Cell>(null);
    this.formats = make("General");
    this.formulas = make<string | null>(null);
    this.fonts = make(NO_FONT);
  }

  take(range: Excel.Range, needs: CellNeeds): void {
    const values = range.values as readonly (readonly unknown[])[];
    this.eachCell(range, values.length, values[0]?.length ?? 0, (row, column, r, c) => {
      const format = needs.formats ? String(range.numberFormat[r]?.[c]) : "General";
      const formula: unknown = needs.formulas === "text" ? range.formulas[r]?.[c] : null;
      const isFormula = isFormulaText(formula, values[r]?.[c]);
      this.columns[column]![row] = apiToCell(values[r]?.[c], format, isFormula);
      this.formats[column]![row] = format;
      this.formulas[column]![row] = isFormula ? (formula as string) : null;
    });
  }

  takeFonts(range: Excel.Range, fontAt: FontAt): void {
    const values = range.values as readonly (readonly unknown[])[];
    this.eachCell(range, values.length, values[0]?.length ?? 0, (row, column, r, c) => {
      const font = fontAt(r, c);
      if (font === null) this.hasMixedFonts = true;
      else this.fonts[column]![row] = font;
    });
  }

  takeFormulaAreas(special: Excel.RangeAreas): void {
    if (special.isNullObject) return;
    for (const range of special.areas.items) {
      this.eachCell(range, range.rowCount, range.columnCount, (row, column) => {
        this.formulas[column]![row] = UNREAD_FORMULA;
        // Only here it is known that the empty text came from a formula
        this.columns[column]![row] ??= "";
      });
    }
  }

  toBlock(needs: CellNeeds): Block {
    const fonts = this.fonts.map((column) => sharedOrAll(column, (font) => font !== NO_FONT));
    return {
      area: this.area,
      columns: this.columns,
      // The format of an empty cell does not matter
      formats: this.formats.map(
        (column, index) => sharedOrAll(column, (_format, row) => this.columns[index]![row] !== null) ?? "General",
      ),
      formulas: this.formulas.map((column) => (column.some((formula) => formula !== null) ? column : null)),
      ...(needs.fonts && !this.hasMixedFonts ? { fonts: fonts.map((font) => font ?? NO_FONT) } : {}),
    };
  }

  private eachCell(
    range: Excel.Range,
    rows: number,
    columns: number,
    visit: (row: number, column: number, r: number, c: number) => void,
  ): void {
    const down = range.rowIndex + 1 - this.area.row;
    const right = range.columnIndex + 1 - this.area.column;
    for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) visit(down + r, right + c, r, c);
  }
}

/**
 * `formulas` returns a text cell's text without its apostrophe (OJS#6687), so a text `=A1` looks like a formula; unlike
 * one, it equals its value.
 */
export function isFormulaText(formula: unknown, value: unknown): boolean {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}

/** Returns one value where all that matter are equal, all values where they differ, `null` where none matters. */
function sharedOrAll(
  values: readonly string[],
  matters: (value: string, index: number) => boolean,
): string | readonly string[] | null {
  const first = values.find(matters);
  if (first === undefined) return null;
  return values.every((value, index) => value === first || !matters(value, index)) ? first : values;
}
