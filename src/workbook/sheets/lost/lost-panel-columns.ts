import type { Role } from "../../../scoring/role";
import type { Cell } from "../../../text/cell";
import { MEMBERS_ID, RECUSALS_ID } from "../../bindings/bound-panel";
import { tableNames } from "../../bindings/table-names";
import { tableRubricName } from "../../model/binding-name";
import type { Block, Snapshot } from "../../model/snapshot";
import { MEMBER_COLUMNS } from "../panel/member-columns";
import { RECUSAL_COLUMNS } from "../panel/recusal-columns";
import type { ThemeStyle } from "../theme";

/** A column of members or recusals. */
export interface PanelColumn {
  readonly role: Role;
  readonly header: string;
  readonly width: number;
  readonly style: ThemeStyle;
}

const COLUMNS: ReadonlyMap<Cell, readonly PanelColumn[]> = new Map<Cell, readonly PanelColumn[]>([
  [MEMBERS_ID, MEMBER_COLUMNS],
  [RECUSALS_ID, RECUSAL_COLUMNS],
]);

/** Returns the columns that the members' or the recusals' table lost, with their headings; none of any other table. */
export function lostPanelColumns(
  snapshot: Snapshot,
): readonly { readonly table: number; readonly lost: readonly PanelColumn[]; readonly like: readonly Block[] }[] {
  const isPanel = snapshot.names.some(
    ({ block }) => block?.area.rows === 1 && COLUMNS.has(block.columns[0]?.[0] ?? null),
  );
  if (!isPanel) return [];
  return [...tableNames(snapshot)].flatMap(([table, columns]) => {
    const kind = snapshot.names.find(({ name }) => name === tableRubricName(table))?.block?.columns[0]?.[0] ?? null;
    const own = COLUMNS.get(kind) ?? [];
    const lost = own.filter(({ role }) => (columns.get(role) ?? null) === null);
    const like = own.flatMap(({ role }) => columns.get(role) ?? []);
    return lost.length === 0 || like.length === 0 ? [] : [{ table, lost, like }];
  });
}
