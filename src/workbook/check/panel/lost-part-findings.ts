import type { Bindings } from "../../bindings/bindings";
import type { Area } from "../../model/area";
import { columnName } from "../../model/binding-name";
import { WORKBOOK_SEVERITY } from "../../model/finding";
import type { Finding, Where } from "../../model/finding";
import type { Snapshot } from "../../model/snapshot";
import { lostNames } from "../../sheets/lost/lost-names";
import { lostPanelColumns } from "../../sheets/lost/lost-panel-columns";

/**
 * Names what a panel lost: single cells, and columns of its members and recusals. The bindings themselves report columns
 * of score tables, and cells that every workbook has.
 */
export function lostPartFindings(snapshot: Snapshot, bindings: Bindings): readonly Finding[] {
  const cells = lostNames(snapshot, bindings).flatMap(({ name, binding, home, label }) =>
    binding.kind === "cell" ? [broken({ area: topOf(home.sheet), table: binding.table, name }, label)] : [],
  );
  const columns = lostPanelColumns(snapshot).flatMap(({ table, lost, like: [first] }) =>
    lost.map(({ role, header }) =>
      broken({ area: first ? topOf(first.area.sheet) : null, table, role, name: columnName(table, role) }, header),
    ),
  );
  return [...cells, ...columns];
}

/** The sheet in which something is gone, by its first cell. */
function topOf(sheet: string): Area {
  return { sheet, row: 1, column: 1, rows: 1, columns: 1 };
}

function broken(where: Where, label: string): Finding {
  return { code: "binding-broken", severity: WORKBOOK_SEVERITY["binding-broken"], where, found: label };
}
