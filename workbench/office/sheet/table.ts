import { rectsOverlap } from "../../../src/workbook/model/area";
import type { Rect } from "../../../src/workbook/model/area";
import type { Grid } from "../../grid/grid";
import { ClientCollection, ClientObject } from "../client-object";
import type { Origin } from "../client-object";
import { invalidArgument, itemNotFound } from "../office-error";
import { addressToRect, checkUnprotected } from "../range/range-target";
import { SimulatedRange } from "../range/range";
import { SimulatedWorksheet } from "./worksheet";
import { SimulatedAutoFilter } from "./worksheet-parts";

/** A table of Excel's own. Its rectangle has the rows of heads and totals in it (REF excel.table getRange). */
export interface HostTable {
  readonly name: string;
  /** Id of its sheet. */
  readonly sheet: string;
  readonly rect: Rect;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
}

interface TableTarget extends HostTable {
  readonly grid: Grid;
}

/** Excel.Table: what tells where it is. */
export class SimulatedTable extends ClientObject<TableTarget> {
  readonly worksheet: SimulatedWorksheet;
  readonly autoFilter: SimulatedAutoFilter;

  constructor(origin: Origin<TableTarget>) {
    super("Table", origin);
    this.worksheet = new SimulatedWorksheet(this.part(({ grid, sheet }) => ({ grid, sheet })));
    this.autoFilter = new SimulatedAutoFilter(this.part(({ grid, sheet }) => ({ grid, sheet })));
  }

  protected readers(target: TableTarget) {
    return { name: () => target.name, showHeaders: () => target.showHeaders, showTotals: () => target.showTotals };
  }

  get name(): string {
    return this.read("name");
  }
  get showHeaders(): boolean {
    return this.read("showHeaders");
  }
  get showTotals(): boolean {
    return this.read("showTotals");
  }

  /** REF excel.table resize: the new range overlaps the old one, and its heads stand in the same row. */
  resize(newRange: string): void {
    this.act("resize", newRange, ({ name, rect, grid, sheet }) => {
      const wanted = addressToRect(newRange, grid.sheet(sheet));
      if (wanted.row !== rect.row || !rectsOverlap(wanted, rect))
        throw invalidArgument(`${newRange} for the table ${name}`);
      const { host } = this.context;
      if (host.tables.some((other) => other.name !== name && other.sheet === sheet && rectsOverlap(other.rect, wanted)))
        throw invalidArgument(`${newRange}, where another table stands`);
      checkUnprotected({ grid, sheet, rect }, "resizing a table");
      host.tables = host.tables.map((table) => (table.name === name ? { ...table, rect: wanted } : table));
    });
  }

  getRange(): SimulatedRange {
    return new SimulatedRange(this.origin("getRange", undefined, ({ grid, sheet, rect }) => ({ grid, sheet, rect })));
  }
}

/** Excel.TableCollection of a workbook. */
export class SimulatedTables extends ClientCollection<{ readonly grid: Grid }, SimulatedTable> {
  constructor(origin: Origin<{ readonly grid: Grid }>) {
    super("TableCollection", origin);
  }

  protected readers() {
    return {};
  }

  protected readItems({ grid }: { readonly grid: Grid }): readonly SimulatedTable[] {
    return this.context.host.tables.map(
      (table) => new SimulatedTable({ context: this.context, member: null, resolve: () => ({ ...table, grid }) }),
    );
  }

  getItem(key: string): SimulatedTable {
    return new SimulatedTable(
      this.origin("getItem", key, ({ grid }) => {
        const table = this.context.host.tables.find(({ name }) => name.toLowerCase() === key.toLowerCase());
        if (!table) throw itemNotFound(`table ${key}`);
        return { ...table, grid };
      }),
    );
  }
}
