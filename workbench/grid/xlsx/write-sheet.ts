import { columnLetters, rectToAddress } from "../../../src/workbook/model/area";
import type { Rect } from "../../../src/workbook/model/area";
import type { BinaryText } from "../../../files/xlsx/xml/binary-text";
import { cellXml } from "../../../files/xlsx/write/cell-xml";
import { escapeXml, escapeXstring } from "../../../files/xlsx/xml/xml";
import { DEFAULT_STYLE } from "../../../files/xlsx/styles/cell-style";
import { shiftFormula } from "../formula/rewrite/shift";
import type { GridSheet } from "../grid";
import { isFormulaContent } from "../memory-sheet";
import type { AnchoredRule, ConditionalRule, SheetProtection } from "../sheet-parts";
import { PROTECTED_ACTIONS } from "./protected-actions";
import { colorXml, listXml } from "./write-styles";
import type { StyleTable } from "./write-styles";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const DIALECT = { prefix: "", dayOffset: 0 };
const POINTS_PER_CHARACTER = 7 * 0.75;
const POINTS_PER_INCH = 72;
/** Beyond what is used, lines are looked at so far for sizes and hidden ones. */
const LINES_AFTER_USED = 200;

/** One sheet of a grid as a part of a file, in the order of the schema (CT_Worksheet). */
export function sheetXml(sheet: GridSheet, styles: StyleTable, isActive: boolean): BinaryText {
  const used = sheet.used(false) ?? { row: 1, column: 1, rows: 1, columns: 1 };
  const last = { row: used.row + used.rows - 1, column: used.column + used.columns - 1 };
  const { page, tabColor } = sheet;
  const isFitted = page.zoom.scale === null;
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">`,
    `<sheetPr>${tabColor === null ? "" : colorXml("tabColor", tabColor)}${isFitted ? '<pageSetUpPr fitToPage="1"/>' : ""}</sheetPr>`,
    viewXml(sheet, isActive),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(sheet, last.column + LINES_AFTER_USED),
    `<sheetData>${rowsXml(sheet, styles, last)}</sheetData>`,
    protectionXml(sheet.protection),
    listXml(
      "mergeCells",
      sheet.merges.map((rect) => `<mergeCell ref="${rectToAddress(rect)}"/>`),
    ),
    ...sheet.conditionalRules.map((rule, index) => conditionalXml(rule, index + 1, styles)),
    validationsXml(sheet, last),
    pageXml(sheet),
    sheet.charts.length === 0 ? "" : '<drawing r:id="rId1"/>',
    "</worksheet>",
  ].join("");
}

function viewXml({ freeze, selection }: GridSheet, isActive: boolean): string {
  const open = `<sheetViews><sheetView${isActive ? ' tabSelected="1"' : ""} workbookViewId="0">`;
  const place = (pane: string) =>
    selection
      .slice(0, 1)
      .map(
        (rect) =>
          `<selection${pane} activeCell="${rectToAddress({ ...rect, rows: 1, columns: 1 })}" sqref="${rectToAddress(rect)}"/>`,
      )
      .join("");
  if (freeze.rows === 0 && freeze.columns === 0) return `${open}${place("")}</sheetView></sheetViews>`;
  const pane = freeze.rows > 0 && freeze.columns > 0 ? "bottomRight" : freeze.rows > 0 ? "bottomLeft" : "topRight";
  const split = `${freeze.columns > 0 ? ` xSplit="${String(freeze.columns)}"` : ""}${freeze.rows > 0 ? ` ySplit="${String(freeze.rows)}"` : ""}`;
  return `${open}<pane${split} topLeftCell="${columnLetters(freeze.columns + 1)}${String(freeze.rows + 1)}" activePane="${pane}" state="frozen"/>${place(` pane="${pane}"`)}</sheetView></sheetViews>`;
}

