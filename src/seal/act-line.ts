import type { Cell } from "../text/cell";
import type { Area } from "../workbook/model/area";
import { canonicalDayCell, canonicalValue } from "./canonical";
import type { Seal } from "./read-seal";
import type { SealLine } from "./seal-line";

/** What a person enters to seal. */
export interface SealAct {
  readonly date: Cell;
  readonly by: string;
  /** Why it is sealed while something is open; "" for none. */
  readonly reason: string;
}

/** Returns the line of the act itself: what was said on sealing is sealed as well. */
export function actLine({ date, by, reason, table }: SealAct & { readonly table?: Seal["table"] }): SealLine {
  const place = (cell: "NgayChot" | "NguoiChot" | "LyDoChot"): Area | null => table?.cells.get(cell)?.area ?? null;
  return {
    kind: "chot",
    key: "thong-tin",
    parts: [
      { of: "NgayChot", value: canonicalDayCell(date), place: place("NgayChot") },
      { of: "NguoiChot", value: canonicalValue(by), place: place("NguoiChot") },
      { of: "LyDoChot", value: canonicalValue(reason), place: place("LyDoChot") },
    ],
  };
}
