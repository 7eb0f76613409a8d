import { eachCell } from "../../grid/cell-keys";
import type { BorderLine, BorderSide, CellStyle } from "../../../files/xlsx/styles/cell-style";
import { DEFAULT_STYLE } from "../../../files/xlsx/styles/cell-style";
import type { Rect } from "../../../src/workbook/model/area";
import { checkEditable } from "../services/access";
import { BorderStyle, WrapStrategy } from "../services/enums";
import type { EnumValue } from "../services/enums";
import { elementAt } from "./range-values";
import type { RangeTarget } from "./range-target";
import { ServiceException, wrongSignature } from "../runtime/service-exception";
import type { SheetsHost } from "../runtime/sheets-host";

type ChangeStyle = (style: CellStyle) => CellStyle;

export function changeLooks(host: SheetsHost, target: RangeTarget, change: ChangeStyle): void {
  checkEditable(host, target.sheet, target.rect);
  host.grid.setStyle(target.sheet, target.rect, change);
}

/** One look for each cell, from an array that has to fit. */
export function changeEachLook(
  host: SheetsHost,
  target: RangeTarget,
  values: unknown,
  method: string,
  change: (value: unknown) => ChangeStyle,
): void {
  checkEditable(host, target.sheet, target.rect);
  const element = elementAt(values, target, method);
  const changes: { readonly rect: Rect; readonly change: ChangeStyle }[] = [];
  // The array is read whole before a cell changes
  eachCell(target.rect, (row, column) =>
    changes.push({ rect: { row, column, rows: 1, columns: 1 }, change: change(element(row, column)) }),
  );
  for (const { rect, change: own } of changes) host.grid.setStyle(target.sheet, rect, own);
}

/**
 * How each look is read from a style and written from what a script hands over; `null` takes it back to its default
 * (Range.md).
 */
export const LOOKS = {
  background: {
    read: (style: CellStyle) => (style.fill ?? "#ffffff").toLowerCase(),
    write:
      (value: unknown): ChangeStyle =>
      (style) => ({ ...style, fill: value === null || value === "" ? null : readColor(value) }),
  },
  fontColor: {
    read: ({ font }: CellStyle) => font.color.toLowerCase(),
    write:
      (value: unknown): ChangeStyle =>
      (style) =>
        withFont(style, { color: value === null ? DEFAULT_STYLE.font.color : readColor(value) }),
  },
  fontFamily: {
    read: ({ font }: CellStyle) => font.name,
    write:
      (value: unknown): ChangeStyle =>
      (style) =>
        withFont(style, { name: value === null ? DEFAULT_STYLE.font.name : textOf(value, "setFontFamily") }),
  },
  fontSize: {
    read: ({ font }: CellStyle) => font.size,
    write: (value: unknown): ChangeStyle => {
      if (typeof value !== "number" || !(value > 0)) throw wrongSignature(value, "SpreadsheetApp.Range.setFontSize");
      return (style) => withFont(style, { size: value });
    },
  },
  fontWeight: {
    read: ({ font }: CellStyle) => (font.bold ? "bold" : "normal"),
    write:
      (value: unknown): ChangeStyle =>
      (style) =>
        withFont(style, { bold: oneOf(value, ["bold", "normal"]) === "bold" }),
  },
  fontStyle: {
    read: ({ font }: CellStyle) => (font.italic ? "italic" : "normal"),
    write:
      (value: unknown): ChangeStyle =>
      (style) =>
        withFont(style, { italic: oneOf(value, ["italic", "normal"]) === "italic" }),
  },
  fontLine: {
    read: ({ font }: CellStyle) => (font.isUnderlined === true ? "underline" : "none"),
    write: (value: unknown): ChangeStyle => {
      // Lines through a text are not simulated
      const isUnderlined = oneOf(value, ["underline", "none"]) === "underline";
      return (style) => {
        const { name, size, bold, italic, color } = style.font;
        const font = { name, size, bold, italic, ...(isUnderlined ? { isUnderlined } : {}), color };
        return { ...style, font };
      };
    },
  },
  horizontal: {
    // Without an alignment of its own a cell follows its content
    read: ({ horizontal }: CellStyle) => horizontal,
    write: (value: unknown): ChangeStyle => {
      const horizontal = oneOf(value, ["left", "center", "right", "normal", "general"]);
      return (style) => ({
        ...style,
        horizontal: horizontal === "normal" || horizontal === "general" || horizontal === null ? "general" : horizontal,
      });
    },
  },
  vertical: {
    read: ({ vertical }: CellStyle) => (vertical === "center" ? "middle" : vertical),
    write: (value: unknown): ChangeStyle => {
      const vertical = oneOf(value, ["top", "middle", "bottom"]);
      return (style) => ({ ...style, vertical: vertical === "middle" ? "center" : (vertical ?? "bottom") });
    },
  },
  wrap: {
    read: ({ wrap }: CellStyle) => wrap,
    write: (value: unknown): ChangeStyle => {
      if (typeof value !== "boolean") throw wrongSignature(value, "SpreadsheetApp.Range.setWrap");
      return (style) => ({ ...style, wrap: value });
    },
  },
  wrapStrategy: {
    read: ({ wrap }: CellStyle) => (wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW),
    write: (value: unknown): ChangeStyle => {
      // Cut off and running over differ on the screen only; the grid keeps one of them
      if (!Object.values<unknown>(WrapStrategy).includes(value))
        throw wrongSignature(value, "SpreadsheetApp.Range.setWrapStrategy");
      return (style) => ({ ...style, wrap: value === WrapStrategy.WRAP });
    },
  },
  numberFormat: {
    read: ({ numberFormat }: CellStyle) => numberFormat,
    write: (value: unknown): ChangeStyle => {
      const numberFormat = textOf(value, "setNumberFormat");
      return (style) => ({ ...style, numberFormat: numberFormat === "" ? "General" : numberFormat });
    },
  },
} as const;

