import type { Rubric } from "../../rubric/rubric";
import { RUBRIC_COLUMNS, SETTINGS } from "../../rubric/rubric-columns";
import type { RowKind, RubricColumn, Setting } from "../../rubric/rubric-columns";
import type { RubricPositions } from "../../rubric/read-rubric-rows";
import { areaToReference } from "../model/area";
import type { Area } from "../model/area";

/** Places of a rubric's cells in its sheet, so that formulas refer to its cells instead of containing its numbers. */
export interface RubricCells {
  readonly rubric: Rubric;
  /** One cell of the `index`-th row of a kind (from 0), as an absolute reference. */
  readonly cell: (kind: RowKind, index: number, column: RubricColumn) => string;
  /** All cells of a kind in one column, as an absolute reference. */
  readonly range: (kind: RowKind, column: RubricColumn) => string;
  readonly setting: (setting: Setting) => string;
  readonly settingArea: (setting: Setting) => Area;
  /** The area of a cell, for names and links. */
  readonly area: (kind: RowKind, index: number, column: RubricColumn) => Area;
}

/** Creates the places; `block` is the rubric's named block, `positions` are rows within it. */
export function rubricCells(
  rubric: Rubric,
  positions: RubricPositions,
  block: Area,
  settingCodes: readonly string[],
): RubricCells {
  const area = (kind: RowKind, index: number, column: RubricColumn, rows = 1): Area => {
    const at = positions[kind][index];
    if (at === undefined) throw new RangeError(`the rubric ${rubric.id} has no row ${index} of kind ${kind}`);
    return { sheet: block.sheet, row: block.row + at, column: block.column + RUBRIC_COLUMNS[column], rows, columns: 1 };
  };
  const settingArea = (setting: Setting) => area("setting", settingCodes.indexOf(SETTINGS[setting][0]), "value");
  return {
    rubric,
    area,
    settingArea,
    cell: (kind, index, column) => areaToReference(area(kind, index, column)),
    range: (kind, column) => {
      const [first = 0, last = first] = [positions[kind][0], positions[kind].at(-1)];
      return areaToReference(area(kind, 0, column, last - first + 1));
    },
    setting: (setting) => areaToReference(settingArea(setting)),
  };
}
