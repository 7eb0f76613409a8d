import { BooleanNumber, IUndoRedoService, mergeWorksheetSnapshotWithDefault } from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  InsertSheetMutation,
  RemoveWorksheetMergeMutation,
  SetFrozenMutation,
  SetTabColorMutation,
  SetWorksheetHideMutation,
  SetWorksheetOrderMutation,
} from "@univerjs/preset-sheets-core";
import { rectsOverlap } from "../../src/workbook/model/area";
import type { Rect } from "../../src/workbook/model/area";
import { clearExtras, emptyExtras } from "../grid/book-extras";
import { eachCell, intersection, isIn, toKey } from "../grid/cell-keys";
import { DEFAULT_STYLE, internStyle } from "../../files/xlsx/styles/cell-style";
import type { CellStyle } from "../../files/xlsx/styles/cell-style";
import { copyCells } from "../grid/copy-cells";
import { pasteTexts, typeText } from "../grid/enter-text";
import type { GridChange } from "../grid/formula/rewrite/change";
import type { CellContent, Grid, GridEvent, GridLocale, GridSheet, SheetSettings } from "../grid/grid";
import { subtractRect } from "../grid/memory-sheet";
import { cellOf, evaluateAt } from "../grid/read-grid";
import type { GridName, ValidationRule } from "../grid/sheet-parts";
import { watchCalculation } from "./calculation";
import type { Calculation } from "./calculation";
import { copyIntoMemory } from "./copy-into-memory";
import { DefinedNames } from "./defined-names";
import { followStructure } from "./follow-structure";
import { LiveSheets } from "./live-sheets";
import { makeRoom } from "./writes/make-room";
import { toRange } from "./ranges";
import { restructureSheet } from "./writes/restructure-sheet";
import { runCommand } from "./writes/run-command";
import { SelectedCells } from "./screen/selected-cells";
import { NEW_SHEET } from "./start-univer";
import type { OpenUniver } from "./start-univer";
import { PIXELS, WIDTH_PIXELS } from "./univer-sheet";
import type { UniverSheet } from "./univer-sheet";
import { writePending } from "./writes/write-pending";

/** A grid on the screen: its values are those that Univer calculates and shows. */
export interface UniverGrid extends Grid {
  /** Tells Univer what was written, and resolves once all is calculated and shown. */
  readonly settled: () => Promise<void>;
  readonly isSettled: () => boolean;
  /** Leaves the workbook and opens a new one with one empty sheet. */
  readonly renew: () => Promise<void>;
}

/** The live spreadsheet as the simulated hosts see it. There is one workbook, Univer's own: nothing is mirrored. */
export function createUniverGrid(open: OpenUniver, locale: GridLocale): UniverGrid {
  return new LiveGrid(open, locale);
}

class LiveGrid implements UniverGrid {
  readonly extras = emptyExtras();
  readonly sheets: () => readonly GridSheet[];
  readonly activeSheet: () => string;
  readonly names: () => readonly GridName[];
  readonly findName: (name: string) => GridName | null;
  private readonly live: LiveSheets;
  private readonly defined: DefinedNames;
  private readonly selected: SelectedCells;
  private readonly calculation: Calculation;
  private readonly listeners = new Set<(event: GridEvent) => void>();
  private isFlushPlanned = false;

  constructor(
    private readonly open: OpenUniver,
    readonly locale: GridLocale,
  ) {
    this.live = new LiveSheets(open);
    this.defined = new DefinedNames(open, this.live);
    this.selected = new SelectedCells(open);
    this.calculation = watchCalculation(open.commands, open.injector);
    this.sheets = this.live.all;
    this.activeSheet = this.selected.activeSheet;
    this.names = this.defined.all;
    this.findName = this.defined.find;
    followStructure(open, { sheets: this.live.all, tell: (event) => this.tell(event) });
  }

  readonly settled = async (): Promise<void> => {
    this.flush();
    await this.calculation.settled();
  };

  readonly isSettled = (): boolean => !this.isFlushPlanned && this.calculation.isSettled();

  readonly renew = async (): Promise<void> => {
    this.flush();
    this.live.forget();
    clearExtras(this.extras);
    await this.open.renew();
    this.tell({ kind: "sheets" });
  };

  readonly sheet = (id: string): GridSheet => this.live.withId(id);
  readonly findSheet = (name: string): GridSheet | null => this.live.named(name);