function columnsXml(sheet: GridSheet, last: number): string {
  const columns: string[] = [];
  for (let column = 1; column <= last; column++) {
    const width = sheet.columnWidth(column);
    const hidden = sheet.isColumnHidden(column);
    const depth = sheet.columnDepth(column);
    if (width === null && !hidden && depth === 0) continue;
    columns.push(
      `<col min="${String(column)}" max="${String(column)}" width="${String(width === null ? 9.140625 : width / POINTS_PER_CHARACTER)}"${width === null ? "" : ' customWidth="1"'}${hidden ? ' hidden="1"' : ""}${depth === 0 ? "" : ` outlineLevel="${String(depth)}"`}/>`,
    );
  }
  return columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`;
}

function rowsXml(
  sheet: GridSheet,
  styles: StyleTable,
  last: { readonly row: number; readonly column: number },
): BinaryText {
  const rows: string[] = [];
  for (let row = 1; row <= last.row + LINES_AFTER_USED; row++) {
    const cells = row > last.row ? "" : cellsXml(sheet, styles, row, last.column);
    const height = sheet.rowHeight(row);
    const hidden = sheet.isRowHidden(row);
    if (cells === "" && height === null && !hidden) continue;
    rows.push(
      `<row r="${String(row)}"${height === null ? "" : ` ht="${String(height)}" customHeight="1"`}${hidden ? ' hidden="1"' : ""}>${cells}</row>`,
    );
  }
  return rows.join("");
}

function cellsXml(sheet: GridSheet, styles: StyleTable, row: number, lastColumn: number): BinaryText {
  let cells = "";
  for (let column = 1; column <= lastColumn; column++) {
    const content = sheet.content(row, column);
    const style = sheet.style(row, column);
    if (content === null && style === DEFAULT_STYLE) continue;
    const own = isFormulaContent(content) ? { formula: content.formula, value: sheet.value(row, column) } : content;
    cells += cellXml(
      DIALECT,
      `${columnLetters(column)}${String(row)}`,
      styles.numberOf(style, sheet.isPrefixed(row, column)),
      own,
    );
  }
  return cells;
}

/** The hash of a password that was read stays; one that was typed cannot be written without the hashing of its host. */
function protectionXml(protection: SheetProtection | null): string {
  if (protection === null) return "";
  const allowed = Object.entries(PROTECTED_ACTIONS)
    .filter(([, option]) => protection.options[option] === true)
    .map(([name]) => ` ${name}="0"`);
  return `<sheetProtection sheet="1" objects="1" scenarios="1"${allowed.join("")}/>`;
}

function conditionalXml(rule: ConditionalRule, priority: number, styles: StyleTable): string {
  if (rule.formula === "" || rule.rects.length === 0) return "";
  return (
    `<conditionalFormatting sqref="${rule.rects.map(rectToAddress).join(" ")}"><cfRule type="expression" dxfId="${String(styles.differentialOf(rule))}"` +
    ` priority="${String(priority)}"${rule.stopIfTrue ? ' stopIfTrue="1"' : ""}><formula>${escapeXstring(rule.formula.slice(1))}</formula></cfRule></conditionalFormatting>`
  );
}

/** Column by column, cells one below the other that one rule covers become one rectangle. */
function validationsXml(sheet: GridSheet, last: { readonly row: number; readonly column: number }): string {
  const runs: { rect: Rect; readonly anchored: AnchoredRule }[] = [];
  for (let column = 1; column <= last.column + LINES_AFTER_USED; column++) {
    let before: AnchoredRule | null = null;
    for (let row = 1; row <= last.row + LINES_AFTER_USED; row++) {
      const anchored = sheet.validation(row, column);
      const run = runs.at(-1);
      if (anchored && anchored === before && run) run.rect = { ...run.rect, rows: run.rect.rows + 1 };
      else if (anchored) runs.push({ rect: { row, column, rows: 1, columns: 1 }, anchored });
      before = anchored;
    }
  }
  return listXml(
    "dataValidations",
    runs.map(({ rect, anchored }) => validationXml(rect, anchored)),
  );
}

function validationXml(rect: Rect, { rule, row, column }: AnchoredRule): string {
  const { prompt, error } = rule;
  const formula = rule.formula.startsWith("=")
    ? shiftFormula(rule.formula, rect.row - row, rect.column - column).slice(1)
    : `"${rule.formula.replaceAll('"', '""')}"`;
  return (
    `<dataValidation type="${rule.kind}" errorStyle="${error?.style ?? "stop"}"${rule.ignoreBlanks ? ' allowBlank="1"' : ""}${rule.inCellDropDown ? "" : ' showDropDown="1"'}` +
    `${prompt?.showPrompt ? ' showInputMessage="1"' : ""}${error?.showAlert ? ' showErrorMessage="1"' : ""}` +
    `${error ? ` errorTitle="${escapeXstring(error.title)}" error="${escapeXstring(error.message)}"` : ""}` +
    `${prompt ? ` promptTitle="${escapeXstring(prompt.title)}" prompt="${escapeXstring(prompt.message)}"` : ""} sqref="${rectToAddress(rect)}">` +
    `<formula1>${escapeXstring(formula)}</formula1></dataValidation>`
  );
}

const PAPERS: Readonly<Record<string, number>> = { Letter: 1, A3: 8, A4: 9 };
function headerFooterXml({ headerCenter, footerLeft, footer, first }: GridSheet["page"]): string {
  const part = (name: string, ...texts: readonly [code: string, text: string][]) => {
    const text = texts.map(([code, own]) => (own === "" ? "" : `${code}${own}`)).join("");
    return text === "" ? "" : `<${name}>${escapeXml(text)}</${name}>`;
  };
  const parts =
    part("oddHeader", ["&C", headerCenter]) +
    part("oddFooter", ["&L", footerLeft], ["&C", footer]) +
    (first ? part("firstFooter", ["&L", first.footerLeft]) : "");
  if (parts === "" && !first) return "";
  return `<headerFooter${first ? ' differentFirst="1"' : ""}>${parts}</headerFooter>`;
}

const LAST_COLUMN = 16_383;

function pageXml({ page }: GridSheet): string {
  const { margins, zoom, breaks } = page;
  // Three places, as Excel writes them: points and inches do not divide
  const inches = (side: keyof typeof margins) =>
    ` ${side}="${String(Math.round((margins[side] / POINTS_PER_INCH) * 1000) / 1000)}"`;
  const size =
    zoom.scale === null
      ? ` fitToWidth="${String(zoom.pagesWide ?? 0)}" fitToHeight="${String(zoom.pagesTall ?? 0)}"`
      : zoom.scale === 100
        ? ""
        : ` scale="${String(zoom.scale)}"`;
  const lines = breaks.map((row) => `<brk id="${String(row - 1)}" max="${String(LAST_COLUMN)}" man="1"/>`);
  return (
    (page.isCentered ? '<printOptions horizontalCentered="1"/>' : "") +
    `<pageMargins${(["left", "right", "top", "bottom", "header", "footer"] as const).map(inches).join("")}/>` +
    `<pageSetup paperSize="${String(PAPERS[page.paper] ?? PAPERS["A4"])}"${size} orientation="${page.orientation}"${page.firstPageNumber === null ? "" : ` firstPageNumber="${String(page.firstPageNumber)}" useFirstPageNumber="1"`}/>` +
    headerFooterXml(page) +
    (lines.length === 0
      ? ""
      : `<rowBreaks count="${String(lines.length)}" manualBreakCount="${String(lines.length)}">${lines.join("")}</rowBreaks>`)
  );
}
