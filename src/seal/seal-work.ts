import type { Appraisal } from "../workbook/check/appraised-table";
import { cellName } from "../workbook/model/binding-name";
import type { SheetSpec } from "../workbook/model/sheet-spec";
import type { Snapshot } from "../workbook/model/snapshot";
import { actLine } from "./act-line";
import type { SealAct } from "./act-line";
import { readSeals } from "./read-seal";
import { lineText } from "./seal-line";
import { sealLines, sealedWork } from "./seal-lines";
import { sealHeader, wholeMark } from "./seal-marks";
import { sealSheet } from "./seal-sheet";

/** A new seal: its sheet and its marks. */
export interface NewSeal {
  readonly spec: SheetSpec;
  readonly number: number;
  readonly mark: string;
  /** The mark of the seal before; "" for the first. */
  readonly before: string;
  readonly lines: number;
}

/** Seals a workbook: the lines of its present contents, in a sheet of the given name and table number. */
export function makeSeal(
  appraisal: Appraisal,
  snapshot: Snapshot,
  act: SealAct,
  { id, name }: { readonly id: number; readonly name: string },
): NewSeal {
  const seals = readSeals(appraisal.bindings);
  const number = seals.length + 1;
  const before = seals.at(-1)?.mark ?? "";
  const header = sealHeader(sealedWork(appraisal), number, before);
  const lines = [...sealLines(appraisal, snapshot), actLine(act)].map(lineText);
  const mark = wholeMark(header, lines);
  const spec = sealSheet({ id, name, header, lines, mark, before, number, ...act });
  return { spec, number, mark, before, lines: lines.length };
}

/** The cells of a seal that *Mở lại* fills in. */
export const REOPENING_CELLS = ["NgayMo", "NguoiMo", "LyDoMo"] as const;

/** Names of the cells by which a form knows whether a seal was opened again. */
export function reopenedName(id: number): string {
  return cellName(id, "LyDoMo");
}