  readonly addSheet = (name: string, position = this.sheets().length): string => {
    if (this.live.named(name)) throw new Error(`a sheet ${name} is there already`);
    this.flush();
    const active = this.activeSheet();
    const id = this.live.freeId();
    this.run(InsertSheetMutation.id, {
      index: position,
      sheet: mergeWorksheetSnapshotWithDefault({ id, name, ...NEW_SHEET }),
    });
    // Univer shows a new sheet at once, hosts do not
    if (this.activeSheet() !== active) this.activate(active);
    return id;
  };

  readonly moveSheet = (id: string, position: number): void => {
    this.flush();
    const from = this.sheets().findIndex((sheet) => sheet.id === id);
    this.run(SetWorksheetOrderMutation.id, { subUnitId: id, fromOrder: from, toOrder: position });
  };

  readonly setSheet = (id: string, settings: SheetSettings): void => {
    const sheet = this.live.withId(id);
    const { visibility, tabColor, freeze, conditionalRules, selection, ...beside } = settings;
    Object.assign(sheet, beside);
    if (visibility !== undefined) {
      sheet.isVeryHidden = visibility === "veryHidden";
      this.run(SetWorksheetHideMutation.id, {
        subUnitId: id,
        hidden: visibility === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      });
    }
    if (tabColor !== undefined) this.run(SetTabColorMutation.id, { subUnitId: id, color: tabColor ?? "" });
    if (freeze) {
      const { rows, columns } = freeze;
      this.run(SetFrozenMutation.id, {
        subUnitId: id,
        startRow: rows === 0 ? -1 : rows,
        startColumn: columns === 0 ? -1 : columns,
        ySplit: rows,
        xSplit: columns,
      });
    }
    if (conditionalRules) {
      sheet.pending.conditional = conditionalRules;
      this.planFlush();
    }
    if (selection && id === this.activeSheet()) this.activate(id, selection);
    this.tell({ kind: "sheets" });
  };

  readonly change = (change: GridChange): void => {
    this.flush();
    const sheet = this.named(change.sheet);
    const [first] = sheet.selection;
    restructureSheet(this.open, this, sheet, change);
    this.forgetUndo();
    // Univer selects what it has inserted
    if (first && change.kind !== "deleteSheet" && sheet.id === this.activeSheet()) this.selected.select(sheet, first);
  };

  readonly activate = (id: string, selection?: readonly Rect[]): void => {
    this.flush();
    this.selected.show(this.live.withId(id), selection?.[0]);
    this.tell({ kind: "selection" });
  };

  readonly setContent = (id: string, row: number, column: number, content: CellContent, prefixed = false): void => {
    this.live.withId(id).pending.cell(toKey(row, column)).content = {
      content,
      prefixed: prefixed && typeof content === "string",
    };
    this.planFlush();
  };

  readonly setStyle = (id: string, rect: Rect, change: (style: CellStyle) => CellStyle): void => {
    const sheet = this.live.withId(id);
    const known = new Map<CellStyle, CellStyle>();
    eachCell(rect, (row, column, key) => {
      const before = sheet.style(row, column);
      let after = known.get(before);
      if (!after) {
        after = internStyle(change(before));
        known.set(before, after);
      }
      if (after !== before) sheet.pending.cell(key).style = after;
    });
    this.planFlush();
  };

  readonly clear = (id: string, rect: Rect, what: { readonly contents: boolean; readonly formats: boolean }): void => {
    const sheet = this.live.withId(id);
    const used = sheet.used(false);
    const inside = used && intersection(used, rect);
    if (inside) {
      eachCell(inside, (row, column, key) => {
        if (what.contents && sheet.content(row, column) !== null)
          sheet.pending.cell(key).content = { content: null, prefixed: false };
        if (what.formats && sheet.style(row, column) !== DEFAULT_STYLE) sheet.pending.cell(key).style = DEFAULT_STYLE;
      });
    }
    if (what.formats) this.clearRules(sheet, rect);
    this.planFlush();
  };

  readonly copy: Grid["copy"] = (from, id, to, what) =>
    copyCells(this, this.named(from.sheet), from, this.live.withId(id), to, what);

