import { rectToAddress } from "../../../src/workbook/model/area";
import { addedArea } from "../../../src/workbook/model/plan";
import type { AddedColumns, FormerColumn } from "../../../src/workbook/model/plan";
import type { BinaryText } from "../xml/binary-text";
import type { ColumnWrite } from "./column-writes";
import { columnLook, withColumnLooks, withFormerLooks } from "./column-looks";
import { readDefaultStyles } from "../styles/default-styles";
import { findSheetData, scanSheet } from "../xml/sheet-scan";
import { spliceCells } from "./splice-cells";
import { SHEET_ORDER, partChild, withPartChild } from "../xml/part-children";
import { WIDTH_PADDING } from "./worksheet-xml";
import type { StyleWriter } from "../styles/style-writer";
import { attributes, childElements, withAttribute } from "../xml/xml";

/**
 * Returns a sheet part with new columns in the style of the table beside them: headings, empty cells with their styles,
 * widths, merged headings.
 */
export function addColumns(xml: BinaryText, added: AddedColumns, styles: StyleWriter, dayOffset: number): BinaryText {
  const { header, body, columns, like, tint } = added;
  const styleOf = cellStyles(xml, [
    ...Array.from({ length: header.rows }, (_, index) => ({ row: header.row + index, column: like.header })),
    like.body,
  ]);
  const writes = columns.flatMap(({ heading, numberFormat }, index): readonly ColumnWrite[] => {
    const column = added.column + index;
    const plain = styles.withFormat(styleOf(like.body), numberFormat);
    const bodyStyle = tint === undefined ? plain : styles.withFill(plain, tint);
    const headStyle = (row: number) => {
      const own = styleOf({ row, column: like.header });
      return tint === undefined ? own : styles.wrapped(own);
    };
    return [
      {
        column,
        row: header.row,
        rows: header.rows,
        contentAt: (row) => (row === header.row ? heading : null),
        styleAt: headStyle,
      },
      { column, row: body.row, rows: body.rows, contentAt: () => null, styleAt: () => bodyStyle },
    ];
  });
  const spliced = spliceCells(xml, writes, {
    asDate: styles.asDate,
    withFormat: styles.withFormat,
    unquoted: styles.unquoted,
    dayOffset,
  });
  const looked = withColumnLooks(
    spliced,
    columns.flatMap(({ width, isHidden }, index) =>
      width === null && !isHidden
        ? []
        : [{ column: added.column + index, width: width === null ? null : width + WIDTH_PADDING, isHidden }],
    ),
  );
  return header.rows < 2
    ? looked
    : withMerges(
        looked,
        columns.map((_, index) =>
          rectToAddress({ row: header.row, column: added.column + index, rows: header.rows, columns: 1 }),
        ),
      );
}

/** Returns the present state of the columns that new ones are about to replace. */
export function formerColumns(xml: BinaryText, added: AddedColumns): readonly FormerColumn[] {
  const area = addedArea(added);
  const columns = added.columns.map((): { row: number; rows: number; style: number }[] => []);
  const defaults = readDefaultStyles(xml, findSheetData(xml)?.start ?? 0);
  const tags = new Map<number, BinaryText>();
  scanSheet(xml, {
    rowStart: ({ row, start, tagEnd }) => tags.set(row, xml.slice(start, tagEnd)),
    cell: ({ row, column, style }) => {
      if (row < area.row || row >= area.row + area.rows || column < area.column || column >= area.column + area.columns)
        return;
      if (style === defaults.styleFor(column, tags.get(row) ?? "")) return;
      const own = columns[column - area.column]!;
      const last = own.at(-1);
      if (last && last.row + last.rows === row && last.style === style) last.rows += 1;
      else own.push({ row, rows: 1, style });
    },
  });
  return columns.map((styles, index) => ({
    ...columnLook(xml, area.column + index),
    ...(styles.length === 0 ? {} : { styles }),
  }));
}

