import type { BorderSide, CellStyle } from "../../../files/xlsx/styles/cell-style";
import type { Rect } from "../../../src/workbook/model/area";
import { ClientObject } from "../client-object";
import type { Origin } from "../client-object";
import { invalidArgument } from "../office-error";
import { changeStyle, checkUnprotected, sharedStyle, sheetOf } from "./range-target";
import type { RangeTarget } from "./range-target";

/** Points; what a new sheet has (Calibri 11). */
export const DEFAULT_COLUMN_WIDTH = 48;
export const DEFAULT_ROW_HEIGHT = 15;

const HORIZONTAL = ["General", "Left", "Center", "Right"] as const;
const VERTICAL = ["Top", "Center", "Bottom"] as const;

/** Excel.RangeFormat. */
export class SimulatedRangeFormat extends ClientObject<RangeTarget> {
  constructor(origin: Origin<RangeTarget>) {
    super("RangeFormat", origin);
  }

  get fill(): SimulatedRangeFill {
    return this.partOf(SimulatedRangeFill);
  }

  get font(): SimulatedRangeFont {
    return this.partOf(SimulatedRangeFont);
  }

  get borders(): SimulatedRangeBorders {
    return this.partOf(SimulatedRangeBorders);
  }

  get protection(): SimulatedFormatProtection {
    return this.partOf(SimulatedFormatProtection);
  }

  protected readers(target: RangeTarget) {
    const { rect } = target;
    const sheet = sheetOf(target);
    return {
      horizontalAlignment: () => capital(sharedStyle(target, (style) => style.horizontal)),
      verticalAlignment: () => capital(sharedStyle(target, (style) => style.vertical)),
      wrapText: () => sharedStyle(target, (style) => style.wrap),
      columnWidth: () =>
        shared(rect.column, rect.columns, (column) => sheet.columnWidth(column) ?? DEFAULT_COLUMN_WIDTH),
      rowHeight: () => shared(rect.row, rect.rows, (row) => sheet.rowHeight(row) ?? DEFAULT_ROW_HEIGHT),
      useStandardHeight: () => shared(rect.row, rect.rows, (row) => sheet.rowHeight(row) === null),
    };
  }

  get horizontalAlignment(): string {
    return this.read("horizontalAlignment");
  }
  set horizontalAlignment(alignment: string) {
    const horizontal = oneOf(HORIZONTAL, alignment);
    this.write("horizontalAlignment", alignment, (target) =>
      changeStyle(target, (style) => ({ ...style, horizontal })),
    );
  }

  get verticalAlignment(): string {
    return this.read("verticalAlignment");
  }
  set verticalAlignment(alignment: string) {
    const vertical = oneOf(VERTICAL, alignment);
    this.write("verticalAlignment", alignment, (target) => changeStyle(target, (style) => ({ ...style, vertical })));
  }

  get wrapText(): boolean {
    return this.read("wrapText");
  }
  set wrapText(wrap: boolean) {
    this.write("wrapText", wrap, (target) => changeStyle(target, (style) => ({ ...style, wrap })));
  }

  get columnWidth(): number {
    return this.read("columnWidth");
  }
  set columnWidth(width: number) {
    this.write("columnWidth", width, (target) => {
      checkUnprotected(target, "widths", "allowFormatColumns");
      const { column, columns } = target.rect;
      // The grid knows a default width only as none at all
      target.grid.setColumns(target.sheet, column, column + columns - 1, {
        width: width === DEFAULT_COLUMN_WIDTH ? null : checkSize(width),
      });
    });
  }

  get rowHeight(): number {
    return this.read("rowHeight");
  }
  set rowHeight(height: number) {
    this.write("rowHeight", height, (target) =>
      setHeight(target, height === DEFAULT_ROW_HEIGHT ? null : checkSize(height)),
    );
  }

  get useStandardHeight(): boolean {
    return this.read("useStandardHeight");
  }
  set useStandardHeight(isStandard: boolean) {
    this.write("useStandardHeight", isStandard, (target) => setHeight(target, isStandard ? null : DEFAULT_ROW_HEIGHT));
  }

