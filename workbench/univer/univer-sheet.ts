import { BooleanNumber } from "@univerjs/core";
import type { ICellData, ISheetDataValidationRule, Nullable, Worksheet } from "@univerjs/core";
import { ConditionalFormattingRuleModel } from "@univerjs/preset-sheets-conditional-formatting";
import { FormulaDataModel, SheetsSelectionsService } from "@univerjs/preset-sheets-core";
import { SheetDataValidationModel } from "@univerjs/preset-sheets-data-validation";
import type { Rect } from "../../src/workbook/model/area";
import { bounds, toKey } from "../grid/cell-keys";
import type { CellStyle } from "../../files/xlsx/styles/cell-style";
import type { CellContent, Constant, GridSheet } from "../grid/grid";
import { DEFAULT_PAGE } from "../grid/sheet-parts";
import type {
  AnchoredRule,
  ConditionalRule,
  GridChart,
  PageState,
  SheetProtection,
  Visibility,
} from "../grid/sheet-parts";
import { isPrefixedCell, valueOf } from "./writes/cell-data";
import { fromUniverConditional } from "./writes/conditional-rules";
import { PendingWrites } from "./writes/pending-writes";
import { toRect } from "./ranges";
import type { OpenUniver } from "./start-univer";
import { fromUniverStyle } from "./writes/univer-style";
import { fromUniverRule } from "./writes/validation-rules";

/** Pixels in a point. */
export const PIXELS = 96 / 72;
/** Univer breaks lines earlier than Excel in a column as wide: a tenth more gives the same lines. */
export const WIDTH_PIXELS = PIXELS * 1.1;

const FIRST_CELL: Rect = { row: 1, column: 1, rows: 1, columns: 1 };

/**
 * One sheet of Univer's workbook, with what is on its way there. Charts, pages, protection and outlines are kept beside
 * it: Univer has none.
 */
export class UniverSheet implements GridSheet {
  readonly pending = new PendingWrites();
  isVeryHidden = false;
  protection: SheetProtection | null = null;
  filtered = false;
  page: PageState = DEFAULT_PAGE;
  charts: readonly GridChart[] = [];
  columnDepths = new Map<number, number>();
  private readonly knownRules = new WeakMap<
    ISheetDataValidationRule,
    { readonly shape: string; readonly anchored: AnchoredRule | null }
  >();

  constructor(
    readonly id: string,
    private readonly open: OpenUniver,
  ) {}

  /** Throws when the sheet is gone. */
  get worksheet(): Worksheet {
    const worksheet = this.open.workbook.getSheetBySheetId(this.id);
    if (!worksheet) throw new Error(`no sheet with the id ${this.id}`);
    return worksheet;
  }

  get size(): { readonly rows: number; readonly columns: number } {
    return { rows: this.worksheet.getRowCount(), columns: this.worksheet.getColumnCount() };
  }

  get name(): string {
    return this.worksheet.getName();
  }

  get visibility(): Visibility {
    if (this.worksheet.isSheetHidden() !== BooleanNumber.TRUE) return "visible";
    return this.isVeryHidden ? "veryHidden" : "hidden";
  }

  get tabColor(): string | null {
    return this.worksheet.getTabColor() || null;
  }

  get freeze(): { readonly rows: number; readonly columns: number } {
    const { xSplit, ySplit } = this.worksheet.getFreeze();
    return { rows: ySplit, columns: xSplit };
  }

  get merges(): readonly Rect[] {
    return this.worksheet.getMergeData().map((range) => toRect(range, this.size));
  }

  get conditionalRules(): readonly ConditionalRule[] {
    if (this.pending.conditional) return this.pending.conditional;
    const rules =
      this.open.injector.get(ConditionalFormattingRuleModel).getSubunitRules(this.open.unitId, this.id) ?? [];
    return rules.flatMap((rule) => fromUniverConditional(rule, this.size) ?? []);
  }

  get selection(): readonly Rect[] {
    const selections = this.open.injector
      .get(SheetsSelectionsService)
      .getWorkbookSelections(this.open.unitId)
      .getSelectionsOfWorksheet(this.id);
    const rects = selections.map(({ range }) => toRect(range, this.size));
    return rects.length === 0 ? [FIRST_CELL] : rects;
  }

