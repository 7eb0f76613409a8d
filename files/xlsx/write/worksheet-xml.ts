import { columnLetters, rectToAddress } from "../../../src/workbook/model/area";
import type { Rect } from "../../../src/workbook/model/area";
import { PAGE_NUMBER, PAPER_NUMBER, paperFooter } from "../../../src/workbook/model/sheet-spec";
import type { Content, SheetSpec, Validation } from "../../../src/workbook/model/sheet-spec";
import type { BinaryText } from "../xml/binary-text";
import { cellXml, fillContents } from "./cell-xml";
import type { CellContent, CellDialect } from "./cell-xml";
import type { StyleWriter } from "../styles/style-writer";
import { escapeCellText, escapeXml, escapeXstring } from "../xml/xml";

/** What a refreshed sheet keeps of its former part. */
export interface WorksheetExtras {
  /** As in `CellDialect`. */
  readonly dayOffset: number;
  /** Relationship of its drawing, for charts. */
  readonly drawing: string | null;
  /** Elements that follow the drawing, such as users' comments, unchanged. */
  readonly tail: BinaryText;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MM_PER_INCH = 25.4;
const A4 = 9;
/** Column widths in files include the padding of a cell. */
export const WIDTH_PADDING = 0.7109375;
const HEADER_MARGIN_INCH = 0.3;

/** Returns the contents of a sheet in one part, its elements in the order of the schema (CT_Worksheet). */
export function worksheetXml(spec: SheetSpec, styles: StyleWriter, extras: WorksheetExtras): BinaryText {
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">`,
    `<sheetPr>${spec.tabColor === null ? "" : `<tabColor rgb="FF${spec.tabColor.slice(1).toUpperCase()}"/>`}${spec.page.scale === undefined ? '<pageSetUpPr fitToPage="1"/>' : ""}</sheetPr>`,
    sheetViewXml(spec),
    `<sheetFormatPr defaultRowHeight="15.75"${(spec.outlines ?? []).length === 0 ? "" : ' outlineLevelCol="1"'}/>`,
    columnsXml(spec),
    `<sheetData>${rowsXml(spec, styles, { prefix: "", dayOffset: extras.dayOffset })}</sheetData>`,
    spec.protect
      ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>'
      : "",
    listXml(
      "mergeCells",
      spec.merges.map((rect) => `<mergeCell ref="${rectToAddress(rect)}"/>`),
    ),
    conditionalXml(spec, styles),
    listXml("dataValidations", spec.validations.map(validationXml)),
    pageXml(spec),
    extras.drawing === null ? "" : `<drawing r:id="${extras.drawing}"/>`,
    extras.tail,
    "</worksheet>",
  ].join("");
}

function sheetViewXml({ freeze }: SheetSpec): string {
  if (freeze.rows === 0 && freeze.columns === 0)
    return '<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>';
  const pane = freeze.rows > 0 && freeze.columns > 0 ? "bottomRight" : freeze.rows > 0 ? "bottomLeft" : "topRight";
  const split = `${freeze.columns > 0 ? ` xSplit="${freeze.columns}"` : ""}${freeze.rows > 0 ? ` ySplit="${freeze.rows}"` : ""}`;
  const corner = `${columnLetters(freeze.columns + 1)}${freeze.rows + 1}`;
  return (
    '<sheetViews><sheetView showGridLines="0" workbookViewId="0">' +
    `<pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/>` +
    "</sheetView></sheetViews>"
  );
}

