import { columnLetters } from "../../src/workbook/model/area";
import { handParts, zipParts, DECLARATION, MAIN, OFFICE } from "../files/xlsx/package-parts";

/**
 * What people put into a cell: a text, a number, `=formula`, or one of them with a look of its own. Empty cells inside
 * a table keep its borders.
 */
export type ForeignCell = null | string | number | { readonly value: string | number | null; readonly look: Look };

/** Looks by the number of their style in `STYLES`. */
export const LOOKS = {
  plain: 0,
  title: 1,
  head: 2,
  body: 3,
  points: 4,
  bodyDate: 5,
  legacy: 6,
  legacyHead: 7,
  group: 8,
} as const;
export type Look = keyof typeof LOOKS;

const STYLES =
  '<numFmts count="1"><numFmt numFmtId="170" formatCode="0.0"/></numFmts>' +
  '<fonts count="5"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="14"/><name val="Times New Roman"/></font><font><b/><sz val="12"/><name val="Times New Roman"/></font>' +
  '<font><sz val="12"/><name val="Times New Roman"/></font><font><sz val="12"/><name val=".VnTime"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/></patternFill></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="9">' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"><alignment horizontal="center"/></xf>' +
  '<xf numFmtId="0" fontId="2" fillId="2" borderId="1" xfId="0" applyFont="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>' +
  '<xf numFmtId="0" fontId="3" fillId="0" borderId="1" xfId="0" applyFont="1"><alignment vertical="center" wrapText="1"/></xf>' +
  '<xf numFmtId="170" fontId="3" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1"><alignment horizontal="center" vertical="center"/></xf>' +
  '<xf numFmtId="14" fontId="3" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1"/><xf numFmtId="0" fontId="4" fillId="0" borderId="1" xfId="0" applyFont="1"/>' +
  '<xf numFmtId="0" fontId="4" fillId="2" borderId="1" xfId="0" applyFont="1"><alignment horizontal="center" wrapText="1"/></xf><xf numFmtId="0" fontId="2" fillId="0" borderId="1" xfId="0" applyFont="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>';

export interface ForeignTable {
  readonly name: string;
  readonly ref: string;
  readonly columns: readonly string[];
  readonly totals?: boolean;
}

export interface ForeignSheet {
  /** Rows of cells by the number of the row; each row begins in column A unless it says where. */
  readonly rows: Readonly<Record<number, readonly ForeignCell[]>>;
  /** The look of rows from one number on, until the next one. */
  readonly looks: Readonly<Record<number, Look>>;
  /** Letters of columns that hold points. */
  readonly points?: string;
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly widths?: Readonly<Record<number, number>>;
  readonly filter?: { readonly ref: string; readonly column: number; readonly value: string };
  readonly isProtected?: boolean;
  readonly table?: ForeignTable;
}

/**
 * A workbook that other people made: written by hand, with shared texts, looks and cached values as Excel leaves them.
 */
export function foreignWorkbook(sheets: Readonly<Record<string, ForeignSheet>>): Uint8Array {
  const texts: string[] = [];
  const bodies = Object.entries(sheets).map(([name, sheet]) => [name, sheetXml(sheet, texts)] as const);
  const parts = handParts({ sheets: Object.fromEntries(bodies), strings: "", styles: STYLES });
  parts["xl/sharedStrings.xml"] =
    `${DECLARATION}<sst xmlns="${MAIN}">${texts.map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`).join("")}</sst>`;
  Object.values(sheets).forEach(({ table }, index) => {
    if (table) addTable(parts, index + 1, table);
  });
  return zipParts(parts);
}

function sheetXml(sheet: ForeignSheet, texts: string[]): string {
  const { widths = {}, hiddenColumns = [], hiddenRows = [], merges = [], filter } = sheet;
  const columns = [...new Set([...Object.keys(widths).map(Number), ...hiddenColumns])]
    .sort((a, b) => a - b)
    .map(
      (column) =>
        `<col min="${column}" max="${column}" width="${widths[column] ?? 10}" customWidth="1"${hiddenColumns.includes(column) ? ' hidden="1"' : ""}/>`,
    );
  const rows = Object.entries(sheet.rows).map(([number, cells]) =>
    rowXml(Number(number), cells, sheet, hiddenRows.includes(Number(number)), texts),
  );
  return [
    '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>',
    columns.length > 0 ? `<cols>${columns.join("")}</cols>` : "",
    `<sheetData>${rows.join("")}</sheetData>`,
    sheet.isProtected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : "",
    filter
      ? `<autoFilter ref="${filter.ref}"><filterColumn colId="${filter.column}"><filters><filter val="${escape(filter.value)}"/></filters></filterColumn></autoFilter>`
      : "",
    merges.length > 0
      ? `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`
      : "",
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    sheet.table ? '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>' : "",
  ].join("");
}

function rowXml(
  row: number,
  cells: readonly ForeignCell[],
  { looks, points = "" }: ForeignSheet,
  isHidden: boolean,
  texts: string[],
): string {
  const look =
    Object.entries(looks)
      .filter(([from]) => Number(from) <= row)
      .at(-1)?.[1] ?? "plain";
  const content = cells.map((cell, index) => {
    const letters = columnLetters(index + 1);
    const value = typeof cell === "object" && cell !== null ? cell.value : cell;
    const own: Look =
      typeof cell === "object" && cell !== null
        ? cell.look
        : look === "body" && points.split(" ").includes(letters)
          ? "points"
          : look;
    if (value === null && (own === "plain" || own === "title")) return "";
    return cellXml(`${letters}${row}`, LOOKS[own], value, texts);
  });
  return `<row r="${row}"${isHidden ? ' hidden="1"' : ""}>${content.join("")}</row>`;
}

function cellXml(reference: string, style: number, value: string | number | null, texts: string[]): string {
  const open = `<c r="${reference}" s="${style}"`;
  if (value === null) return `${open}/>`;
  if (typeof value === "number") return `${open}><v>${value}</v></c>`;
  const formula = /^=(.*?)(?: → (.*))?$/s.exec(value);
  if (formula) {
    const [, text = "", cached = ""] = formula;
    const isNumber = cached !== "" && !Number.isNaN(Number(cached));
    return `${open}${isNumber || cached === "" ? "" : ' t="str"'}><f>${escape(text)}</f>${cached === "" ? "" : `<v>${escape(cached)}</v>`}</c>`;
  }
  const known = texts.indexOf(value);
  return `${open} t="s"><v>${known >= 0 ? known : texts.push(value) - 1}</v></c>`;
}

function addTable(
  parts: Record<string, string | Uint8Array>,
  sheet: number,
  { name, ref, columns, totals = false }: ForeignTable,
): void {
  const filterRef = totals ? ref.replace(/(\d+)$/, (row) => String(Number(row) - 1)) : ref;
  parts["xl/tables/table1.xml"] =
    `${DECLARATION}<table xmlns="${MAIN}" id="1" name="${name}" displayName="${name}" ref="${ref}"${totals ? ' totalsRowCount="1"' : ""}><autoFilter ref="${filterRef}"/>` +
    `<tableColumns count="${columns.length}">${columns.map((column, index) => `<tableColumn id="${index + 1}" name="${escape(column)}"/>`).join("")}</tableColumns>` +
    '<tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>';
  parts[`xl/worksheets/_rels/sheet${sheet}.xml.rels`] =
    `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/table" Target="../tables/table1.xml"/></Relationships>`;
  parts["[Content_Types].xml"] = String(parts["[Content_Types].xml"]).replace(
    "</Types>",
    '<Override PartName="/xl/tables/table1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/></Types>',
  );
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
