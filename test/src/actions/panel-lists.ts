import { apply } from "../../../files/xlsx/write/apply";
import { blankWorkbook } from "../../../files/xlsx/write/blank-workbook";
import { capture } from "../../../files/xlsx/read/capture";
import type { Role } from "../../../src/scoring/role";
import type { Cell } from "../../../src/text/cell";
import { columnName } from "../../../src/workbook/model/binding-name";
import type { Snapshot } from "../../../src/workbook/model/snapshot";
import { carryOut } from "../../panel-workbook";

/** A workbook with templates of three rows, the first of them filled in. */
export function snapshotWithCells({
  rubrics,
  cells,
}: {
  readonly rubrics: readonly string[];
  readonly cells: Readonly<Partial<Record<Role, readonly Cell[]>>>;
}): Snapshot {
  const workbook = blankWorkbook();
  carryOut(workbook, { kind: "insert-template", rubrics, rows: 3 });
  const areas = new Map(capture(workbook).names.map(({ name, block }) => [name, block?.area]));
  apply(workbook, {
    edits: (Object.keys(cells) as Role[]).map((role) => {
      const area = areas.get(columnName(1, role));
      const own = cells[role] ?? [];
      if (!area) throw new Error(`no column ${role}`);
      return { kind: "writeColumn" as const, area: { ...area, rows: own.length }, cells: own };
    }),
  });
  return capture(workbook);
}
