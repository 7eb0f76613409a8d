import type { ICellData, IObjectMatrixPrimitiveType } from "@univerjs/core";
import { sameRect } from "../../../src/workbook/model/area";
import type { Rect } from "../../../src/workbook/model/area";
import { columnOf, isIn, rowOf } from "../../grid/cell-keys";
import type { CellStyle } from "../../../files/xlsx/styles/cell-style";
import type { CellContent } from "../../grid/grid";
import type { AnchoredRule, ConditionalRule } from "../../grid/sheet-parts";
import { toCellData } from "./cell-data";
import { PendingLines } from "./pending-lines";
import { toUniverStyle } from "./univer-style";

export interface PendingCell {
  content?: { readonly content: CellContent; readonly prefixed: boolean };
  style?: CellStyle;
}

/** What was written to a sheet and not yet told to Univer, which takes a thousand cells as fast as one. */
export class PendingWrites {
  readonly cells = new Map<number, PendingCell>();
  /** Later ones lie over earlier ones. */
  readonly rules: { readonly rect: Rect; readonly anchored: AnchoredRule | null }[] = [];
  conditional: readonly ConditionalRule[] | null = null;
  readonly rows = new PendingLines("rows");
  readonly columns = new PendingLines("columns");

  cell(key: number): PendingCell {
    let cell = this.cells.get(key);
    if (!cell) {
      cell = {};
      this.cells.set(key, cell);
    }
    return cell;
  }

  /** The rule that will lie over a cell; `undefined` where the sheet's own stays. */
  rule(row: number, column: number): AnchoredRule | null | undefined {
    return this.rules.findLast(({ rect }) => isIn(rect, row, column))?.anchored;
  }

  setRule(rect: Rect, anchored: AnchoredRule | null): void {
    const last = this.rules.at(-1);
    // Hosts set a rule part by part
    if (last && sameRect(last.rect, rect)) this.rules.pop();
    this.rules.push({ rect, anchored });
  }

  get isEmpty(): boolean {
    return (
      this.cells.size === 0 &&
      this.rules.length === 0 &&
      this.conditional === null &&
      this.rows.isEmpty &&
      this.columns.isEmpty
    );
  }

  /** All cells as one change for Univer, and the corner that they reach. */
  takeCells(): {
    readonly matrix: IObjectMatrixPrimitiveType<ICellData>;
    readonly rows: number;
    readonly columns: number;
  } | null {
    if (this.cells.size === 0) return null;
    const matrix: Record<number, Record<number, ICellData>> = {};
    let [rows, columns] = [0, 0];
    for (const [key, { content, style }] of this.cells) {
      const [row, column] = [rowOf(key), columnOf(key)];
      rows = Math.max(rows, row);
      columns = Math.max(columns, column);
      (matrix[row - 1] ??= {})[column - 1] = {
        ...(content ? toCellData(content.content, content.prefixed) : {}),
        ...(style ? { s: toUniverStyle(style), custom: style.locked ? null : UNLOCKED } : {}),
      };
    }
    this.cells.clear();
    return { matrix, rows, columns };
  }
}

/** Univer has no locked cells, but it keeps what others note in a cell, and moves it along. */
export const UNLOCKED = { locked: false } as const;
