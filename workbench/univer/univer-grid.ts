import { BooleanNumber, Direction, IUndoRedoService, RANGE_TYPE, mergeWorksheetSnapshotWithDefault } from "@univerjs/core";
import type { IRange } from "@univerjs/core";
import { AddConditionalRuleMutation, ConditionalFormattingRuleModel, DeleteConditionalRuleMutation } from "@univerjs/preset-sheets-conditional-formatting";
import {
  AddWorksheetMergeMutation, IDefinedNamesService, InsertColByRangeCommand, InsertRowByRangeCommand, InsertSheetMutation, RemoveColByRangeCommand,
  RemoveDefinedNameMutation, RemoveRowByRangeCommand, RemoveSheetCommand, RemoveWorksheetMergeMutation, SetDefinedNameMutation, SetFrozenMutation,
  SetRangeValuesMutation, SetTabColorMutation, SetWorksheetColumnCountMutation, SetWorksheetHideMutation, SetWorksheetNameCommand,
  SetWorksheetOrderMutation, SetWorksheetRowCountMutation, SheetInterceptorService, getMoveRangeCommandMutations,
} from "@univerjs/preset-sheets-core";
import { AddSheetDataValidationCommand, ClearRangeDataValidationCommand } from "@univerjs/preset-sheets-data-validation";
import { areaToReference, rectsOverlap, referenceToArea } from "../../src/workbook/area";
import type { Rect } from "../../src/workbook/area";
import { eachCell, intersection, isIn, toKey } from "../grid/cell-keys";
import { DEFAULT_STYLE, internStyle } from "../grid/cell-style";
import type { CellStyle } from "../grid/cell-style";
import { copyCells } from "../grid/copy-cells";
import { pasteTexts, typeText } from "../grid/enter-text";
import { isSameSheet } from "../grid/formula-change";
import type { GridChange } from "../grid/formula-change";
import type { CellContent, Grid, GridEvent, GridLocale, GridSheet, SheetSettings } from "../grid/grid";
import { subtractRect } from "../grid/memory-sheet";
import { cellOf, evaluateAt } from "../grid/read-grid";
import type { GridName, ValidationRule } from "../grid/sheet-parts";
import { watchCalculation } from "./calculation";
import type { Calculation } from "./calculation";
import { toUniverConditional } from "./conditional-rules";
import { bringIntoView } from "./bring-into-view";
import { copyIntoMemory } from "./copy-into-memory";
import { followStructure } from "./follow-structure";
import { lineMutations } from "./line-mutations";
import { toRange } from "./ranges";
import { NEW_SHEET } from "./start-univer";
import type { OpenUniver } from "./start-univer";
import { PIXELS, UniverSheet, WIDTH_PIXELS } from "./univer-sheet";
import { toUniverRule } from "./validation-rules";

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
  private readonly known = new Map<string, UniverSheet>();
  private readonly listeners = new Set<(event: GridEvent) => void>();
  private readonly calculation: Calculation;
  private nextId = 2;
  private isFlushPlanned = false;
  private toView: (() => void) | null = null;

  constructor(
    private readonly open: OpenUniver,
    readonly locale: GridLocale,
  ) {
    this.calculation = watchCalculation(open.commands, open.injector);
    followStructure(open, {
      sheets: () => this.all(),
      tell: (event) => this.tell(event),
    });
  }

  readonly settled = async (): Promise<void> => {
    this.flush();
    await this.calculation.settled();
  };

  readonly isSettled = (): boolean => !this.isFlushPlanned && this.calculation.isSettled();

  readonly renew = async (): Promise<void> => {
    this.flush();
    this.known.clear();
    await this.open.renew();
    this.tell({ kind: "sheets" });
  };

  readonly sheets = (): readonly GridSheet[] => this.all();
  readonly sheet = (id: string): GridSheet => this.own(id);
  readonly findSheet = (name: string): GridSheet | null => this.byName(name) ?? null;

  readonly addSheet = (name: string, position = this.all().length): string => {
    if (this.byName(name)) throw new Error(`a sheet ${name} is there already`);
    this.flush();
    const active = this.activeSheet();
    const id = this.freeId();
    this.run(InsertSheetMutation.id, { index: position, sheet: mergeWorksheetSnapshotWithDefault({ id, name, ...NEW_SHEET }) });
    // Univer shows a new sheet at once, hosts do not
    if (this.activeSheet() !== active) this.activate(active);
    return id;
  };

  readonly moveSheet = (id: string, position: number): void => {
    this.flush();
    const from = this.all().findIndex((sheet) => sheet.id === id);
    this.run(SetWorksheetOrderMutation.id, { subUnitId: id, fromOrder: from, toOrder: position });
  };

  readonly setSheet = (id: string, settings: SheetSettings): void => {
    const sheet = this.own(id);
    const { visibility, tabColor, freeze, conditionalRules, selection, ...beside } = settings;
    Object.assign(sheet, beside);
    if (visibility !== undefined) {
      sheet.isVeryHidden = visibility === "veryHidden";
      this.run(SetWorksheetHideMutation.id, { subUnitId: id, hidden: visibility === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE });
    }
    if (tabColor !== undefined) this.run(SetTabColorMutation.id, { subUnitId: id, color: tabColor ?? "" });
    if (freeze) {
      const { rows, columns } = freeze;
      this.run(SetFrozenMutation.id, { subUnitId: id, startRow: rows === 0 ? -1 : rows, startColumn: columns === 0 ? -1 : columns, ySplit: rows, xSplit: columns });
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
    const sheet = this.byName(change.sheet);
    if (!sheet) throw new Error(`no sheet ${change.sheet}`);
    const { selection } = sheet;
    this.restructure(sheet, change);
    this.forgetUndo();
    // Univer selects what it has inserted
    const [first] = selection;
    const isThere = first && change.kind !== "deleteSheet" && sheet.id === this.activeSheet();
    if (isThere) this.select(sheet.id, first);
  };

  readonly activeSheet = (): string => this.open.workbook.getActiveSheet().getSheetId();

  readonly activate = (id: string, selection?: readonly Rect[]): void => {
    this.flush();
    const sheet = this.open.api.getActiveWorkbook()?.getSheetBySheetId(id);
    if (!sheet) throw new Error(`no sheet with the id ${id}`);
    if (this.activeSheet() !== id) sheet.activate();
    const first = selection?.[0];
    if (first) {
      this.select(id, first);
      // What is in sight of another sheet is known once it is drawn
      this.toView = () => bringIntoView(sheet, first);
      requestAnimationFrame(() => requestAnimationFrame(() => {
        this.toView?.();
        this.toView = null;
      }));
    }
    this.tell({ kind: "selection" });
  };

  readonly setContent = (id: string, row: number, column: number, content: CellContent, prefixed = false): void => {
    this.own(id).pending.cell(toKey(row, column)).content = { content, prefixed: prefixed && typeof content === "string" };
    this.planFlush();
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
      if (after !== before) sheet.pending.cell(key).style = after;
    });
    this.planFlush();
  };

  readonly clear = (id: string, rect: Rect, what: { readonly contents: boolean; readonly formats: boolean }): void => {
    const sheet = this.own(id);
    const used = sheet.used(false);
    if (used) {
      const inside = intersection(used, rect);
      if (inside) {
        eachCell(inside, (row, column, key) => {
          if (what.contents && sheet.content(row, column) !== null) sheet.pending.cell(key).content = { content: null, prefixed: false };
          if (what.formats && sheet.style(row, column) !== DEFAULT_STYLE) sheet.pending.cell(key).style = DEFAULT_STYLE;
        });
      }
    }
    if (what.formats) this.clearRules(sheet, rect);
    this.planFlush();
  };

  readonly copy: Grid["copy"] = (from, id, to, what) => {
    const source = this.byName(from.sheet);
    if (!source) throw new Error(`no sheet ${from.sheet}`);
    copyCells(this, source, from, this.own(id), to, what);
  };

  readonly merge = (id: string, rect: Rect): void => {
    // Only the top left cell keeps its content
    eachCell(rect, (row, column) => {
      if ((row !== rect.row || column !== rect.column) && this.own(id).content(row, column) !== null) this.setContent(id, row, column, null);
    });
    this.makeRoom(id, rect.row + rect.rows - 1, rect.column + rect.columns - 1);
    this.run(AddWorksheetMergeMutation.id, { subUnitId: id, ranges: [toRange(rect)] });
  };

  readonly unmerge = (id: string, rect: Rect): void => {
    const touched = this.own(id).merges.filter((merge) => rectsOverlap(merge, rect));
    if (touched.length > 0) this.run(RemoveWorksheetMergeMutation.id, { subUnitId: id, ranges: touched.map(toRange) });
  };

  readonly setValidation = (id: string, rect: Rect, rule: ValidationRule | null): void => {
    this.own(id).pending.setRule(rect, rule && { rule, row: rect.row, column: rect.column });
    this.planFlush();
  };

  readonly setColumns: Grid["setColumns"] = (id, first, last, { width, hidden }) => {
    const size = width === undefined || width === null ? width : width * WIDTH_PIXELS;
    this.own(id).pending.columns.set(first, last, { ...(size === undefined ? {} : { size }), ...(hidden === undefined ? {} : { hidden }) });
    this.planFlush();
  };

  readonly setRows: Grid["setRows"] = (id, first, last, { height, hidden }) => {
    const size = height === undefined || height === null ? height : height * PIXELS;
    this.own(id).pending.rows.set(first, last, { ...(size === undefined ? {} : { size }), ...(hidden === undefined ? {} : { hidden }) });
    this.planFlush();
  };

  readonly names = (): readonly GridName[] => {
    const map = this.open.injector.get(IDefinedNamesService).getDefinedNameMap(this.open.unitId) ?? {};
    return Object.values(map).map(({ name, formulaOrRefString, hidden, comment }) => ({
      name, visible: hidden !== true, comment: comment ?? "", formula: this.nameFormula(formulaOrRefString),
    }));
  };

  readonly setName = ({ name, formula, visible, comment }: GridName): void => {
    const area = referenceToArea(formula);
    this.run(SetDefinedNameMutation.id, {
      id: this.nameId(name) ?? `name-${name}`, name, comment, hidden: !visible, localSheetId: ALL_SHEETS,
      // Univer follows references that stand alone
      formulaOrRefString: area ? areaToReference(area) : formula,
    });
    this.tell({ kind: "sheets" });
  };

  readonly deleteName = (name: string): void => {
    const id = this.nameId(name);
    const param = id === null ? null : this.open.injector.get(IDefinedNamesService).getValueById(this.open.unitId, id);
    if (param) this.run(RemoveDefinedNameMutation.id, param);
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

  private all(): readonly UniverSheet[] {
    return this.open.workbook.getSheets().map((worksheet) => this.own(worksheet.getSheetId()));
  }

  private own(id: string): UniverSheet {
    if (!this.open.workbook.getSheetBySheetId(id)) throw new Error(`no sheet with the id ${id}`);
    let sheet = this.known.get(id);
    if (!sheet) {
      sheet = new UniverSheet(id, this.open);
      this.known.set(id, sheet);
    }
    return sheet;
  }

  private freeId(): string {
    for (;;) {
      const id = `sheet-${String(this.nextId++)}`;
      if (!this.open.workbook.getSheetBySheetId(id)) return id;
    }
  }

  private byName(name: string): UniverSheet | undefined {
    const all = this.all();
    return all.find((sheet) => sheet.name === name) ?? all.find((sheet) => isSameSheet(sheet.name, name));
  }

  private tell(event: GridEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  private run(id: string, params: object): void {
    this.open.commands.syncExecuteCommand(id, { unitId: this.open.unitId, ...params });
  }

  /** A host's change is no step of the user's: steps before it would bring back cells that no longer stand where they stood. */
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
    for (const sheet of this.all()) if (!sheet.pending.isEmpty) this.flushSheet(sheet);
    this.forgetUndo();
  }

  private flushSheet(sheet: UniverSheet): void {
    const { id, pending } = sheet;
    // First: text is laid into rows and columns as they will be
    this.makeRoom(id, pending.rows.last, pending.columns.last);
    for (const { id: mutation, params } of lineMutations(sheet)) this.run(mutation, { subUnitId: id, ...params });
    const cells = pending.takeCells();
    if (cells) {
      this.makeRoom(id, cells.rows, cells.columns);
      this.run(SetRangeValuesMutation.id, { subUnitId: id, cellValue: cells.matrix });
      this.fitRows(sheet, Object.keys(cells.matrix).map(Number));
    }
    for (const { rect, anchored } of pending.rules.splice(0)) {
      this.makeRoom(id, rect.row + rect.rows - 1, rect.column + rect.columns - 1);
      if (anchored) this.run(AddSheetDataValidationCommand.id, { subUnitId: id, rule: toUniverRule(anchored.rule, rect) });
      else this.run(ClearRangeDataValidationCommand.id, { subUnitId: id, ranges: [toRange(rect)] });
    }
    if (pending.conditional) this.flushConditional(sheet);
  }

  /** Rows grow with wrapped text, unless somebody set their height. */
  private fitRows({ id, size }: UniverSheet, rows: readonly number[]): void {
    const ranges = rows.map((row) => ({ startRow: row, endRow: row, startColumn: 0, endColumn: size.columns - 1 }));
    const { redos } = this.open.injector.get(SheetInterceptorService).generateMutationsOfAutoHeight({ unitId: this.open.unitId, subUnitId: id, ranges });
    for (const { id: mutation, params } of redos) this.open.commands.syncExecuteCommand(mutation, params);
  }

  private flushConditional(sheet: UniverSheet): void {
    const wanted = sheet.pending.conditional ?? [];
    sheet.pending.conditional = null;
    const model = this.open.injector.get(ConditionalFormattingRuleModel);
    for (const { cfId } of [...(model.getSubunitRules(this.open.unitId, sheet.id) ?? [])]) this.run(DeleteConditionalRuleMutation.id, { subUnitId: sheet.id, cfId });
    // Each new one goes before the others
    for (const rule of wanted.toReversed()) if (rule.rects.length > 0) this.run(AddConditionalRuleMutation.id, { subUnitId: sheet.id, rule: toUniverConditional(rule) });
  }

  private clearRules(sheet: UniverSheet, rect: Rect): void {
    sheet.pending.setRule(rect, null);
    const gone = sheet.merges.filter((merge) => isIn(rect, merge.row, merge.column));
    if (gone.length > 0) this.run(RemoveWorksheetMergeMutation.id, { subUnitId: sheet.id, ranges: gone.map(toRange) });
    const before = sheet.conditionalRules;
    const after = before.flatMap((rule) => {
      const rects = rule.rects.flatMap((own) => subtractRect(own, rect));
      return rects.length === 0 ? [] : [{ ...rule, rects }];
    });
    if (before.some((rule) => rule.rects.some((own) => rectsOverlap(own, rect)))) sheet.pending.conditional = after;
  }

  private makeRoom(id: string, rows: number, columns: number): void {
    const { size } = this.own(id);
    if (rows > size.rows) this.run(SetWorksheetRowCountMutation.id, { subUnitId: id, rowCount: rows + ROOM.rows });
    if (columns > size.columns) this.run(SetWorksheetColumnCountMutation.id, { subUnitId: id, columnCount: columns + ROOM.columns });
  }

  private select(id: string, { row, column, rows, columns }: Rect): void {
    this.makeRoom(id, row + rows - 1, column + columns - 1);
    this.open.api.getActiveWorkbook()?.getSheetBySheetId(id)?.getRange(row - 1, column - 1, rows, columns).activate();
  }

  private restructure(sheet: UniverSheet, change: GridChange): void {
    const { size, id } = sheet;
    const rows = (at: number, count: number) => ({ startRow: at - 1, endRow: at + count - 2, startColumn: 0, endColumn: size.columns - 1, rangeType: RANGE_TYPE.ROW });
    const columns = (at: number, count: number) => ({ startRow: 0, endRow: size.rows - 1, startColumn: at - 1, endColumn: at + count - 2, rangeType: RANGE_TYPE.COLUMN });
    const rect = sheet.used(false) ?? { row: 1, column: 1, rows: 0, columns: 0 };
    switch (change.kind) {
      case "insertRows":
        this.run(InsertRowByRangeCommand.id, { subUnitId: id, range: rows(change.at, change.count), direction: Direction.UP });
        this.inheritLooks(sheet, { ...rect, row: change.at, rows: change.count }, { row: change.at - 1 });
        break;
      case "deleteRows": this.remove(RemoveRowByRangeCommand.id, id, change, size.rows, rows); break;
      case "insertColumns":
        this.run(InsertColByRangeCommand.id, { subUnitId: id, range: columns(change.at, change.count), direction: Direction.LEFT });
        this.inheritLooks(sheet, { ...rect, column: change.at, columns: change.count }, { column: change.at - 1 });
        break;
      case "deleteColumns": this.remove(RemoveColByRangeCommand.id, id, change, size.columns, columns); break;
      case "renameSheet": this.run(SetWorksheetNameCommand.id, { subUnitId: id, name: change.name }); break;
      case "deleteSheet": this.removeSheet(id); break;
      case "move": this.moveRange(id, change.from, change.to); break;
      case "moveRows":
      case "moveColumns": throw new Error(`${change.kind} is for people: no simulated host asks for it`);
    }
  }

  /** New lines look like the line before them, as in Excel and Sheets. */
  private inheritLooks(sheet: UniverSheet, inserted: Rect, before: { readonly row?: number; readonly column?: number }): void {
    if (before.row === 0 || before.column === 0) return;
    eachCell(inserted, (row, column) => {
      const style = sheet.style(before.row ?? row, before.column ?? column);
      if (style !== DEFAULT_STYLE) this.setStyle(sheet.id, { row, column, rows: 1, columns: 1 }, () => style);
    });
  }

  /** Univer tells its followers of formulas and rules the range that goes, but not of which sheet: they take the active one. */
  private remove(command: string, id: string, { at, count }: { readonly at: number; readonly count: number }, size: number, range: (at: number, count: number) => IRange): void {
    // Hosts have more rows than Univer was told of
    const present = Math.min(count, size - at + 1);
    if (present <= 0) return;
    const { workbook } = this.open;
    const active = workbook.getActiveSheet();
    const wanted = workbook.getSheetBySheetId(id);
    if (wanted && wanted !== active) workbook.setActiveSheet(wanted);
    this.run(command, { subUnitId: id, range: range(at, present) });
    if (wanted !== active) workbook.setActiveSheet(active);
  }

  private removeSheet(id: string): void {
    // Univer goes on drawing the sheet that is shown until another one is
    const others = this.all().filter((sheet) => sheet.id !== id && sheet.visibility === "visible");
    const index = this.all().findIndex((sheet) => sheet.id === id);
    const next = others.find((sheet) => this.all().findIndex((own) => own.id === sheet.id) > index) ?? others[0];
    if (this.activeSheet() === id && next) this.activate(next.id);
    this.run(RemoveSheetCommand.id, { subUnitId: id });
  }

  private moveRange(id: string, from: Rect, to: { readonly row: number; readonly column: number }): void {
    const { unitId, commands, injector } = this.open;
    const moves = injector.invoke((accessor) => getMoveRangeCommandMutations(accessor, {
      fromUnitId: unitId, toUnitId: unitId, fromSubUnitId: id, toSubUnitId: id, fromRange: toRange(from), toRange: toRange({ ...from, ...to }),
    }));
    for (const move of moves?.redos ?? []) commands.syncExecuteCommand(move.id, move.params);
  }

  /** References to a sheet that is gone read as in Excel. */
  private nameFormula(text: string): string {
    const formula = text.startsWith("=") ? text : `=${text}`;
    const area = referenceToArea(formula);
    if (!area) return formula;
    return this.byName(area.sheet) ? `=${areaToReference(area)}` : "=#REF!";
  }

  private nameId(name: string): string | null {
    const map = this.open.injector.get(IDefinedNamesService).getDefinedNameMap(this.open.unitId) ?? {};
    return Object.values(map).find((own) => own.name.toLowerCase() === name.toLowerCase())?.id ?? null;
  }
}

/** As Univer marks a name of the whole workbook. */
const ALL_SHEETS = "AllDefaultWorkbook";
/** Rows and columns that stay empty beyond the last written ones. */
const ROOM = { rows: 50, columns: 6 } as const;
