import { isCellDate } from "../../../src/text/cell";
import { MAX_COLUMNS } from "../../../src/workbook/model/area";
import type { BinaryText } from "../../../files/xlsx/xml/binary-text";
import { keepMaster, readFormula, readValue } from "../../../files/xlsx/read/read-cell";
import type { CellReader, SharedFormula } from "../../../files/xlsx/read/read-cell";
import { findSheetData, scanSheet } from "../../../files/xlsx/xml/sheet-scan";
import { attributes, childElements, decodeXml, findElement, nextTag } from "../../../files/xlsx/xml/xml";
import { DEFAULT_STYLE } from "../../../files/xlsx/styles/cell-style";
import type { CellStyle } from "../../../files/xlsx/styles/cell-style";
import type { Grid } from "../grid";
import { DEFAULT_PAGE } from "../sheet-parts";
import type { PageState, SheetProtection } from "../sheet-parts";
import { readColor } from "../../../files/xlsx/styles/file-color";
import type { ThemeColors } from "../../../files/xlsx/styles/file-color";
import { PROTECTED_ACTIONS } from "./protected-actions";
import { readConditionalRules, readRects, readValidations } from "./read-rules";
import { isTrue } from "../../../files/xlsx/styles/read-styles";
import type { FileStyles } from "../../../files/xlsx/styles/read-styles";

export interface SheetReader extends CellReader {
  readonly styles: FileStyles;
  readonly theme: ThemeColors;
}

/** Widths in files count characters of the default font, 7 pixels wide, padding included (ECMA-376 18.3.1.13). */
const POINTS_PER_CHARACTER = 7 * 0.75;
const POINTS_PER_INCH = 72;

/** Fills a sheet of the grid from its part. */
export function readSheet(grid: Grid, id: string, xml: BinaryText, reader: SheetReader): void {
  readCells(grid, id, xml, reader);
  const data = findSheetData(xml);
  const head = data?.start ?? xml.length;
  const tail = data?.innerEnd ?? 0;
  readColumns(grid, id, xml, head);
  for (const { tag } of listOf(xml, "mergeCells", tail))
    for (const rect of readRects(attributes(xml, tag).get("ref") ?? "")) grid.merge(id, rect);
  for (const { rect, rule } of readValidations(xml, tail)) grid.setValidation(id, rect, rule);
  const protection = findElement(xml, "sheetProtection", tail);
  const tab = findElement(xml, "tabColor", 0, head);
  grid.setSheet(id, {
    conditionalRules: readConditionalRules(xml, tail, reader.styles, reader.theme),
    freeze: readFreeze(xml, head),
    tabColor: tab && readColor(xml, tab.tag, reader.theme),
    protection: protection && readProtection(attributes(xml, protection.tag)),
    page: readPage(xml, tail),
  });
}

/** Files say what is locked, hosts what is allowed. Passwords are kept as hashes, which nobody can type. */
function readProtection(values: ReadonlyMap<string, string>): SheetProtection | null {
  if (!isTrue(values.get("sheet"))) return null;
  const options = Object.entries(PROTECTED_ACTIONS).map(([name, option]) => [
    option,
    values.get(name) === "0" || values.get(name) === "false",
  ]);
  return {
    options: Object.fromEntries(options) as SheetProtection["options"],
    password: values.get("password") ?? values.get("hashValue") ?? null,
  };
}

function readCells(grid: Grid, id: string, xml: BinaryText, reader: SheetReader): void {
  const shared = new Map<string, SharedFormula>();
  const runs = createRuns((row, column, columns, style) =>
    grid.setStyle(id, { row, column, rows: 1, columns }, () => style),
  );
  scanSheet(xml, {
    cell: (cell) => {
      const style = reader.styles.styleOf(cell.style);
      runs.add(cell.row, cell.column, style);
      if (cell.innerEnd === cell.innerStart) return;
      keepMaster(xml, cell, shared);
      const formula = readFormula(xml, cell, shared);
      if (formula !== null) grid.setContent(id, cell.row, cell.column, { formula });
      else {
        const value = readValue(xml, cell, reader, false);
        if (value !== null)
          grid.setContent(
            id,
            cell.row,
            cell.column,
            isCellDate(value) ? value.date : value,
            reader.styles.isQuoted(cell.style),
          );
      }
    },
    rowStart: ({ row, start, tagEnd }) => {
      const tag = nextTag(xml, start);
      if (!tag || tag.start >= tagEnd) return;
      const values = attributes(xml, tag);
      const hidden = isTrue(values.get("hidden"));
      const height = isTrue(values.get("customHeight")) && values.has("ht") ? Number(values.get("ht")) : null;
      if (hidden || height !== null) grid.setRows(id, row, row, { hidden, ...(height === null ? {} : { height }) });
    },
  });
  runs.end();
}

