import { ClientCollection, ClientObject, TARGET, argumentOf } from "../client-object";
import type { Origin } from "../client-object";
import { itemNotFound } from "../office-error";
import type { SimulatedRange } from "../range/range";
import { addressToRect } from "../range/range-target";
import type { SheetTarget } from "./sheet-target";

interface BreakTarget extends SheetTarget {
  readonly row: number;
}

/** Excel.PageBreakCollection of a sheet's horizontal breaks: only those made by hand. */
export class SimulatedPageBreaks extends ClientCollection<SheetTarget, SimulatedPageBreak> {
  constructor(origin: Origin<SheetTarget>) {
    super("PageBreakCollection", origin);
  }

  protected readers() {
    return {};
  }

  protected readItems(target: SheetTarget): readonly SimulatedPageBreak[] {
    const { breaks } = target.grid.sheet(target.sheet).page;
    return breaks.map(
      (row) => new SimulatedPageBreak({ context: this.context, member: null, resolve: () => ({ ...target, row }) }),
    );
  }

  /** The page begins with the top left cell of the range. */
  add(range: SimulatedRange | string): SimulatedPageBreak {
    return new SimulatedPageBreak(
      this.origin("add", argumentOf(range), (target) => {
        const { grid, sheet } = target;
        const rect = typeof range === "string" ? addressToRect(range, grid.sheet(sheet)) : range[TARGET]()?.rect;
        if (!rect) throw itemNotFound("the range of a page break");
        const { page } = grid.sheet(sheet);
        const breaks = [...new Set([...page.breaks, rect.row])].sort((a, b) => a - b);
        grid.setSheet(sheet, { page: { ...page, breaks } });
        return { ...target, row: rect.row };
      }),
    );
  }

  removePageBreaks(): void {
    this.act("removePageBreaks", undefined, ({ grid, sheet }) =>
      grid.setSheet(sheet, { page: { ...grid.sheet(sheet).page, breaks: [] } }),
    );
  }
}

class SimulatedPageBreak extends ClientObject<BreakTarget> {
  constructor(origin: Origin<BreakTarget>) {
    super("PageBreak", origin);
  }

  protected readers(target: BreakTarget) {
    return { rowIndex: () => target.row - 1, columnIndex: () => 0 };
  }

  get rowIndex(): number {
    return this.read("rowIndex");
  }
  get columnIndex(): number {
    return this.read("columnIndex");
  }
}
