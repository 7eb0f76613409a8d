import { MAX_COLUMNS, MAX_ROWS } from "../../../src/workbook/model/area";
import type { Visibility } from "../../grid/sheet-parts";
import { SimulatedCharts } from "./chart";
import { ClientObject } from "../client-object";
import type { Origin } from "../client-object";
import { SimulatedSheetNames } from "./named-item";
import { OfficeError, accessDenied, invalidArgument, itemNotFound } from "../office-error";
import { SimulatedPageBreaks } from "./page-breaks";
import { SimulatedPageLayout } from "./page-layout";
import { SimulatedRange } from "../range/range";
import { DEFAULT_ROW_HEIGHT, checkColor } from "../range/range-format";
import { addressToRect, checkRect } from "../range/range-target";
import type { SheetTarget } from "./sheet-target";
import { SimulatedAutoFilter, SimulatedFreezePanes, SimulatedProtection } from "./worksheet-parts";

/** Excel.Worksheet. */
export class SimulatedWorksheet extends ClientObject<SheetTarget> {
  constructor(origin: Origin<SheetTarget>) {
    super("Worksheet", origin);
  }

  get protection(): SimulatedProtection {
    return this.partOf(SimulatedProtection);
  }

  get freezePanes(): SimulatedFreezePanes {
    return this.partOf(SimulatedFreezePanes);
  }

  get pageLayout(): SimulatedPageLayout {
    return this.partOf(SimulatedPageLayout);
  }

  get horizontalPageBreaks(): SimulatedPageBreaks {
    return this.partOf(SimulatedPageBreaks);
  }

  get autoFilter(): SimulatedAutoFilter {
    return this.partOf(SimulatedAutoFilter);
  }

  get charts(): SimulatedCharts {
    return this.partOf(SimulatedCharts);
  }

  get names(): SimulatedSheetNames {
    return this.partOf(SimulatedSheetNames);
  }

  protected readers(target: SheetTarget) {
    const sheet = target.grid.sheet(target.sheet);
    return {
      id: () => sheet.id,
      name: () => sheet.name,
      visibility: () => sheet.visibility.charAt(0).toUpperCase() + sheet.visibility.slice(1),
      position: () => target.grid.sheets().indexOf(sheet),
      tabColor: () => sheet.tabColor ?? "",
      standardHeight: () => DEFAULT_ROW_HEIGHT,
    };
  }

  get id(): string {
    return this.read("id");
  }

  get name(): string {
    return this.read("name");
  }
  set name(name: string) {
    this.write("name", name, ({ grid, sheet }) => {
      this.checkStructure();
      checkSheetName(
        name,
        grid
          .sheets()
          .filter((other) => other.id !== sheet)
          .map((other) => other.name),
      );
      grid.change({ kind: "renameSheet", sheet: grid.sheet(sheet).name, name });
    });
  }

  get position(): number {
    return this.read("position");
  }
  set position(position: number) {
    this.write("position", position, ({ grid, sheet }) => {
      this.checkStructure();
      grid.moveSheet(sheet, position);
    });
  }

  get visibility(): string {
    return this.read("visibility");
  }
  set visibility(visibility: string) {
    this.write("visibility", visibility, ({ grid, sheet }) => {
      this.checkStructure();
      grid.setSheet(sheet, { visibility: (visibility.charAt(0).toLowerCase() + visibility.slice(1)) as Visibility });
    });
  }

  get standardHeight(): number {
    return this.read("standardHeight");
  }

  get tabColor(): string {
    return this.read("tabColor");
  }
  set tabColor(color: string) {
    // "" takes the colour away (REF excel.worksheet tabColor)
    this.write("tabColor", color, ({ grid, sheet }) =>
      grid.setSheet(sheet, { tabColor: color === "" ? null : checkColor(color) }),
    );
  }

  getRange(address?: string): SimulatedRange {
    return new SimulatedRange(
      this.origin("getRange", address, ({ grid, sheet }) => ({
        grid,
        sheet,
        rect:
          address === undefined
            ? { row: 1, column: 1, rows: MAX_ROWS, columns: MAX_COLUMNS }
            : addressToRect(address, grid.sheet(sheet)),
      })),
    );
  }

  getRangeByIndexes(row: number, column: number, rows: number, columns: number): SimulatedRange {
    return new SimulatedRange(
      this.origin("getRangeByIndexes", [row, column, rows, columns], ({ grid, sheet }) => ({
        grid,
        sheet,
        rect: checkRect({ row: row + 1, column: column + 1, rows, columns }),
      })),
    );
  }

  getCell(row: number, column: number): SimulatedRange {
    return new SimulatedRange(
      this.origin("getCell", [row, column], ({ grid, sheet }) => ({
        grid,
        sheet,
        rect: checkRect({ row: row + 1, column: column + 1, rows: 1, columns: 1 }),
      })),
    );
  }

  /** An empty sheet gives its top left cell here, and a null object below (REF excel.worksheet getUsedRange). */
  getUsedRange(valuesOnly = false): SimulatedRange {
    return new SimulatedRange(
      this.origin("getUsedRange", valuesOnly, ({ grid, sheet }) => ({
        grid,
        sheet,
        rect: grid.sheet(sheet).used(valuesOnly) ?? { row: 1, column: 1, rows: 1, columns: 1 },
      })),
    );
  }

  getUsedRangeOrNullObject(valuesOnly = false): SimulatedRange {
    return new SimulatedRange(
      this.origin("getUsedRangeOrNullObject", valuesOnly, ({ grid, sheet }) => {
        const rect = grid.sheet(sheet).used(valuesOnly);
        return rect && { grid, sheet, rect };
      }),
    );
  }

  activate(): void {
    this.act("activate", undefined, ({ grid, sheet }) => {
      if (grid.sheet(sheet).visibility !== "visible")
        throw new OfficeError("InvalidOperation", "A hidden sheet cannot be activated.");
      grid.activate(sheet);
    });
  }

  delete(): void {
    this.act("delete", undefined, ({ grid, sheet }) => {
      this.checkStructure();
      const { name, visibility } = grid.sheet(sheet);
      // A very hidden sheet must be shown first, and one visible sheet must stay (host-facts A5)
      if (visibility === "veryHidden")
        throw new OfficeError("GeneralException", "A very hidden sheet cannot be deleted.");
      const isLast =
        visibility === "visible" && grid.sheets().filter((other) => other.visibility === "visible").length === 1;
      if (isLast) throw new OfficeError("InvalidOperation", "The last visible sheet cannot be deleted.");
      grid.change({ kind: "deleteSheet", sheet: name });
    });
  }

  private checkStructure(): void {
    if (this.context.host.workbookProtected) throw accessDenied("the structure of the workbook is protected");
  }
}

/** At most 31 characters (REF excel.worksheet name: shorter than 32). */
const MAX_NAME = 31;

/**
 * Excel refuses some names (host-facts A4): characters, length, blank, "History", apostrophes at the ends, taken in any
 * case.
 */
export function checkSheetName(name: string, taken: readonly string[]): void {
  const isFit =
    name.trim() !== "" &&
    name.length <= MAX_NAME &&
    !/[:\\/?*[\]]/.test(name) &&
    !/^'|'$/.test(name) &&
    name.toLowerCase() !== "history";
  if (!isFit) throw invalidArgument(`the sheet name ${name}`);
  if (taken.some((other) => other.toLowerCase() === name.toLowerCase()))
    throw new OfficeError("ItemAlreadyExists", `A sheet ${name} is there already.`);
}

export function missingSheet(name: string): OfficeError {
  return itemNotFound(`sheet ${name}`);
}
