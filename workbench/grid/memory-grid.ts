import type { Rect } from "../../src/workbook/model/area";
import { emptyExtras } from "./book-extras";
import { eachCell, toKey } from "./cell-keys";
import { internStyle } from "../../files/xlsx/styles/cell-style";
import type { CellStyle } from "../../files/xlsx/styles/cell-style";
import { copyCells } from "./copy-cells";
import { pasteTexts, typeText } from "./enter-text";
import { createCalculator } from "./formula/calculator";
import { isSameSheet } from "./formula/rewrite/change";
import type { GridChange } from "./formula/rewrite/change";
import { nameTarget } from "./formula/name";
import type { CellContent, Constant, Grid, GridEvent, GridLocale, GridSheet, SheetSettings } from "./grid";
import { MemorySheet } from "./memory-sheet";
import { cellOf, evaluateAt } from "./read-grid";
import { adjustName, restructure } from "./restructure";
import type { GridName, ValidationRule } from "./sheet-parts";
import { snapshotGrid } from "./snapshot-grid";

/** A Vietnamese office on an ordinary day. */
export const VIETNAM: GridLocale = { decimal: ",", dateOrder: "day-first", today: { year: 2026, month: 11, day: 23 } };

export interface MemoryGridOptions {
  readonly locale?: GridLocale;
  /** `manual`: formulas give `""`, for sheets so large that only their bytes matter. */
  readonly calculation?: "automatic" | "manual";
  readonly sheets?: readonly string[];
}

/** The workbook in memory, with the project's own calculator. */
export function createMemoryGrid(options: MemoryGridOptions = {}): Grid {
  const { calculation = "automatic", sheets = ["Sheet1"] } = options;
  return new MemoryGrid(options.locale ?? VIETNAM, calculation, sheets);
}

class MemoryGrid implements Grid {
  readonly extras = emptyExtras();
  private order: MemorySheet[] = [];
  private readonly definedNames = new Map<string, GridName>();
  private readonly listeners = new Set<(event: GridEvent) => void>();
  private active = "";
  private nextId = 1;
  private readonly calculator = createCalculator({
    content: (sheet, row, column) => this.byName(sheet)?.content(row, column) ?? null,
    name: (name) => nameTarget(this.definedNames.get(name.toLowerCase())?.formula),
    hasSheet: (name) => this.byName(name) !== undefined,
  });

  constructor(
    readonly locale: GridLocale,
    private readonly calculation: "automatic" | "manual",
    sheets: readonly string[],
  ) {
    for (const name of sheets) this.addSheet(name);
    this.active = this.order[0]?.id ?? "";
  }

  readonly sheets = (): readonly GridSheet[] => [...this.order];
  readonly sheet = (id: string): GridSheet => this.own(id);
  readonly findSheet = (name: string): GridSheet | null => this.byName(name) ?? null;

  readonly addSheet = (name: string, position = this.order.length): string => {
    if (this.byName(name)) throw new Error(`a sheet ${name} is there already`);
    const id = `{00000000-0001-0000-${String(this.nextId++).padStart(4, "0")}-000000000000}`;
    const value = (sheet: string, row: number, column: number): Constant =>
      this.calculation === "manual" ? "" : (this.calculator.value(sheet, row, column) as Constant);
    this.order.splice(position, 0, new MemorySheet(id, name, value));
    this.changed({ kind: "sheets" });
    return id;
  };

  readonly moveSheet = (id: string, position: number): void => {
    const sheet = this.own(id);
    this.order = this.order.filter((other) => other !== sheet);
    this.order.splice(position, 0, sheet);
    this.changed({ kind: "sheets" });
  };

  readonly setSheet = (id: string, settings: SheetSettings): void => {
    Object.assign(this.own(id), settings);
    this.changed({ kind: settings.selection ? "selection" : "sheets" });
  };

  readonly change = (change: GridChange): void => {
    const sheet = this.byName(change.sheet);
    if (!sheet) throw new Error(`no sheet ${change.sheet}`);
    restructure(this.order, change);
    for (const [key, name] of this.definedNames)
      this.definedNames.set(key, { ...name, formula: adjustName(name.formula, change) });
    if (change.kind === "renameSheet") sheet.name = change.name;
    if (change.kind === "deleteSheet") this.remove(sheet);
    this.changed({ kind: "shape", change });
  };

  readonly activeSheet = (): string => this.active;

  readonly activate = (id: string, selection?: readonly Rect[]): void => {
    const sheet = this.own(id);
    this.active = id;
    if (selection) sheet.selection = selection;
    this.changed({ kind: "selection" });
  };

  readonly setContent = (id: string, row: number, column: number, content: CellContent, prefixed = false): void => {
    this.own(id).setContent(toKey(row, column), content, prefixed);
    this.changed({ kind: "cells", sheet: id, rect: { row, column, rows: 1, columns: 1 } });
  };

