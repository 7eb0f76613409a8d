import { copySheet } from "./copy-sheet";
import { checkSheetEditable, mayEditFile } from "../services/access";
import { MOST_CELLS, NEW_SHEET } from "../runtime/beside-grid";
import type { EnumValue } from "../services/enums";
import type { SimulatedNamedRange } from "./named-range";
import { namedRanges, rangeOfName, removeNamedRange, setNamedRange } from "./named-range";
import type { SimulatedProtection } from "./protection";
import { protectionsOf } from "./protection";
import { SimulatedRange } from "./range";
import type { SimulatedRangeList } from "./range-list";
import { checkRect, readA1 } from "./range-target";
import { MESSAGES, ServiceException, wrongSignature } from "../runtime/service-exception";
import { HOST, ServiceObject } from "../runtime/service-object";
import { SimulatedSheet } from "./sheet";
import { checkSheetName } from "./sheet-name";
import { SHEET } from "./sheet-with-lines";
import { SimulatedUser } from "../services/user";

/** SpreadsheetApp.Spreadsheet: the one that the script is bound to. */
export class SimulatedSpreadsheet extends ServiceObject {
  toString(): string {
    return "Spreadsheet";
  }

  getId(): string {
    return "simulated-spreadsheet";
  }
  getName(): string {
    return this[HOST].fileName;
  }
  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.getId()}/edit`;
  }
  getSpreadsheetLocale(): string {
    return this[HOST].settings.locale;
  }
  getSpreadsheetTimeZone(): string {
    return this[HOST].settings.timeZone;
  }
  getOwner(): SimulatedUser {
    return new SimulatedUser(this[HOST], this[HOST].settings.people.owner);
  }
  getEditors(): SimulatedUser[] {
    return this[HOST].settings.people.editors.map((email) => new SimulatedUser(this[HOST], email));
  }

  // Sheets

  getSheets(): SimulatedSheet[] {
    return this[HOST].grid.sheets().map(({ id }) => new SimulatedSheet(this[HOST], id));
  }
  getNumSheets(): number {
    return this[HOST].grid.sheets().length;
  }

  getSheetByName(name: string): SimulatedSheet | null {
    const found =
      this[HOST].grid.sheets().find((sheet) => sheet.name === name) ?? this[HOST].grid.findSheet(String(name));
    return found && new SimulatedSheet(this[HOST], found.id);
  }

  getSheetById(id: number): SimulatedSheet | null {
    return this.getSheets().find((sheet) => sheet.getSheetId() === id) ?? null;
  }

  getActiveSheet(): SimulatedSheet {
    return new SimulatedSheet(this[HOST], this[HOST].grid.activeSheet());
  }

  setActiveSheet(sheet: SimulatedSheet): SimulatedSheet {
    return sheet.activate();
  }

  /**
   * The new sheet becomes the active one; without an index it stands after it. A template gives it all of its data
   * (Spreadsheet.md insertSheet).
   */
  insertSheet(
    sheetName?: string | number,
    sheetIndex?: number,
    options: { template?: SimulatedSheet } = {},
  ): SimulatedSheet {
    this.checkFile();
    const { grid, beside } = this[HOST];
    const sheets = grid.sheets();
    const name = typeof sheetName === "string" ? sheetName : freeName(sheets.map((sheet) => sheet.name));
    const place =
      typeof sheetName === "number"
        ? sheetName
        : (sheetIndex ?? sheets.findIndex(({ id }) => id === grid.activeSheet()) + 1);
    checkSheetName(
      name,
      sheets.map((sheet) => sheet.name),
    );
    if (!Number.isInteger(place) || place < 0 || place > sheets.length)
      throw new ServiceException(`Invalid argument: ${String(place)}`);
    if (beside.cellCount() + NEW_SHEET.rows * NEW_SHEET.columns > MOST_CELLS)
      throw new ServiceException(MESSAGES.tooManyCells);
    const { template } = options;
    const id = template ? copySheet(this[HOST], template[SHEET], name) : grid.addSheet(name, place);
    if (template) grid.moveSheet(id, place);
    grid.activate(id);
    return new SimulatedSheet(this[HOST], id);
  }

  deleteSheet(sheet: SimulatedSheet): void {
    this.checkFile();
    checkSheetEditable(this[HOST], sheet[SHEET]);
    const { grid } = this[HOST];
    const own = grid.sheet(sheet[SHEET]);
    const isLast =
      own.visibility === "visible" && grid.sheets().filter(({ visibility }) => visibility === "visible").length === 1;
    if (isLast) throw new ServiceException("You can't remove all the visible sheets in a document.");
    grid.change({ kind: "deleteSheet", sheet: own.name });
  }

  /** From 1 (Spreadsheet.md moveActiveSheet). */
  moveActiveSheet(pos: number): void {
    this.checkFile();
    const { grid } = this[HOST];
    if (!Number.isInteger(pos) || pos < 1 || pos > grid.sheets().length)
      throw new ServiceException(`Invalid argument: ${String(pos)}`);
    grid.moveSheet(grid.activeSheet(), pos - 1);
  }

  // Ranges and names

  /** By address, in the active sheet where it names none, or by name (Spreadsheet.md getRange). */
  getRange(a1Notation: string): SimulatedRange {
    if (typeof a1Notation !== "string") throw wrongSignature(a1Notation, "SpreadsheetApp.Spreadsheet.getRange");
    const target = readA1(this[HOST], a1Notation, a1Notation.includes("!") ? null : this[HOST].grid.activeSheet());
    const found = target
      ? new SimulatedRange(this[HOST], { ...target, rect: checkRect(this[HOST], target.sheet, target.rect) })
      : rangeOfName(this[HOST], a1Notation);
    if (!found) throw new ServiceException(MESSAGES.rangeNotFound);
    return found;
  }

  getRangeByName(name: string): SimulatedRange | null {
    return rangeOfName(this[HOST], name);
  }
  getNamedRanges(): SimulatedNamedRange[] {
    return namedRanges(this[HOST]);
  }

  setNamedRange(name: string, range: SimulatedRange): void {
    this.checkFile();
    setNamedRange(this[HOST], name, range);
  }

  removeNamedRange(name: string): void {
    this.checkFile();
    removeNamedRange(this[HOST], name);
  }

  getProtections(type: EnumValue): SimulatedProtection[] {
    return protectionsOf(this[HOST], type, null);
  }

  // Selection

  getActiveRange(): SimulatedRange | null {
    return this.getActiveSheet().getActiveRange();
  }
  getActiveRangeList(): SimulatedRangeList | null {
    return this.getActiveSheet().getActiveRangeList();
  }
  getActiveCell(): SimulatedRange {
    return this.getActiveSheet().getActiveCell();
  }
  getCurrentCell(): SimulatedRange | null {
    return this.getActiveSheet().getCurrentCell();
  }
  setActiveRange(range: SimulatedRange): SimulatedRange {
    return range.activate();
  }
  setCurrentCell(cell: SimulatedRange): SimulatedRange {
    return cell.activate();
  }

  toast(msg: string, title = "", timeoutSeconds = 5): void {
    this[HOST].toasts.push({ message: String(msg), title: String(title), seconds: Number(timeoutSeconds) });
  }

  private checkFile(): void {
    if (!mayEditFile(this[HOST])) throw new ServiceException(MESSAGES.protectedCell);
  }
}

/** Sheets of a Vietnamese user are called so; a new name is any that is free. */
function freeName(taken: readonly string[]): string {
  for (let number = taken.length + 1; ; number++)
    if (!taken.includes(`Trang tính${String(number)}`)) return `Trang tính${String(number)}`;
}
