import { MAX_COLUMNS, MAX_ROWS } from "../../../src/workbook/model/area";
import { ClientObject, TARGET } from "../client-object";
import type { Origin } from "../client-object";
import { accessDenied, itemNotFound } from "../office-error";
import { SimulatedRange } from "../range/range";
import { addressToRect } from "../range/range-target";
import type { SheetTarget } from "./sheet-target";

/** Excel.WorksheetProtection. */
export class SimulatedProtection extends ClientObject<SheetTarget> {
  constructor(origin: Origin<SheetTarget>) {
    super("WorksheetProtection", origin);
  }

  protected readers({ grid, sheet }: SheetTarget) {
    const { protection } = grid.sheet(sheet);
    return { protected: () => protection !== null, options: () => protection?.options ?? null };
  }

  get protected(): boolean {
    return this.read("protected");
  }
  get options(): unknown {
    return this.read("options");
  }

  protect(options: Readonly<Record<string, boolean | string>> = {}, password?: string): void {
    this.act("protect", [options, password], ({ grid, sheet }) => {
      // Protecting a protected sheet fails (OJS#6784)
      if (grid.sheet(sheet).protection) throw accessDenied("the sheet is protected already");
      grid.setSheet(sheet, { protection: { options, password: password ?? null } });
    });
  }

  unprotect(password?: string): void {
    this.act("unprotect", password, ({ grid, sheet }) => {
      const { protection } = grid.sheet(sheet);
      // So does taking away what is not there, or with a wrong password (OJS#6784)
      if (!protection || (protection.password !== null && protection.password !== password))
        throw accessDenied("the sheet cannot be unprotected");
      grid.setSheet(sheet, { protection: null });
    });
  }
}

/** Excel.WorksheetFreezePanes. */
export class SimulatedFreezePanes extends ClientObject<SheetTarget> {
  constructor(origin: Origin<SheetTarget>) {
    super("WorksheetFreezePanes", origin);
  }

  protected readers() {
    return {};
  }

  freezeRows(count = 1): void {
    this.act("freezeRows", count, ({ grid, sheet }) => grid.setSheet(sheet, { freeze: { rows: count, columns: 0 } }));
  }

  freezeColumns(count = 1): void {
    this.act("freezeColumns", count, ({ grid, sheet }) =>
      grid.setSheet(sheet, { freeze: { rows: 0, columns: count } }),
    );
  }

  freezeAt(range: SimulatedRange | string): void {
    this.act("freezeAt", typeof range === "string" ? range : {}, ({ grid, sheet }) => {
      const rect = typeof range === "string" ? addressToRect(range, grid.sheet(sheet)) : range[TARGET]()?.rect;
      if (!rect) throw itemNotFound("the range to freeze");
      grid.setSheet(sheet, { freeze: { rows: rect.rows, columns: rect.columns } });
    });
  }

  unfreeze(): void {
    this.act("unfreeze", undefined, ({ grid, sheet }) => grid.setSheet(sheet, { freeze: { rows: 0, columns: 0 } }));
  }

  /** The frozen rows, columns, or corner (REF excel.worksheetfreezepanes). */
  getLocationOrNullObject(): SimulatedRange {
    return new SimulatedRange(
      this.origin("getLocationOrNullObject", undefined, ({ grid, sheet }) => {
        const { rows, columns } = grid.sheet(sheet).freeze;
        if (rows === 0 && columns === 0) return null;
        return {
          grid,
          sheet,
          rect: {
            row: 1,
            column: 1,
            rows: rows === 0 ? MAX_ROWS : rows,
            columns: columns === 0 ? MAX_COLUMNS : columns,
          },
        };
      }),
    );
  }
}

/** Excel.AutoFilter: only whether rows are hidden by it. */
export class SimulatedAutoFilter extends ClientObject<SheetTarget> {
  constructor(origin: Origin<SheetTarget>) {
    super("AutoFilter", origin);
  }

  protected readers({ grid, sheet }: SheetTarget) {
    return { enabled: () => grid.sheet(sheet).filtered, isDataFiltered: () => grid.sheet(sheet).filtered };
  }

  get enabled(): boolean {
    return this.read("enabled");
  }
  get isDataFiltered(): boolean {
    return this.read("isDataFiltered");
  }
}
