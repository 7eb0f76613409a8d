import { numberToText } from "../grid/formula/number-text";
import type { Grid } from "../grid/grid";
import { ClientCollection, ClientObject } from "./client-object";
import type { Origin } from "./client-object";
import { SimulatedNames } from "./sheet/named-item";
import { OfficeError, accessDenied } from "./office-error";
import type { OfficeHost } from "./office-host";
import { SimulatedRange } from "./range/range";
import { SimulatedRangeAreas } from "./range/range-areas";
import { SimulatedSettings } from "./setting";
import type { SheetTarget } from "./sheet/sheet-target";
import { SimulatedTables } from "./sheet/table";
import { SimulatedWorksheet, checkSheetName, missingSheet } from "./sheet/worksheet";

interface BookTarget {
  readonly grid: Grid;
}

interface SelectionHandlers {
  readonly add: (handler: () => Promise<void>) => void;
}

/** Excel.Workbook. */
export class SimulatedWorkbook extends ClientObject<BookTarget> {
  readonly worksheets: SimulatedWorksheets;
  readonly names: SimulatedNames;
  readonly tables: SimulatedTables;
  readonly application: SimulatedApplication;
  readonly protection: SimulatedWorkbookProtection;
  readonly functions: SimulatedFunctions;
  readonly settings: SimulatedSettings;

  constructor(origin: Origin<BookTarget>) {
    super("Workbook", origin);
    this.worksheets = new SimulatedWorksheets(this.part((target) => target));
    this.names = new SimulatedNames(this.part((target) => target));
    this.tables = new SimulatedTables(this.part((target) => target));
    this.application = new SimulatedApplication(this.part((target) => target));
    this.protection = new SimulatedWorkbookProtection(this.part((target) => target));
    this.functions = new SimulatedFunctions(this.part((target) => target));
    this.settings = new SimulatedSettings(this.part((target) => target));
  }

  protected readers() {
    return {};
  }

  /** Handlers are called after the change, and stay when the batch that added them has ended. */
  get onSelectionChanged(): SelectionHandlers {
    return {
      add: (handler) =>
        this.act("onSelectionChanged", undefined, ({ grid }) => {
          grid.onEvent(({ kind }) => {
            if (kind === "selection") void Promise.resolve().then(handler);
          });
        }),
    };
  }

  /** Several rectangles at once are an error here (host-facts A5, InvalidSelection). */
  getSelectedRange(): SimulatedRange {
    return new SimulatedRange(
      this.origin("getSelectedRange", undefined, ({ grid }) => {
        const sheet = grid.activeSheet();
        const [rect, ...others] = grid.sheet(sheet).selection;
        if (!rect || others.length > 0)
          throw new OfficeError("InvalidSelection", "The current selection is invalid for this operation.");
        return { grid, sheet, rect };
      }),
    );
  }

  getSelectedRanges(): SimulatedRangeAreas {
    return new SimulatedRangeAreas(
      this.origin("getSelectedRanges", undefined, ({ grid }) => {
        const sheet = grid.activeSheet();
        const areas = grid.sheet(sheet).selection;
        const [rect] = areas;
        if (!rect) throw new OfficeError("InvalidSelection", "No cells are selected.");
        return { grid, sheet, rect, areas };
      }),
    );
  }

  getActiveCell(): SimulatedRange {
    return new SimulatedRange(
      this.origin("getActiveCell", undefined, ({ grid }) => {
        const sheet = grid.activeSheet();
        const [rect] = grid.sheet(sheet).selection;
        if (!rect) throw new OfficeError("InvalidSelection", "No cells are selected.");
        return { grid, sheet, rect: { ...rect, rows: 1, columns: 1 } };
      }),
    );
  }
}

class SimulatedWorksheets extends ClientCollection<BookTarget, SimulatedWorksheet> {
  constructor(origin: Origin<BookTarget>) {
    super("WorksheetCollection", origin);
  }

  protected readers() {
    return {};
  }

  protected readItems({ grid }: BookTarget): readonly SimulatedWorksheet[] {
    return grid
      .sheets()
      .map(
        ({ id }) =>
          new SimulatedWorksheet({ context: this.context, member: null, resolve: () => ({ grid, sheet: id }) }),
      );
  }

  /** Makes a sheet after the last one and does not show it (REF excel.worksheetcollection add). */
  add(name?: string): SimulatedWorksheet {
    return new SimulatedWorksheet(
      this.origin("add", name, ({ grid }) => {
        if (this.context.host.workbookProtected) throw accessDenied("the structure of the workbook is protected");
        const taken = grid.sheets().map((sheet) => sheet.name);
        const own = name ?? freeName(taken);
        checkSheetName(own, taken);
        return { grid, sheet: grid.addSheet(own) };
      }),
    );
  }

