import { isSameSheet } from "../grid/formula/rewrite/change";
import type { OpenUniver } from "./start-univer";
import { UniverSheet } from "./univer-sheet";

/**
 * The sheets of the workbook that is open. Each is one object as long as it is there, since some of what it has stands
 * beside Univer.
 */
export class LiveSheets {
  private readonly known = new Map<string, UniverSheet>();
  private nextId = 2;

  constructor(private readonly open: OpenUniver) {}

  /** In the order of their tabs. */
  readonly all = (): readonly UniverSheet[] =>
    this.open.workbook.getSheets().map((worksheet) => this.withId(worksheet.getSheetId()));

  /** Throws for an id that is gone. */
  withId(id: string): UniverSheet {
    if (!this.open.workbook.getSheetBySheetId(id)) throw new Error(`no sheet with the id ${id}`);
    let sheet = this.known.get(id);
    if (!sheet) {
      sheet = new UniverSheet(id, this.open);
      this.known.set(id, sheet);
    }
    return sheet;
  }

  named(name: string): UniverSheet | null {
    const all = this.all();
    return all.find((sheet) => sheet.name === name) ?? all.find((sheet) => isSameSheet(sheet.name, name)) ?? null;
  }

  freeId(): string {
    for (;;) {
      const id = `sheet-${String(this.nextId++)}`;
      if (!this.open.workbook.getSheetBySheetId(id)) return id;
    }
  }

  /** For another workbook, whose sheets may have the same ids. */
  forget(): void {
    this.known.clear();
  }
}
