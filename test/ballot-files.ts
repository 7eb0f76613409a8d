import { capture } from "../files/xlsx/read/capture";
import { openWorkbook, saveWorkbook } from "../files/xlsx/package/workbook";
import type { Workbook } from "../files/xlsx/package/workbook";
import { apply } from "../files/xlsx/write/apply";
import { blankWorkbook } from "../files/xlsx/write/blank-workbook";
import type { Role } from "../src/scoring/role";
import type { Cell } from "../src/text/cell";
import { columnName } from "../src/workbook/model/binding-name";
import type { Edit } from "../src/workbook/model/plan";
import { carryOut } from "./panel-workbook";

const DATE = "23/11/2026";

/** Hands ballots out of a workbook, to all judges or to those named; returns the judges' files by code. */
export function handOutFiles(
  workbook: Workbook,
  members: readonly string[] | null = null,
): ReadonlyMap<string, Uint8Array> {
  const { performed } = carryOut(workbook, {
    kind: "hand-out",
    members,
    by: "Thư ký",
    date: DATE,
  });
  if (performed.kind !== "handed-out") throw new Error(performed.kind);
  return new Map(
    performed.files.map(({ member, plan }) => [member, saveWorkbook(apply(blankWorkbook(), plan))] as const),
  );
}

/** Fills columns of a ballot's file from the first row, as its judge does; `undefined` leaves a cell as it is. */
export function fillBallot(
  bytes: Uint8Array,
  columns: Readonly<Partial<Record<Role, readonly (Cell | undefined)[]>>>,
): Uint8Array {
  const workbook = openWorkbook(bytes);
  const areas = new Map(capture(workbook).names.map(({ name, block }) => [name, block?.area]));
  const edits = (Object.entries(columns) as [Role, readonly (Cell | undefined)[]][]).map(([role, cells]): Edit => {
    const area = areas.get(columnName(1, role));
    if (!area) throw new Error(`no column ${role}`);
    return { kind: "writeColumn", area: { ...area, rows: cells.length }, cells };
  });
  return saveWorkbook(apply(workbook, { edits }));
}
