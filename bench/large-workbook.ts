import { insertTemplate } from "../src/actions/insert-template";
import type { Edit } from "../src/workbook/model/plan";
import { MAX_TABLE_ROWS } from "../src/workbook/model/table-size";
import { parseBindingName } from "../src/workbook/model/binding-name";
import { isComputedRole } from "../src/scoring/role";
import { apply } from "../files/xlsx/write/apply";
import { blankWorkbook } from "../files/xlsx/write/blank-workbook";
import { capture } from "../files/xlsx/read/capture";
import { saveWorkbook } from "../files/xlsx/package/workbook";
import { columnCells } from "./large-snapshot";

/** An .xlsx with one table of collectives, or as few as hold all rows, all entries filled in and none classified. */
export function largeWorkbook(rows: number): Uint8Array {
  const workbook = blankWorkbook();
  const tables = Math.ceil(rows / MAX_TABLE_ROWS);
  const inserted = insertTemplate(capture(workbook), {
    rubrics: new Array<string>(tables).fill("tap-the"),
    rows: rows / tables,
  });
  if (!inserted.ok) throw new Error("the pack tap-the is missing");
  apply(workbook, inserted.plan);
  const edits = capture(workbook).names.flatMap(({ name, block }): readonly Edit[] => {
    const binding = parseBindingName(name);
    if (binding?.kind !== "column" || isComputedRole(binding.role) || binding.role === "STT" || !block) return [];
    return [{ kind: "writeColumn", area: block.area, cells: columnCells(binding.role, rows / tables) }];
  });
  return saveWorkbook(apply(workbook, { edits }));
}
