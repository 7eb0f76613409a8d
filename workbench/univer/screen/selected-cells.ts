import type { Rect } from "../../../src/workbook/model/area";
import { bringIntoView } from "./bring-into-view";
import { makeRoom } from "../writes/make-room";
import type { OpenUniver } from "../start-univer";
import type { UniverSheet } from "../univer-sheet";

/** Which sheet is shown, and which of its cells are selected. */
export class SelectedCells {
  private toView: (() => void) | null = null;

  constructor(private readonly open: OpenUniver) {}

  readonly activeSheet = (): string => this.open.workbook.getActiveSheet().getSheetId();

  show(sheet: UniverSheet, rect: Rect | undefined): void {
    const shown = this.shown(sheet.id);
    if (this.activeSheet() !== sheet.id) shown.activate();
    if (!rect) return;
    this.select(sheet, rect);
    // What is in sight of another sheet is known once it is drawn
    this.toView = () => bringIntoView(shown, rect);
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        this.toView?.();
        this.toView = null;
      }),
    );
  }

  select(sheet: UniverSheet, { row, column, rows, columns }: Rect): void {
    makeRoom(this.open, sheet, row + rows - 1, column + columns - 1);
    this.shown(sheet.id)
      .getRange(row - 1, column - 1, rows, columns)
      .activate();
  }

  private shown(id: string) {
    const shown = this.open.api.getActiveWorkbook()?.getSheetBySheetId(id);
    if (!shown) throw new Error(`no sheet with the id ${id}`);
    return shown;
  }
}