/**
 * Returns the part with added columns restored to their former state: without merges, hiding and styles of the new
 * ones, and with the former widths and styles. Contents were removed before. `styles` is the number of styles in the
 * workbook: a note may name no others.
 */
export function clearColumns(xml: BinaryText, added: AddedColumns, styles: number): BinaryText {
  const { header, body, columns } = added;
  const defaults = readDefaultStyles(xml, findSheetData(xml)?.start ?? 0);
  const writes = columns.map((_, index): ColumnWrite => {
    const column = added.column + index;
    const former = (added.before?.[index]?.styles ?? []).filter(({ style }) => style < styles);
    const styleAt = (row: number) =>
      former.find((run) => row >= run.row && row < run.row + run.rows)?.style ?? defaults.styleFor(column, "");
    return { column, row: header.row, rows: body.row + body.rows - header.row, contentAt: () => null, styleAt };
  });
  const spliced = spliceCells(xml, writes, {
    asDate: (style) => style,
    withFormat: (style) => style,
    unquoted: (style) => style,
    dayOffset: 0,
  });
  const shown = added.before
    ? withFormerLooks(
        spliced,
        added.before
          .slice(0, columns.length)
          .map(({ width, isHidden }, index) => ({ column: added.column + index, width, isHidden })),
      )
    : withColumnLooks(
        spliced,
        columns.flatMap(({ isHidden }, index) =>
          isHidden ? [{ column: added.column + index, width: null, isHidden: false }] : [],
        ),
      );
  return columns.reduce(
    (text, _, index) =>
      withoutMerge(
        text,
        rectToAddress({ row: header.row, column: added.column + index, rows: header.rows, columns: 1 }),
      ),
    shown,
  );
}

interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Returns the styles of a few cells, found in one pass. */
function cellStyles(xml: BinaryText, places: readonly CellPlace[]): (place: CellPlace) => number {
  const key = ({ row, column }: CellPlace) => `${row} ${column}`;
  const found = new Map<string, number>();
  const wanted = new Set(places.map(key));
  const rows = new Map<number, BinaryText>();
  scanSheet(xml, {
    rowStart: ({ row, start, tagEnd }) => rows.set(row, xml.slice(start, tagEnd)),
    cell: (cell) => {
      if (wanted.has(key(cell))) found.set(key(cell), cell.style);
    },
  });
  const defaults = readDefaultStyles(xml, findSheetData(xml)?.start ?? 0);
  return (place) => found.get(key(place)) ?? defaults.styleFor(place.column, rows.get(place.row) ?? "");
}

function withMerges(xml: BinaryText, addresses: readonly string[]): BinaryText {
  const data = findSheetData(xml);
  if (!data) return xml;
  const { prefix } = data;
  const entries = addresses.map((address) => `<${prefix}mergeCell ref="${address}"/>`).join("");
  const list = partChild(xml, "mergeCells");
  const present = list ? childElements(xml, list).length : 0;
  const inner = list ? xml.slice(list.innerStart, list.innerEnd) : "";
  return withPartChild(
    xml,
    "mergeCells",
    `<${prefix}mergeCells count="${present + addresses.length}">${inner}${entries}</${prefix}mergeCells>`,
    SHEET_ORDER,
  );
}

function withoutMerge(xml: BinaryText, address: string): BinaryText {
  const list = partChild(xml, "mergeCells");
  if (!list) return xml;
  const merges = childElements(xml, list);
  const own = merges.find(({ tag }) => attributes(xml, tag).get("ref") === address);
  if (!own) return xml;
  if (merges.length === 1) return xml.slice(0, list.tag.start) + xml.slice(list.end);
  const open = withAttribute(xml, list.tag, "count", String(merges.length - 1));
  return xml.slice(0, list.tag.start) + open + xml.slice(list.tag.end, own.tag.start) + xml.slice(own.end);
}
