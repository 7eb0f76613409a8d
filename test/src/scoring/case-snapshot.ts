import type { Snapshot } from "../../../src/workbook/model/snapshot";
import { columnName } from "../../../src/workbook/model/binding-name";
import type { EntryCells } from "../../input-table";
import { changeBlock, setFormats } from "../../snapshot-of";
import { collective, collectiveEntry } from "../../sound-entries";
import { tableSnapshot } from "../../table-snapshot";
import type { FindingCase } from "./finding-cases";

/** The table of a case as table 1 of a workbook; the collectives that it follows are scored in table 2. */
export function caseSnapshot({
  rubric,
  entries,
  body,
  year,
  collectives = {},
  font,
  format,
  finding,
}: FindingCase): Snapshot {
  const others: readonly EntryCells[] = Object.entries(collectives).flatMap(([DoiTuong, { result, provisional }]) => [
    collectiveEntry(result === null ? { DoiTuong, TC1: null } : { DoiTuong, TC1: 1 }),
    ...(provisional && result !== null ? [collectiveEntry({ DoiTuong, MoHinh: "Còn dở", TC1: null })] : []),
  ]);
  const tables = [{ rubric, entries }, ...(others.length === 0 ? [] : [{ rubric: collective, entries: others }])];
  const filled = tableSnapshot(tables, {
    ...(body === undefined ? {} : { body }),
    ...(year === undefined ? {} : { year }),
  });
  const name = columnName(1, finding.role);
  const formatted =
    format === undefined
      ? filled
      : setFormats(
          filled,
          name,
          entries.map((_, row) => (row === finding.row ? format : "General")),
        );
  return font === undefined ? formatted : changeBlock(formatted, name, (block) => ({ ...block, fonts: [font] }));
}