  readonly merge = (id: string, rect: Rect): void => {
    const sheet = this.live.withId(id);
    // Only the top left cell keeps its content
    eachCell(rect, (row, column) => {
      if ((row !== rect.row || column !== rect.column) && sheet.content(row, column) !== null)
        this.setContent(id, row, column, null);
    });
    makeRoom(this.open, sheet, rect.row + rect.rows - 1, rect.column + rect.columns - 1);
    this.run(AddWorksheetMergeMutation.id, { subUnitId: id, ranges: [toRange(rect)] });
  };

  readonly unmerge = (id: string, rect: Rect): void =>
    this.removeMerges(this.live.withId(id), (merge) => rectsOverlap(merge, rect));

  readonly setValidation = (id: string, rect: Rect, rule: ValidationRule | null): void => {
    this.live.withId(id).pending.setRule(rect, rule && { rule, row: rect.row, column: rect.column });
    this.planFlush();
  };

  readonly setColumns: Grid["setColumns"] = (id, first, last, { width, hidden, depth }) => {
    const { pending, columnDepths } = this.live.withId(id);
    if (depth !== undefined) for (let column = first; column <= last; column++) columnDepths.set(column, depth);
    pending.columns.set(first, last, {
      ...toPixels(width, WIDTH_PIXELS),
      ...(hidden === undefined ? {} : { hidden }),
    });
    this.planFlush();
  };

  readonly setRows: Grid["setRows"] = (id, first, last, { height, hidden }) => {
    this.live
      .withId(id)
      .pending.rows.set(first, last, { ...toPixels(height, PIXELS), ...(hidden === undefined ? {} : { hidden }) });
    this.planFlush();
  };

  readonly setName = (name: GridName): void => {
    this.defined.set(name);
    this.tell({ kind: "sheets" });
  };

  readonly deleteName = (name: string): void => {
    this.defined.remove(name);
    this.tell({ kind: "sheets" });
  };

  readonly type: Grid["type"] = (id, row, column, text) => typeText(this, id, row, column, text);
  readonly paste: Grid["paste"] = (id, row, column, texts) => pasteTexts(this, id, row, column, texts);

  readonly evaluate: Grid["evaluate"] = (id, row, column, formula) => evaluateAt(this, id, row, column, formula);
  readonly cell: Grid["cell"] = (id, row, column) => cellOf(this, id, row, column);

  readonly onEvent = (listener: (event: GridEvent) => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshotState = (): unknown => copyIntoMemory(this).snapshotState();

  private named(name: string): UniverSheet {
    const sheet = this.live.named(name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  }

  private tell(event: GridEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  private run(id: string, params: object): void {
    runCommand(this.open, id, params);
  }

  /**
   * A host's change is no step of the user's: steps before it would bring back cells that no longer stand where they
   * stood.
   */
  private forgetUndo(): void {
    this.open.injector.get(IUndoRedoService).clearUndoRedo(this.open.unitId);
  }

  private planFlush(): void {
    if (this.isFlushPlanned) return;
    this.isFlushPlanned = true;
    queueMicrotask(() => this.flush());
  }

  private flush(): void {
    if (!this.isFlushPlanned) return;
    this.isFlushPlanned = false;
    for (const sheet of this.live.all()) if (!sheet.pending.isEmpty) writePending(this.open, sheet);
    this.forgetUndo();
  }

  private removeMerges(sheet: UniverSheet, isGone: (merge: Rect) => boolean): void {
    const gone = sheet.merges.filter(isGone);
    if (gone.length > 0) this.run(RemoveWorksheetMergeMutation.id, { subUnitId: sheet.id, ranges: gone.map(toRange) });
  }

  /** Validations, merges and conditional formats of a rectangle. */
  private clearRules(sheet: UniverSheet, rect: Rect): void {
    sheet.pending.setRule(rect, null);
    this.removeMerges(sheet, (merge) => isIn(rect, merge.row, merge.column));
    const before = sheet.conditionalRules;
    if (!before.some((rule) => rule.rects.some((own) => rectsOverlap(own, rect)))) return;
    sheet.pending.conditional = before.flatMap((rule) => {
      const rects = rule.rects.flatMap((own) => subtractRect(own, rect));
      return rects.length === 0 ? [] : [{ ...rule, rects }];
    });
  }
}

/** A size in points as Univer counts it; `null` stands for the default, and `undefined` leaves it as it is. */
function toPixels(points: number | null | undefined, inPoint: number): { readonly size?: number | null } {
  if (points === undefined) return {};
  return { size: points === null ? null : points * inPoint };
}
