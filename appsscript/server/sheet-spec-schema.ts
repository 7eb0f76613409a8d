import * as v from "valibot";
import { MAX_COLUMNS, MAX_ROWS } from "../../src/workbook/area";
import { NAME_PREFIX } from "../../src/workbook/binding-name";
import type { CellBlock, ChartSpec, ConditionalFormat, Fill, PageSetup, SheetSpec, StyledRect, Validation } from "../../src/workbook/sheet-spec";
import type { Style } from "../../src/workbook/style";
import { cellPlace, exactly, integerBetween, rect } from "../../src/workbook/strict-schema";
import { content, finite, formulaText, leftAlone, sheetName, textUpTo } from "./cell-schema";

/** Of the file format that the same specification makes for Excel. */
const LONGEST = { title: 32, prompt: 255, error: 224 } as const;
/** More than any row, column or sheet of paper takes, in points, characters, percent or millimetres. */
const MOST_UNITS = 10_000;
const LONGEST_NAME = 250;
/** Sheets has no documented limit; Excel's formats end at 255. */
const LONGEST_FORMAT = 255;
const LONGEST_WORDS = 1000;

const color = v.pipe(v.string(), v.regex(/^#[0-9A-F]{6}$/i));
const anyColor = v.nullable(color);
const units = v.pipe(finite, v.minValue(0), v.maxValue(MOST_UNITS));
const row = integerBetween(1, MAX_ROWS);
const words = textUpTo(LONGEST_WORDS);

export const numberFormat = textUpTo(LONGEST_FORMAT);

/** No name of somebody else's is ever made, moved or deleted. */
export const ownName = v.pipe(v.string(), v.startsWith(NAME_PREFIX), v.maxLength(LONGEST_NAME));

const style = exactly<Style>()({
  font: v.strictObject({ name: words, size: units, bold: v.boolean(), italic: v.boolean(), color }),
  fill: anyColor,
  border: v.picklist(["all", "bottom", "none"]),
  horizontal: v.picklist(["left", "center", "right"]),
  vertical: v.picklist(["top", "center", "bottom"]),
  wrap: v.boolean(), numberFormat, locked: v.boolean(),
}) satisfies v.GenericSchema<unknown, Style>;

const styledRect = exactly<StyledRect>()({ rect, style }) satisfies v.GenericSchema<unknown, StyledRect>;

const cellBlock = exactly<CellBlock>()({
  ...cellPlace, cells: v.array(v.array(v.union([content, leftAlone]))),
}) satisfies v.GenericSchema<unknown, CellBlock>;

/** Without values: Sheets calculates them. */
export const fill = exactly<Omit<Fill, "values">>()({ ...cellPlace, rows: integerBetween(0, MAX_ROWS), formula: formulaText }) satisfies v.GenericSchema<unknown, Fill>;

export const validation = exactly<Validation>()({
  rect,
  rule: v.variant("kind", [v.strictObject({ kind: v.literal("list"), source: formulaText }), v.strictObject({ kind: v.literal("custom"), formula: formulaText })]),
  prompt: v.exactOptional(v.strictObject({ title: textUpTo(LONGEST.title), text: textUpTo(LONGEST.prompt) })),
  error: v.strictObject({ title: textUpTo(LONGEST.title), text: textUpTo(LONGEST.error) }),
  blocking: v.boolean(),
}) satisfies v.GenericSchema<unknown, Validation>;

const conditionalFormat = exactly<ConditionalFormat>()({
  rect, formula: formulaText, fill: anyColor, color: anyColor, bold: v.boolean(),
}) satisfies v.GenericSchema<unknown, ConditionalFormat>;

const page = exactly<PageSetup>()({
  orientation: v.picklist(["landscape", "portrait"]),
  titleRows: v.nullable(v.strictObject({ first: row, last: row })),
  printArea: v.nullable(rect),
  scale: v.exactOptional(units),
  breaksBefore: v.exactOptional(v.array(row)),
  margins: v.strictObject({ top: units, bottom: units, left: units, right: units }),
}) satisfies v.GenericSchema<unknown, PageSetup>;

const chart = exactly<ChartSpec>()({
  kind: v.picklist(["column", "bar"]), title: words, categories: rect, values: rect, seriesName: words, place: rect,
}) satisfies v.GenericSchema<unknown, ChartSpec>;

/** A whole sheet as a page may ask for it. */
export const sheetSpec = exactly<SheetSpec>()({
  name: sheetName,
  tabColor: anyColor,
  columnWidths: v.pipe(v.array(units), v.maxLength(MAX_COLUMNS)),
  hiddenColumns: v.array(integerBetween(1, MAX_COLUMNS)),
  defaultRowHeight: v.exactOptional(units),
  rowHeights: v.array(v.strictObject({ row, height: units })),
  styles: v.array(styledRect),
  blocks: v.array(cellBlock),
  fills: v.array(fill),
  merges: v.array(rect),
  validations: v.array(validation),
  conditionalFormats: v.array(conditionalFormat),
  freeze: v.strictObject({ rows: integerBetween(0, MAX_ROWS), columns: integerBetween(0, MAX_COLUMNS) }),
  page,
  charts: v.array(chart),
  names: v.exactOptional(v.array(v.strictObject({ name: ownName, rect }))),
  protect: v.boolean(),
}) satisfies v.GenericSchema<unknown, SheetSpec>;
