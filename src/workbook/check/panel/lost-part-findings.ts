import type { Bindings } from "../../bindings/bindings";
import { firstCellOf } from "../../model/area";
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
    binding.kind === "cell" ? [broken({ area: firstCellOf(home.sheet), table: binding.table, name }, label)] : [],
  );
  const columns = lostPanelColumns(snapshot).flatMap(({ table, lost, like: [first] }) =>
    lost.map(({ role, header }) =>
      broken(
        { area: first ? firstCellOf(first.area.sheet) : null, table, role, name: columnName(table, role) },
        header,
      ),
    ),
  );
  return [...cells, ...columns];
}

function broken(where: Where, label: string): Finding {
  return { code: "binding-broken", severity: WORKBOOK_SEVERITY["binding-broken"], where, found: label };
}