  autofitRows(): void {
    this.act("autofitRows", undefined, (target) => setHeight(target, null));
  }
}

function setHeight(target: RangeTarget, height: number | null): void {
  checkUnprotected(target, "heights", "allowFormatRows");
  target.grid.setRows(target.sheet, target.rect.row, target.rect.row + target.rect.rows - 1, { height });
}

function checkSize(size: number): number {
  if (!(size >= 0 && size <= 1790)) throw invalidArgument(`the size ${String(size)}`);
  return size;
}

class SimulatedRangeFill extends ClientObject<RangeTarget> {
  constructor(origin: Origin<RangeTarget>) {
    super("RangeFill", origin);
  }

  protected readers(target: RangeTarget) {
    // No fill reads as white
    return { color: () => sharedStyle(target, (style) => style.fill ?? "#FFFFFF") };
  }

  get color(): string {
    return this.read("color");
  }
  set color(color: string) {
    this.write("color", color, (target) =>
      changeStyle(target, (style) => ({ ...style, fill: color === "" ? null : checkColor(color) })),
    );
  }

  clear(): void {
    this.act("clear", undefined, (target) => changeStyle(target, (style) => ({ ...style, fill: null })));
  }
}

class SimulatedRangeFont extends ClientObject<RangeTarget> {
  constructor(origin: Origin<RangeTarget>) {
    super("RangeFont", origin);
  }

  protected readers(target: RangeTarget) {
    const of = <Value>(read: (font: CellStyle["font"]) => Value) => sharedStyle(target, (style) => read(style.font));
    return {
      name: () => of((font) => font.name),
      size: () => of((font) => font.size),
      bold: () => of((font) => font.bold),
      italic: () => of((font) => font.italic),
      color: () => of((font) => font.color),
      underline: () => of((font) => (font.isUnderlined === true ? "Single" : "None")),
    };
  }

  get name(): string {
    return this.read("name");
  }
  set name(name: string) {
    this.change("name", name);
  }
  get size(): number {
    return this.read("size");
  }
  set size(size: number) {
    this.change("size", size);
  }
  get bold(): boolean {
    return this.read("bold");
  }
  set bold(bold: boolean) {
    this.change("bold", bold);
  }
  get italic(): boolean {
    return this.read("italic");
  }
  set italic(italic: boolean) {
    this.change("italic", italic);
  }
  get color(): string {
    return this.read("color");
  }
  set color(color: string) {
    this.change("color", checkColor(color));
  }

  get underline(): string {
    return this.read("underline");
  }
  set underline(underline: string) {
    if (underline !== "Single" && underline !== "None") throw invalidArgument(`the underline ${underline}`);
    this.write("underline", underline, (target) =>
      changeStyle(target, (style) => ({ ...style, font: withUnderline(style.font, underline === "Single") })),
    );
  }

  private change(name: Exclude<keyof CellStyle["font"], "isUnderlined">, value: unknown): void {
    this.write(name, value, (target) =>
      changeStyle(target, (style) => ({ ...style, font: { ...style.font, [name]: value } })),
    );
  }
}

function withUnderline(
  { name, size, bold, italic, color }: CellStyle["font"],
  isUnderlined: boolean,
): CellStyle["font"] {
  return { name, size, bold, italic, ...(isUnderlined ? { isUnderlined } : {}), color };
}

class SimulatedFormatProtection extends ClientObject<RangeTarget> {
  constructor(origin: Origin<RangeTarget>) {
    super("FormatProtection", origin);
  }

  protected readers(target: RangeTarget) {
    return { locked: () => sharedStyle(target, (style) => style.locked) };
  }

  get locked(): boolean {
    return this.read("locked");
  }
  set locked(locked: boolean) {
    this.write("locked", locked, (target) => changeStyle(target, (style) => ({ ...style, locked })));
  }
}

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;
type Edge = (typeof EDGES)[number];

class SimulatedRangeBorders extends ClientObject<RangeTarget> {
  constructor(origin: Origin<RangeTarget>) {
    super("RangeBorderCollection", origin);
  }