function withFont(style: CellStyle, font: Partial<CellStyle["font"]>): CellStyle {
  return { ...style, font: { ...style.font, ...font } };
}

function textOf(value: unknown, method: string): string {
  if (typeof value !== "string") throw wrongSignature(value, `SpreadsheetApp.Range.${method}`);
  return value;
}

function oneOf<Name extends string>(value: unknown, names: readonly Name[]): Name | null {
  if (value === null) return null;
  const found = names.find((name) => name === value);
  if (!found) throw new ServiceException(`Invalid argument: ${JSON.stringify(value)}`);
  return found;
}

/** Colours in CSS notation (Range.md setBackground); names of colours are left to those that our sheets use. */
export function readColor(value: unknown): string {
  const named =
    typeof value === "string" ? { white: "#ffffff", black: "#000000", red: "#ff0000" }[value.toLowerCase()] : undefined;
  const color = named ?? value;
  if (typeof color !== "string" || !/^#[0-9a-f]{6}$/i.test(color))
    throw wrongSignature(value, "SpreadsheetApp.Range.setBackground");
  return color.toUpperCase();
}

const WEIGHTS = new Map<unknown, Omit<BorderLine, "color">>([
  [BorderStyle.SOLID, { style: "Continuous", weight: "Thin" }],
  [BorderStyle.SOLID_MEDIUM, { style: "Continuous", weight: "Medium" }],
  [BorderStyle.SOLID_THICK, { style: "Continuous", weight: "Thick" }],
  [BorderStyle.DOTTED, { style: "Dot", weight: "Thin" }],
  [BorderStyle.DASHED, { style: "Dash", weight: "Thin" }],
  [BorderStyle.DOUBLE, { style: "Double", weight: "Thick" }],
]);

export interface BorderWish {
  readonly top: boolean | null;
  readonly left: boolean | null;
  readonly bottom: boolean | null;
  readonly right: boolean | null;
  readonly vertical: boolean | null;
  readonly horizontal: boolean | null;
}

/** `true` draws a line, `false` takes it away, `null` leaves it (Range.md setBorder). */
export function changeBorders(
  host: SheetsHost,
  target: RangeTarget,
  wish: BorderWish,
  color: string | null,
  style: EnumValue | null,
): void {
  checkEditable(host, target.sheet, target.rect);
  const weight = WEIGHTS.get(style ?? BorderStyle.SOLID);
  if (!weight) throw wrongSignature(style, "SpreadsheetApp.Range.setBorder");
  const line: BorderLine = { ...weight, color: color === null ? "#000000" : readColor(color) };
  const { rect, sheet } = target;
  const { row, column, rows, columns } = rect;
  const draw = (wanted: boolean | null, part: Rect, side: BorderSide) => {
    if (wanted === null || part.rows < 1 || part.columns < 1) return;
    host.grid.setStyle(sheet, part, (own) => ({ ...own, borders: { ...own.borders, [side]: wanted ? line : null } }));
  };
  draw(wish.top, { ...rect, rows: 1 }, "top");
  draw(wish.bottom, { ...rect, row: row + rows - 1, rows: 1 }, "bottom");
  draw(wish.left, { ...rect, columns: 1 }, "left");
  draw(wish.right, { ...rect, column: column + columns - 1, columns: 1 }, "right");
  // Lines between cells are kept on both of their cells
  draw(wish.horizontal, { ...rect, rows: rows - 1 }, "bottom");
  draw(wish.horizontal, { ...rect, row: row + 1, rows: rows - 1 }, "top");
  draw(wish.vertical, { ...rect, columns: columns - 1 }, "right");
  draw(wish.vertical, { ...rect, column: column + 1, columns: columns - 1 }, "left");
}