/** Gathers neighbours in a row that look alike, since a call for each cell costs too much. */
function createRuns(paint: (row: number, column: number, columns: number, style: CellStyle) => void) {
  let run: { readonly row: number; readonly column: number; columns: number; readonly style: CellStyle } | null = null;
  const end = () => {
    if (run && run.style !== DEFAULT_STYLE) paint(run.row, run.column, run.columns, run.style);
    run = null;
  };
  return {
    add: (row: number, column: number, style: CellStyle) => {
      if (run && run.row === row && run.style === style && run.column + run.columns === column) {
        run.columns += 1;
        return;
      }
      end();
      run = { row, column, columns: 1, style };
    },
    end,
  };
}

function readColumns(grid: Grid, id: string, xml: BinaryText, head: number): void {
  const list = findElement(xml, "cols", 0, head);
  for (const { tag } of list ? childElements(xml, list) : []) {
    const values = attributes(xml, tag);
    const [first, last] = [Number(values.get("min")), Number(values.get("max"))];
    const hidden = isTrue(values.get("hidden"));
    const depth = Number(values.get("outlineLevel") ?? 0);
    const width =
      isTrue(values.get("customWidth")) && values.has("width")
        ? toPoints(Number(values.get("width")), POINTS_PER_CHARACTER)
        : null;
    // Programs list the columns to the end of the sheet to say how wide all others are
    if (last >= MAX_COLUMNS - 1 && !hidden) continue;
    if (hidden || width !== null || depth > 0)
      grid.setColumns(id, first, last, { hidden, depth, ...(width === null ? {} : { width }) });
  }
}

/** Without the noise of binary fractions, so that a size comes back as it went out. */
function toPoints(size: number, points: number): number {
  return Number((size * points).toFixed(9));
}

function readFreeze(xml: BinaryText, head: number): { readonly rows: number; readonly columns: number } {
  const pane = findElement(xml, "pane", 0, head);
  const values = pane ? attributes(xml, pane.tag) : new Map<string, string>();
  if (!values.get("state")?.startsWith("frozen")) return { rows: 0, columns: 0 };
  return { rows: Number(values.get("ySplit") ?? 0), columns: Number(values.get("xSplit") ?? 0) };
}

const PAPERS: Readonly<Record<string, string>> = { 1: "Letter", 8: "A3", 9: "A4" };

function readPage(xml: BinaryText, tail: number): PageState {
  const margins = attributesOf(xml, "pageMargins", tail);
  const setup = attributesOf(xml, "pageSetup", tail);
  const fit = findElement(xml, "pageSetUpPr");
  const isFitted = fit !== null && isTrue(attributes(xml, fit.tag).get("fitToPage"));
  const pages = (name: string) => (setup.get(name) === "0" ? null : Number(setup.get(name) ?? 1));
  return {
    ...DEFAULT_PAGE,
    orientation: setup.get("orientation") === "landscape" ? "landscape" : "portrait",
    paper: PAPERS[setup.get("paperSize") ?? "1"] ?? "Letter",
    margins: Object.fromEntries(
      Object.entries(DEFAULT_PAGE.margins).map(([side, points]) => {
        const inches = margins.get(side);
        return [side, inches === undefined ? points : toPoints(Number(inches), POINTS_PER_INCH)];
      }),
    ) as PageState["margins"],
    zoom: isFitted
      ? { scale: null, pagesWide: pages("fitToWidth"), pagesTall: pages("fitToHeight") }
      : { scale: Number(setup.get("scale") ?? 100), pagesWide: null, pagesTall: null },
    isCentered: isTrue(attributesOf(xml, "printOptions", tail).get("horizontalCentered")),
    footer: partOf(xml, tail, "oddFooter", "C"),
    headerCenter: partOf(xml, tail, "oddHeader", "C"),
    footerLeft: partOf(xml, tail, "oddFooter", "L"),
    first: isTrue(attributesOf(xml, "headerFooter", tail).get("differentFirst"))
      ? { footerLeft: partOf(xml, tail, "firstFooter", "L") }
      : null,
    firstPageNumber: isTrue(setup.get("useFirstPageNumber")) ? Number(setup.get("firstPageNumber") ?? 1) : null,
    breaks: listOf(xml, "rowBreaks", tail).map(({ tag }) => Number(attributes(xml, tag).get("id")) + 1),
  };
}

/** A part of a head or foot, `L`, `C` or `R`, with its codes; "" for none. */
function partOf(xml: BinaryText, tail: number, name: string, side: "L" | "C"): string {
  const element = findElement(xml, name, tail);
  const text = element ? decodeXml(xml.slice(element.innerStart, element.innerEnd)) : "";
  const [, part] = new RegExp(`&${side}((?:(?!&[LCR])[^])*)`).exec(text) ?? [];
  return part ?? "";
}

function attributesOf(xml: BinaryText, name: string, from: number): ReadonlyMap<string, string> {
  const found = findElement(xml, name, from);
  return found ? attributes(xml, found.tag) : new Map();
}

function listOf(xml: BinaryText, name: string, from: number) {
  const parent = findElement(xml, name, from);
  return parent ? childElements(xml, parent) : [];
}