  readonly content = (row: number, column: number): CellContent => {
    const written = this.pending.cells.get(toKey(row, column))?.content;
    if (written) return written.content;
    const cell = this.raw(row, column);
    if (!cell?.f && !cell?.si) return valueOf(cell);
    const formula = this.open.injector
      .get(FormulaDataModel)
      .getFormulaStringByCell(row - 1, column - 1, this.id, this.open.unitId);
    return formula === null || formula === undefined ? valueOf(cell) : { formula };
  };

  readonly value = (row: number, column: number): Constant => {
    const written = this.pending.cells.get(toKey(row, column))?.content;
    if (!written) {
      const cell = this.raw(row, column);
      // No formula gives nothing: Univer forgets an empty text when rows move
      return valueOf(cell) ?? (cell?.f || cell?.si ? "" : null);
    }
    const { content } = written;
    // A formula that was written just now has no value before the next round trip
    return typeof content === "object" && content !== null && "formula" in content ? null : content;
  };

  readonly isPrefixed = (row: number, column: number): boolean =>
    this.pending.cells.get(toKey(row, column))?.content?.prefixed ?? isPrefixedCell(this.raw(row, column));

  readonly style = (row: number, column: number): CellStyle => {
    const written = this.pending.cells.get(toKey(row, column))?.style;
    if (written) return written;
    const cell = this.raw(row, column);
    return fromUniverStyle(
      this.open.workbook.getStyles().getStyleByCell(cell),
      (cell?.custom as { readonly locked?: boolean } | null | undefined)?.locked !== false,
    );
  };

  readonly validation = (row: number, column: number): AnchoredRule | null => {
    const written = this.pending.rule(row, column);
    if (written !== undefined) return written;
    const rule = this.open.injector
      .get(SheetDataValidationModel)
      .getRuleByLocation(this.open.unitId, this.id, row - 1, column - 1);
    if (!rule) return null;
    // Cells under one rule share one object, as long as the rule is the same
    const shape = JSON.stringify(rule);
    const known = this.knownRules.get(rule);
    if (known?.shape === shape) return known.anchored;
    const anchored = fromUniverRule(rule);
    this.knownRules.set(rule, { shape, anchored });
    return anchored;
  };

  readonly used = (contentsOnly: boolean): Rect | null => {
    const keys = new Map<number, true>();
    this.worksheet.getCellMatrix().forValue((row, column, cell) => {
      const isUsed =
        cell && (valueOf(cell) !== null || cell.f || cell.si || (!contentsOnly && (cell.s || cell.custom)));
      if (isUsed) keys.set(toKey(row + 1, column + 1), true);
    });
    for (const [key, { content, style }] of this.pending.cells) {
      if (content && content.content !== null) keys.set(key, true);
      else if (content && contentsOnly) keys.delete(key);
      else if (style && !contentsOnly) keys.set(key, true);
    }
    return bounds([keys]);
  };

  readonly columnWidth = (column: number): number | null => {
    const written = this.pending.columns.size(column);
    const width =
      written === undefined ? this.worksheet.getColumnManager().getColumn(column - 1)?.w : (written ?? undefined);
    return width === undefined ? null : toPoints(width, WIDTH_PIXELS);
  };

  readonly isColumnHidden = (column: number): boolean =>
    this.pending.columns.isHidden(column) ??
    this.worksheet.getColumnManager().getColumn(column - 1)?.hd === BooleanNumber.TRUE;

  readonly columnDepth = (column: number): number => this.columnDepths.get(column) ?? 0;

  readonly rowHeight = (row: number): number | null => {
    const written = this.pending.rows.size(row);
    if (written !== undefined) return written === null ? null : toPoints(written, PIXELS);
    const line = this.worksheet.getRowManager().getRow(row - 1);
    return line?.h === undefined || line.ia === BooleanNumber.TRUE ? null : toPoints(line.h, PIXELS);
  };

  readonly isRowHidden = (row: number): boolean =>
    this.pending.rows.isHidden(row) ?? this.worksheet.getRowManager().getRow(row - 1)?.hd === BooleanNumber.TRUE;

  private raw(row: number, column: number): Nullable<ICellData> {
    return this.worksheet.getCellRaw(row - 1, column - 1);
  }
}

/** Without the noise of binary fractions, so that a size comes back as it went out. */
function toPoints(pixels: number, inPoint: number): number {
  return Number((pixels / inPoint).toFixed(9));
}