  readonly setStyle = (id: string, rect: Rect, change: (style: CellStyle) => CellStyle): void => {
    const sheet = this.own(id);
    const known = new Map<CellStyle, CellStyle>();
    eachCell(rect, (row, column, key) => {
      const before = sheet.style(row, column);
      let after = known.get(before);
      if (!after) {
        after = internStyle(change(before));
        known.set(before, after);
      }
      sheet.setStyle(key, after);
    });
    this.changed({ kind: "cells", sheet: id, rect });
  };

  readonly clear = (id: string, rect: Rect, what: { readonly contents: boolean; readonly formats: boolean }): void => {
    this.own(id).clear(rect, what);
    this.changed({ kind: "cells", sheet: id, rect });
  };

  readonly copy: Grid["copy"] = (from, id, to, what) => {
    const source = this.byName(from.sheet);
    if (!source) throw new Error(`no sheet ${from.sheet}`);
    copyCells(this, source, from, this.own(id), to, what);
  };

  readonly merge = (id: string, rect: Rect): void => {
    const sheet = this.own(id);
    // Only the top left cell keeps its content
    eachCell(rect, (row, column, key) => {
      if (row !== rect.row || column !== rect.column) sheet.setContent(key, null, false);
    });
    sheet.merges = [...sheet.merges, { row: rect.row, column: rect.column, rows: rect.rows, columns: rect.columns }];
    this.changed({ kind: "cells", sheet: id, rect });
  };

  readonly unmerge = (id: string, rect: Rect): void => {
    const sheet = this.own(id);
    const isTouched = (merge: Rect) =>
      merge.row < rect.row + rect.rows &&
      rect.row < merge.row + merge.rows &&
      merge.column < rect.column + rect.columns &&
      rect.column < merge.column + merge.columns;
    sheet.merges = sheet.merges.filter((merge) => !isTouched(merge));
    this.changed({ kind: "cells", sheet: id, rect });
  };

  readonly setValidation = (id: string, rect: Rect, rule: ValidationRule | null): void => {
    const sheet = this.own(id);
    const anchored = rule && { rule, row: rect.row, column: rect.column };
    eachCell(rect, (_row, _column, key) => {
      if (anchored) sheet.rules.set(key, anchored);
      else sheet.rules.delete(key);
    });
  };

  readonly setColumns: Grid["setColumns"] = (id, first, last, { width, hidden, depth }) => {
    const sheet = this.own(id);
    for (let column = first; column <= last; column++) {
      setLine(column, sheet.widths, width, sheet.hiddenColumns, hidden);
      if (depth === 0) sheet.columnDepths.delete(column);
      else if (depth !== undefined) sheet.columnDepths.set(column, depth);
    }
  };

  readonly setRows: Grid["setRows"] = (id, first, last, { height, hidden }) => {
    const sheet = this.own(id);
    for (let row = first; row <= last; row++) setLine(row, sheet.heights, height, sheet.hiddenRows, hidden);
  };

  readonly names = (): readonly GridName[] => [...this.definedNames.values()];
  readonly findName = (name: string): GridName | null => this.definedNames.get(name.toLowerCase()) ?? null;

  readonly setName = (name: GridName): void => {
    this.definedNames.set(name.name.toLowerCase(), name);
    this.changed({ kind: "sheets" });
  };

  readonly deleteName = (name: string): void => {
    this.definedNames.delete(name.toLowerCase());
    this.changed({ kind: "sheets" });
  };

  readonly type: Grid["type"] = (id, row, column, text) => typeText(this, id, row, column, text);
  readonly paste: Grid["paste"] = (id, row, column, texts) => pasteTexts(this, id, row, column, texts);

  readonly evaluate: Grid["evaluate"] = (id, row, column, formula) => evaluateAt(this, id, row, column, formula);
  readonly cell: Grid["cell"] = (id, row, column) => cellOf(this, id, row, column);

  readonly onEvent = (listener: (event: GridEvent) => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshotState = (): unknown => snapshotGrid(this);

  private own(id: string): MemorySheet {
    const sheet = this.order.find((candidate) => candidate.id === id);
    if (!sheet) throw new Error(`no sheet with the id ${id}`);
    return sheet;
  }

  private byName(name: string): MemorySheet | undefined {
    return this.order.find((sheet) => sheet.name === name) ?? this.order.find((sheet) => isSameSheet(sheet.name, name));
  }

  private remove(sheet: MemorySheet): void {
    const index = this.order.indexOf(sheet);
    this.order = this.order.filter((other) => other !== sheet);
    if (this.active !== sheet.id) return;
    const next =
      this.order.slice(index).find((other) => other.visibility === "visible") ??
      this.order.find((other) => other.visibility === "visible");
    this.active = next?.id ?? "";
  }

  private changed(event: GridEvent): void {
    this.calculator.invalidate();
    for (const listener of this.listeners) listener(event);
  }
}

function setLine(
  line: number,
  sizes: Map<number, number>,
  size: number | null | undefined,
  hidden: Set<number>,
  isHidden: boolean | undefined,
): void {
  if (size === null) sizes.delete(line);
  else if (size !== undefined) sizes.set(line, size);
  if (isHidden === true) hidden.add(line);
  else if (isHidden === false) hidden.delete(line);
}