  protected readers() {
    return {};
  }

  getItem(index: string): SimulatedRangeBorder {
    const edge = oneOf(EDGES, index, (name) => name);
    return new SimulatedRangeBorder(
      edge,
      this.origin("getItem", index, (target) => target),
    );
  }
}

/** One edge of a range, or the lines between its cells. */
class SimulatedRangeBorder extends ClientObject<RangeTarget> {
  constructor(
    private readonly edge: Edge,
    origin: Origin<RangeTarget>,
  ) {
    super("RangeBorder", origin);
  }

  protected readers(target: RangeTarget) {
    const [first] = linesOf(this.edge, target.rect);
    const line = first && sharedStyle({ ...target, rect: first.rect }, (style) => style.borders[first.side]);
    return {
      style: () => line?.style ?? "None",
      weight: () => line?.weight ?? "Thin",
      color: () => line?.color ?? "#000000",
    };
  }

  get style(): string {
    return this.read("style");
  }
  set style(style: string) {
    this.change("style", style);
  }
  get weight(): string {
    return this.read("weight");
  }
  set weight(weight: string) {
    this.change("weight", weight);
  }
  get color(): string {
    return this.read("color");
  }
  set color(color: string) {
    this.change("color", color);
  }

  private change(name: "style" | "weight" | "color", value: string): void {
    this.write(name, value, (target) => {
      for (const { rect, side } of linesOf(this.edge, target.rect)) {
        changeStyle({ ...target, rect }, (style) => {
          const before = style.borders[side] ?? { style: "Continuous", weight: "Thin", color: "#000000" };
          const after = name === "style" && value === "None" ? null : { ...before, [name]: value };
          return { ...style, borders: { ...style.borders, [side]: after } };
        });
      }
    });
  }
}

/** The cells whose sides make up an edge. Lines between cells are kept on both of their cells. */
function linesOf(edge: Edge, rect: Rect): readonly { readonly rect: Rect; readonly side: BorderSide }[] {
  const { row, column, rows, columns } = rect;
  switch (edge) {
    case "EdgeTop":
      return [{ rect: { ...rect, rows: 1 }, side: "top" }];
    case "EdgeBottom":
      return [{ rect: { ...rect, row: row + rows - 1, rows: 1 }, side: "bottom" }];
    case "EdgeLeft":
      return [{ rect: { ...rect, columns: 1 }, side: "left" }];
    case "EdgeRight":
      return [{ rect: { ...rect, column: column + columns - 1, columns: 1 }, side: "right" }];
    case "InsideHorizontal":
      return rows < 2
        ? []
        : [
            { rect: { ...rect, rows: rows - 1 }, side: "bottom" },
            { rect: { ...rect, row: row + 1, rows: rows - 1 }, side: "top" },
          ];
    case "InsideVertical":
      return columns < 2
        ? []
        : [
            { rect: { ...rect, columns: columns - 1 }, side: "right" },
            { rect: { ...rect, column: column + 1, columns: columns - 1 }, side: "left" },
          ];
  }
}

export function checkColor(color: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(color)) throw invalidArgument(`the colour ${color}`);
  return color;
}

function oneOf<Name extends string>(names: readonly Name[], wanted: string): Lowercase<Name>;
function oneOf<Name extends string>(names: readonly Name[], wanted: string, to: (name: Name) => Name): Name;
function oneOf<Name extends string>(names: readonly Name[], wanted: string, to?: (name: Name) => Name): string {
  const found = names.find((name) => name === wanted);
  if (!found) throw invalidArgument(`${wanted} is none of ${names.join(", ")}`);
  return to ? to(found) : found.toLowerCase();
}

function capital(text: string | null): string | null {
  return text && text.charAt(0).toUpperCase() + text.slice(1);
}

function shared<Value>(first: number, count: number, read: (line: number) => Value): Value | null {
  const value = read(first);
  for (let line = first + 1; line < first + count; line++) if (read(line) !== value) return null;
  return value;
}
