import type { BorderSide, CellStyle } from "../../../files/xlsx/styles/cell-style";
import { invalidArgument } from "../office-error";
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from "./range-format";
import { changeStyle, checkUnprotected, sheetOf } from "./range-target";
import type { RangeTarget } from "./range-target";

interface FormatProperties {
  readonly font?: Partial<CellStyle["font"]>;
  readonly fill?: { readonly color?: string };
  readonly horizontalAlignment?: string;
  readonly verticalAlignment?: string;
  readonly wrapText?: boolean;
  readonly protection?: { readonly locked?: boolean };
  readonly borders?: Partial<
    Record<BorderSide, { readonly style?: string; readonly weight?: string; readonly color?: string }>
  >;
  readonly columnWidth?: number;
  readonly rowHeight?: number;
}

interface Wanted {
  readonly format?: object;
  readonly address?: boolean;
}

/** What `getCellProperties` hands back: only what was asked for (REF excel.range getCellProperties, 1.9). */
export function cellProperties(target: RangeTarget, options: object): unknown[][] {
  const { format } = options as Wanted;
  const sheet = sheetOf(target);
  return Array.from({ length: target.rect.rows }, (_, row) =>
    Array.from({ length: target.rect.columns }, (_unused, column) => {
      const style = sheet.style(target.rect.row + row, target.rect.column + column);
      return format ? { format: pick(toProperties(style), format) } : {};
    }),
  );
}

export function lineProperties(target: RangeTarget, options: object, along: "row" | "column"): unknown[] {
  const { rect } = target;
  const sheet = sheetOf(target);
  const wanted = options as { readonly columnHidden?: boolean; readonly rowHidden?: boolean; readonly format?: object };
  const count = along === "row" ? rect.rows : rect.columns;
  return Array.from({ length: count }, (_, index) => {
    const line = (along === "row" ? rect.row : rect.column) + index;
    const size =
      along === "row"
        ? { rowHeight: sheet.rowHeight(line) ?? DEFAULT_ROW_HEIGHT }
        : { columnWidth: sheet.columnWidth(line) ?? DEFAULT_COLUMN_WIDTH };
    return {
      ...(wanted.columnHidden ? { columnHidden: sheet.isColumnHidden(line) } : {}),
      ...(wanted.rowHidden ? { rowHidden: sheet.isRowHidden(line) } : {}),
      ...(wanted.format ? { format: pick(size, wanted.format) } : {}),
    };
  });
}

/** `setCellProperties` changes what each cell's object names and leaves the rest. */
export function writeCellProperties(target: RangeTarget, properties: readonly (readonly unknown[])[]): void {
  const { rect } = target;
  checkUnprotected(target, "formatting", "allowFormatCells");
  if (properties.length !== rect.rows || properties.some((line) => line.length !== rect.columns))
    throw invalidArgument("the array does not fit the range");
  properties.forEach((line, row) =>
    line.forEach((cell, column) => {
      const { format } = cell as { readonly format?: FormatProperties };
      if (!format) return;
      changeStyle(
        { ...target, rect: { row: rect.row + row, column: rect.column + column, rows: 1, columns: 1 } },
        (style) => fromProperties(style, format),
      );
    }),
  );
}

function toProperties(style: CellStyle): FormatProperties {
  const lines = Object.entries(style.borders).map(([side, line]) => [
    side,
    line ?? { style: "None", weight: "Thin", color: "#000000" },
  ]);
  return {
    font: style.font,
    fill: { color: style.fill ?? "#FFFFFF" },
    horizontalAlignment: capital(style.horizontal),
    verticalAlignment: capital(style.vertical),
    wrapText: style.wrap,
    protection: { locked: style.locked },
    borders: Object.fromEntries(lines) as NonNullable<FormatProperties["borders"]>,
  };
}

function fromProperties(style: CellStyle, format: FormatProperties): CellStyle {
  const borders = { ...style.borders };
  for (const [side, line] of Object.entries(format.borders ?? {})) {
    borders[side as BorderSide] =
      line.style === "None"
        ? null
        : { style: line.style ?? "Continuous", weight: line.weight ?? "Thin", color: line.color ?? "#000000" };
  }
  return {
    ...style,
    borders,
    font: { ...style.font, ...format.font },
    ...(format.fill?.color === undefined ? {} : { fill: format.fill.color }),
    ...(format.horizontalAlignment === undefined
      ? {}
      : { horizontal: format.horizontalAlignment.toLowerCase() as CellStyle["horizontal"] }),
    ...(format.verticalAlignment === undefined
      ? {}
      : { vertical: format.verticalAlignment.toLowerCase() as CellStyle["vertical"] }),
    ...(format.wrapText === undefined ? {} : { wrap: format.wrapText }),
    ...(format.protection?.locked === undefined ? {} : { locked: format.protection.locked }),
  };
}

function pick(values: object, wanted: object): object {
  return Object.fromEntries(
    Object.entries(wanted).flatMap(([name, isWanted]) => {
      const value = (values as Record<string, unknown>)[name];
      if (value === undefined || isWanted === false) return [];
      return [[name, isObject(isWanted) && isObject(value) ? pick(value, isWanted) : value]];
    }),
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
