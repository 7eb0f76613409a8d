import * as z from "zod/mini";
import { MAX_COLUMNS, MAX_ROWS } from "../../../src/workbook/model/area";
import { NAME_PREFIX } from "../../../src/workbook/model/binding-name";
import type {
  CellBlock,
  ChartSpec,
  ConditionalFormat,
  Fill,
  PageSetup,
  SheetSpec,
  StyledRect,
  Validation,
} from "../../../src/workbook/model/sheet-spec";
import type { Style } from "../../../src/workbook/model/style";
import { cellPlace, exactly, integerBetween, rect } from "../../../src/workbook/wire/strict-schema";
import { once } from "../../../src/text/once";
import { cellSchemas, textUpTo } from "./cell-schema";

/** Limits of the file format that the same specification produces for Excel. */
const LONGEST = { title: 32, prompt: 255, error: 224 } as const;
/** More than any row, column or paper size takes, in points, characters, percent or millimetres. */
const MOST_UNITS = 10_000;
const LONGEST_NAME = 250;
/** Sheets documents no limit; Excel's formats end at 255. */
const LONGEST_FORMAT = 255;
const LONGEST_WORDS = 1000;

/** Schemas of whole sheets and their parts, made when first needed. */
export const sheetSchemas = once(() => {
  const { content, finite, formulaText, leftAlone, sheetName } = cellSchemas();
  const color = z.string().check(z.regex(/^#[0-9A-F]{6}$/i));
  const anyColor = z.nullable(color);
  const units = finite.check(z.minimum(0), z.maximum(MOST_UNITS));
  const row = integerBetween(1, MAX_ROWS);
  const words = textUpTo(LONGEST_WORDS);

  const numberFormat = textUpTo(LONGEST_FORMAT);

  /** Names of other authors are never made, moved or deleted. */
  const ownName = z.string().check(z.startsWith(NAME_PREFIX), z.maxLength(LONGEST_NAME));

  const style = exactly<Style>()({
    font: z.strictObject({
      name: words,
      size: units,
      bold: z.boolean(),
      italic: z.boolean(),
      isUnderlined: z.exactOptional(z.boolean()),
      color,
    }),
    fill: anyColor,
    border: z.enum(["all", "bottom", "none"]),
    horizontal: z.enum(["left", "center", "right"]),
    vertical: z.enum(["top", "center", "bottom"]),
    wrap: z.boolean(),
    numberFormat,
    locked: z.boolean(),
  }) satisfies z.core.$ZodType<Style>;

  const styledRect = exactly<StyledRect>()({ rect, style }) satisfies z.core.$ZodType<StyledRect>;

  const cellBlock = exactly<CellBlock>()({
    ...cellPlace,
    cells: z.array(z.array(z.union([content, leftAlone]))),
  }) satisfies z.core.$ZodType<CellBlock>;

  /** Without values: Sheets calculates them. */
  const fill = exactly<Omit<Fill, "values">>()({
    ...cellPlace,
    rows: integerBetween(0, MAX_ROWS),
    formula: formulaText,
  }) satisfies z.core.$ZodType<Fill>;

  const validation = exactly<Validation>()({
    rect,
    rule: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("list"), source: formulaText }),
      z.strictObject({ kind: z.literal("custom"), formula: formulaText }),
    ]),
    prompt: z.exactOptional(z.strictObject({ title: textUpTo(LONGEST.title), text: textUpTo(LONGEST.prompt) })),
    error: z.strictObject({ title: textUpTo(LONGEST.title), text: textUpTo(LONGEST.error) }),
    blocking: z.boolean(),
  }) satisfies z.core.$ZodType<Validation>;

  const conditionalFormat = exactly<ConditionalFormat>()({
    rect,
    formula: formulaText,
    fill: anyColor,
    color: anyColor,
    bold: z.boolean(),
  }) satisfies z.core.$ZodType<ConditionalFormat>;

  const page = exactly<PageSetup>()({
    orientation: z.enum(["landscape", "portrait"]),
    titleRows: z.nullable(z.strictObject({ first: row, last: row })),
    printArea: z.nullable(rect),
    scale: z.exactOptional(units),
    breaksBefore: z.exactOptional(z.array(row)),
    paper: z.exactOptional(z.strictObject({ footer: words, isNumbered: z.boolean() })),
    margins: z.strictObject({ top: units, bottom: units, left: units, right: units }),
  }) satisfies z.core.$ZodType<PageSetup>;

  const chart = exactly<ChartSpec>()({
    kind: z.enum(["column", "bar"]),
    title: words,
    categories: rect,
    values: rect,
    seriesName: words,
    place: rect,
  }) satisfies z.core.$ZodType<ChartSpec>;

  const columnNumber = integerBetween(1, MAX_COLUMNS);

  /** A whole sheet as a page may request it. */
  const sheetSpec = exactly<SheetSpec>()({
    name: sheetName,
    tabColor: anyColor,
    columnWidths: z.array(units).check(z.maxLength(MAX_COLUMNS)),
    hiddenColumns: z.array(columnNumber),
    outlines: z.exactOptional(
      z.array(z.strictObject({ first: columnNumber, last: columnNumber, isClosed: z.boolean() })),
    ),
    defaultRowHeight: z.exactOptional(units),
    rowHeights: z.array(z.strictObject({ row, height: units })),
    styles: z.array(styledRect),
    blocks: z.array(cellBlock),
    fills: z.array(fill),
    merges: z.array(rect),
    validations: z.array(validation),
    conditionalFormats: z.array(conditionalFormat),
    freeze: z.strictObject({ rows: integerBetween(0, MAX_ROWS), columns: integerBetween(0, MAX_COLUMNS) }),
    page,
    charts: z.array(chart),
    names: z.exactOptional(z.array(z.strictObject({ name: ownName, rect }))),
    protect: z.boolean(),
  }) satisfies z.core.$ZodType<SheetSpec>;
  return { fill, numberFormat, ownName, sheetSpec, validation };
});