/** A closed group is marked on the column right of it, above which its button stands (CT_Col, collapsed). */
function columnsXml({ columnWidths, hiddenColumns, outlines = [] }: SheetSpec): string {
  if (columnWidths.length === 0) return "";
  const columns = columnWidths.map((width, index) => {
    const column = index + 1;
    const group = outlines.find(({ first, last }) => first <= column && column <= last);
    const hidden = hiddenColumns.includes(column) || group?.isClosed ? ' hidden="1"' : "";
    const level = group ? ' outlineLevel="1"' : "";
    const collapsed = outlines.some(({ last, isClosed }) => isClosed && last === index) ? ' collapsed="1"' : "";
    return `<col min="${column}" max="${column}" width="${width + WIDTH_PADDING}" customWidth="1"${hidden}${level}${collapsed}/>`;
  });
  return `<cols>${columns.join("")}</cols>`;
}

/** Consecutive rows of one appearance. */
interface RowBand {
  readonly from: number;
  readonly to: number;
  /** Style of each column, from 1; 0 for none. */
  readonly styles: Int32Array;
}

function rowsXml(spec: SheetSpec, styles: StyleWriter, dialect: CellDialect): BinaryText {
  const contents = blockContents(spec);
  const heights = new Map(spec.rowHeights.map(({ row, height }) => [row, height]));
  const pieces: string[] = [];
  for (const band of rowBands(spec, styles)) {
    const fills = new Map(
      spec.fills
        .filter((fill) => fill.row <= band.from && fill.row + fill.rows > band.to)
        .map((fill) => [fill.column, fillContents(fill)]),
    );
    for (let row = band.from; row <= band.to; row++) {
      const cells = rowCells(dialect, row, band.styles, contents.get(row), fills);
      const height = heights.get(row);
      if (cells === "" && height === undefined) continue;
      pieces.push(`<row r="${row}"${heightXml(height, spec.defaultRowHeight)}>${cells}</row>`);
    }
  }
  return pieces.join("");
}

/** A height that is not custom grows when contents need more. */
function heightXml(own: number | undefined, otherwise: number | undefined): string {
  if (own !== undefined) return ` ht="${own}" customHeight="1"`;
  return otherwise === undefined ? "" : ` ht="${otherwise}"`;
}

function rowCells(
  dialect: CellDialect,
  row: number,
  styles: Int32Array,
  contents: ReadonlyMap<number, Content> | undefined,
  fills: ReadonlyMap<number, (row: number) => CellContent>,
): BinaryText {
  let xml = "";
  for (let column = 1; column < styles.length; column++) {
    const style = styles[column]!;
    const content = fills.get(column)?.(row) ?? contents?.get(column);
    if (content === undefined && style === 0) continue;
    xml += cellXml(dialect, `${columnLetters(column)}${row}`, style, content ?? null);
  }
  return xml;
}

function blockContents(spec: SheetSpec): ReadonlyMap<number, ReadonlyMap<number, Content>> {
  const rows = new Map<number, Map<number, Content>>();
  for (const block of spec.blocks) {
    block.cells.forEach((cells, index) => {
      const row = rows.get(block.row + index) ?? new Map<number, Content>();
      cells.forEach((content, column) => {
        if (content !== undefined) row.set(block.column + column, content);
      });
      rows.set(block.row + index, row);
    });
  }
  return rows;
}

function rowBands(spec: SheetSpec, styles: StyleWriter): readonly RowBand[] {
  const rects: readonly Rect[] = [
    ...spec.styles.map(({ rect }) => rect),
    ...spec.blocks.map((block) => ({
      row: block.row,
      rows: block.cells.length,
      column: block.column,
      columns: block.cells.reduce((most, cells) => Math.max(most, cells.length), 0),
    })),
    ...spec.fills.map((fill) => ({ row: fill.row, rows: fill.rows, column: fill.column, columns: 1 })),
    ...spec.rowHeights.map(({ row }) => ({ row, rows: 1, column: 1, columns: 1 })),
  ];
  // Forms of many pages have more of them than a call may have arguments
  const lastColumn = rects.reduce((last, { column, columns }) => Math.max(last, column + columns - 1), 0);
  const edges = [...new Set(rects.flatMap((rect) => [rect.row, rect.row + rect.rows]))].sort((a, b) => a - b);
  const bands = edges
    .slice(0, -1)
    .map((from, index): RowBand => ({ from, to: edges[index + 1]! - 1, styles: new Int32Array(lastColumn + 1) }));
  const bandAt = new Map(edges.map((row, index) => [row, index]));
  for (const { rect, style } of spec.styles) {
    const number = styles.style(style);
    const end = bandAt.get(rect.row + rect.rows) ?? 0;
    for (let band = bandAt.get(rect.row) ?? 0; band < end; band++)
      bands[band]!.styles.fill(number, rect.column, rect.column + rect.columns);
  }
  return bands;
}

