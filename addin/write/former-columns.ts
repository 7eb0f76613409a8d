import { sameRect } from "../../src/workbook/model/area";
import { addedArea } from "../../src/workbook/model/plan";
import type { AddedColumns, FormerColumn } from "../../src/workbook/model/plan";
import type { RecordedAdded } from "./added-columns";
import { pointsToCharacters } from "../excel/units";

/** Returns the former columns as Excel reported them; `null` for columns that were not recorded. */
export function formerColumns(recorded: readonly RecordedAdded[], added: AddedColumns): readonly FormerColumn[] | null {
  const area = addedArea(added);
  const own = recorded.find((one) => one.area.sheet === area.sheet && sameRect(one.area, area));
  return own ? own.columns.map(({ width, hidden }) => ({ width: pointsToCharacters(width), isHidden: hidden })) : null;
}
