import { parseBindingName } from "../model/binding-name";
import type { Bindings } from "../bindings/bindings";
import { WORKBOOK_SEVERITY } from "../model/finding";
import type { Finding } from "../model/finding";
import type { Snapshot } from "../model/snapshot";
import type { UnboundTable } from "../outside/unbound-tables";

/**
 * Reports tables that lost their names, one finding each: copies, tables without rows, deleted tables, and tables whose
 * names are sheet-scoped.
 */
export function structureFindings(
  bindings: Bindings,
  snapshot: Snapshot,
  unbound: readonly UnboundTable[],
): readonly Finding[] {
  const found = unbound.map(({ sheet, firstRow, rows, entries, columns, owner, headingRow }): Finding => {
    const column = columns.get("DoiTuong")!;
    const isEmptied = rows === 0;
    return {
      code: isEmptied ? "table-emptied" : "table-unbound",
      severity: WORKBOOK_SEVERITY[isEmptied ? "table-emptied" : "table-unbound"],
      where: {
        area: {
          sheet,
          column,
          columns: 1,
          ...(isEmptied ? { row: headingRow ?? firstRow, rows: 1 } : { row: firstRow, rows }),
        },
        ...(owner === null ? {} : { table: owner }),
      },
      found: sheet,
      expected: { kind: "rows", rows: entries },
    };
  });
  const gone = bindings.lost
    .filter((id) => !unbound.some(({ owner }) => owner === id))
    .map((id): Finding => ({
      code: "table-gone",
      severity: WORKBOOK_SEVERITY["table-gone"],
      where: { area: null, table: id },
      found: id,
    }));
  return [...found, ...gone, ...namesOfSheets(bindings, snapshot)];
}

function namesOfSheets({ tables }: Bindings, { names }: Snapshot): readonly Finding[] {
  return tables.flatMap(({ id, columns }): readonly Finding[] => {
    const scope = names.find(({ name, scope: own }) => {
      const binding = own === undefined ? null : parseBindingName(name);
      return (binding?.kind === "column" || binding?.kind === "table-rubric") && binding.table === id;
    })?.scope;
    if (scope === undefined) return [];
    return [
      {
        code: "names-of-sheet",
        severity: WORKBOOK_SEVERITY["names-of-sheet"],
        where: { area: columns.get("DoiTuong")!.area, table: id },
        found: scope,
      },
    ];
  });
}
