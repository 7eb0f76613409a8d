import type { Rect } from "../../../src/workbook/model/area";
import { ClientCollection, ClientObject } from "../client-object";
import type { Origin } from "../client-object";
import { SimulatedRange } from "./range";
import { addressOf } from "./range-target";
import type { RangeTarget } from "./range-target";

export interface AreasTarget extends RangeTarget {
  readonly areas: readonly Rect[];
}

/** Excel.RangeAreas: several rectangles of one sheet. */
export class SimulatedRangeAreas extends ClientObject<AreasTarget> {
  readonly areas: SimulatedRangeCollection;

  constructor(origin: Origin<AreasTarget>) {
    super("RangeAreas", origin);
    this.areas = new SimulatedRangeCollection(this.part((target) => target));
  }

  protected readers(target: AreasTarget) {
    return {
      address: () => target.areas.map((rect) => addressOf({ ...target, rect })).join(","),
      areaCount: () => target.areas.length,
      cellCount: () => target.areas.reduce((sum, rect) => sum + rect.rows * rect.columns, 0),
    };
  }

  get address(): string {
    return this.read("address");
  }
  get areaCount(): number {
    return this.read("areaCount");
  }
  get cellCount(): number {
    return this.read("cellCount");
  }
}

export class SimulatedRangeCollection extends ClientCollection<AreasTarget, SimulatedRange> {
  constructor(origin: Origin<AreasTarget>) {
    super("RangeCollection", origin);
  }

  protected readers() {
    return {};
  }

  protected readItems(target: AreasTarget): readonly SimulatedRange[] {
    return target.areas.map(
      (rect) => new SimulatedRange({ context: this.context, member: null, resolve: () => ({ ...target, rect }) }),
    );
  }
}