function listXml(name: string, entries: readonly string[]): string {
  return entries.length === 0 ? "" : `<${name} count="${entries.length}">${entries.join("")}</${name}>`;
}

function conditionalXml(spec: SheetSpec, styles: StyleWriter): BinaryText {
  return spec.conditionalFormats
    .map(
      (format, index) =>
        `<conditionalFormatting sqref="${rectToAddress(format.rect)}"><cfRule type="expression" dxfId="${styles.differential(format)}" priority="${index + 1}">` +
        `<formula>${escapeCellText(format.formula.slice(1))}</formula></cfRule></conditionalFormatting>`,
    )
    .join("");
}

export function validationXml({ rect, rule, prompt, error, blocking }: Validation): BinaryText {
  const formula = rule.kind === "list" ? rule.source : rule.formula;
  return (
    `<dataValidation type="${rule.kind}" errorStyle="${blocking ? "stop" : "warning"}" allowBlank="1" showInputMessage="1" showErrorMessage="1"` +
    ` errorTitle="${escapeXstring(error.title)}" error="${escapeXstring(error.text)}"` +
    (prompt ? ` promptTitle="${escapeXstring(prompt.title)}" prompt="${escapeXstring(prompt.text)}"` : "") +
    ` sqref="${rectToAddress(rect)}"><formula1>${escapeCellText(formula.slice(1))}</formula1></dataValidation>`
  );
}

function pageXml({ page }: SheetSpec): string {
  const inch = (mm: number) => (mm / MM_PER_INCH).toFixed(3);
  const { top, bottom, left, right } = page.margins;
  return (
    '<printOptions horizontalCentered="1"/>' +
    `<pageMargins left="${inch(left)}" right="${inch(right)}" top="${inch(top)}" bottom="${inch(bottom)}" header="${HEADER_MARGIN_INCH}" footer="${HEADER_MARGIN_INCH}"/>` +
    `<pageSetup paperSize="${A4}"${page.scale === undefined ? ' fitToHeight="0"' : ` scale="${page.scale}"`} orientation="${page.orientation}"${page.paper ? ' firstPageNumber="1" useFirstPageNumber="1"' : ""}/>` +
    footerXml(page) +
    breaksXml(page.breaksBefore ?? [])
  );
}

function footerXml({ paper }: SheetSpec["page"]): string {
  if (!paper) return `<headerFooter><oddFooter>${escapeXml(`&C${PAGE_NUMBER}`)}</oddFooter></headerFooter>`;
  const { footer, isNumbered } = paper;
  const below = footer === "" ? "" : escapeXml(`&L${paperFooter(footer)}`);
  const part = (name: string, text: string) => (text === "" ? "" : `<${name}>${text}</${name}>`);
  return (
    '<headerFooter differentFirst="1">' +
    part("oddHeader", isNumbered ? escapeXml(`&C${PAPER_NUMBER}`) : "") +
    part("oddFooter", below) +
    part("firstFooter", below) +
    "</headerFooter>"
  );
}

const LAST_COLUMN = 16_383;

function breaksXml(rows: readonly number[]): string {
  if (rows.length === 0) return "";
  const breaks = rows.map((row) => `<brk id="${row - 1}" max="${LAST_COLUMN}" man="1"/>`);
  return `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${breaks.join("")}</rowBreaks>`;
}