  /** By name, in any case, or by id. */
  getItem(key: string): SimulatedWorksheet {
    return new SimulatedWorksheet(
      this.origin("getItem", key, (target) => {
        const found = findSheet(target, key);
        if (!found) throw missingSheet(key);
        return found;
      }),
    );
  }

  getItemOrNullObject(key: string): SimulatedWorksheet {
    return new SimulatedWorksheet(this.origin("getItemOrNullObject", key, (target) => findSheet(target, key)));
  }

  getActiveWorksheet(): SimulatedWorksheet {
    return new SimulatedWorksheet(
      this.origin("getActiveWorksheet", undefined, ({ grid }) => ({ grid, sheet: grid.activeSheet() })),
    );
  }

  getCount(visibleOnly = false): { readonly value: number } {
    return this.ask(
      "getCount",
      visibleOnly,
      ({ grid }) => grid.sheets().filter((sheet) => !visibleOnly || sheet.visibility === "visible").length,
    );
  }
}

function findSheet({ grid }: BookTarget, key: string): SheetTarget | null {
  const sheet = grid.findSheet(key) ?? grid.sheets().find((own) => own.id === key);
  return sheet ? { grid, sheet: sheet.id } : null;
}

function freeName(taken: readonly string[]): string {
  for (let number = taken.length + 1; ; number++)
    if (!taken.includes(`Sheet${String(number)}`)) return `Sheet${String(number)}`;
}

class SimulatedApplication extends ClientObject<BookTarget> {
  constructor(origin: Origin<BookTarget>) {
    super("Application", origin);
  }

  protected readers({ grid }: BookTarget) {
    const { decimal } = grid.locale;
    return {
      decimalSeparator: () => decimal,
      thousandsSeparator: () => (decimal === "," ? "." : ","),
      useSystemSeparators: () => true,
      calculationMode: () => this.context.host.calculation.mode,
      calculationState: () => this.context.host.calculationState(),
    };
  }

  get decimalSeparator(): string {
    return this.read("decimalSeparator");
  }
  get thousandsSeparator(): string {
    return this.read("thousandsSeparator");
  }
  get useSystemSeparators(): boolean {
    return this.read("useSystemSeparators");
  }
  get calculationMode(): string {
    return this.read("calculationMode");
  }
  get calculationState(): string {
    return this.read("calculationState");
  }

  suspendApiCalculationUntilNextSync(): void {
    this.act("suspendApiCalculationUntilNextSync", undefined, () => undefined);
  }

  suspendScreenUpdatingUntilNextSync(): void {
    this.act("suspendScreenUpdatingUntilNextSync", undefined, () => undefined);
  }
}

class SimulatedWorkbookProtection extends ClientObject<BookTarget> {
  constructor(origin: Origin<BookTarget>) {
    super("WorkbookProtection", origin);
  }

  protected readers() {
    return { protected: () => this.context.host.workbookProtected };
  }

  get protected(): boolean {
    return this.read("protected");
  }
}

/** Excel.Functions: only FIXED, which shows the decimal separator of the host. */
class SimulatedFunctions extends ClientObject<BookTarget> {
  constructor(origin: Origin<BookTarget>) {
    super("Functions", origin);
  }

  protected readers() {
    return {};
  }

  fixed(number: number, decimals = 2): SimulatedFunctionResult {
    return new SimulatedFunctionResult(
      this.origin("fixed", [number, decimals], ({ grid }) => {
        const [whole = "", fraction = ""] = number.toFixed(decimals).split(".");
        return {
          value:
            fraction === ""
              ? whole
              : `${numberToText(Number(whole), grid.locale.decimal)}${grid.locale.decimal}${fraction}`,
        };
      }),
    );
  }
}

class SimulatedFunctionResult extends ClientObject<{ readonly value: string }> {
  constructor(origin: Origin<{ readonly value: string }>) {
    super("FunctionResult", origin);
  }

  protected readers(target: { readonly value: string }) {
    return { value: () => target.value };
  }

  get value(): string {
    return this.read("value");
  }
}

export function workbookOf(host: OfficeHost, context: SimulatedWorkbook["context"]): SimulatedWorkbook {
  return new SimulatedWorkbook({ context, member: null, resolve: () => ({ grid: host.grid }) });
}
