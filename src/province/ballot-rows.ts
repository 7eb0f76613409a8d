import type { Ballot } from "../judging/ballot";
import { COMPLETE } from "../scoring/state";
import { totalAt } from "../scoring/table";
import { normalizeText } from "../text/fold";
import { codeKey } from "../workbook/bindings/panel-members";
import type { AppraisedTable, PanelParts } from "../workbook/check/appraised-table";
import type { CombinedRow } from "../workbook/formulas/panel-values";
import { longRow } from "./long-tables";
import type { LongRow } from "./long-tables";
import { entryCode } from "./result-rows";

/** Words of `vai_tro`. The third marker's ballot stands apart: it is not among those that are combined. */
export const JUDGE = "người chấm";
const THIRD_MARKER = "người chấm thứ ba";

/** Words of `tinh_trang`. */
export const COUNTED = "được tính";
const RECUSED = "không tham gia chấm";
const OPEN = "chưa đủ";
const UNUSED = "không dùng";

/** One judge's ballot of one entry. */
export interface EntryBallot {
  readonly member: string;
  readonly role: typeof JUDGE | typeof THIRD_MARKER;
  readonly state: typeof COUNTED | typeof RECUSED | typeof OPEN | typeof UNUSED;
  readonly ballot: AppraisedTable;
  /** Row of the entry in the ballot, from 0; -1 where the ballot has none. */
  readonly row: number;
}

/** Returns the ballots of an entry, judges first; a third marker's only where it has all its scores. */
export function entryBallots(parts: PanelParts, combined: CombinedRow): readonly EntryBallot[] {
  const judges = parts.ballots
    .map((ballot, judge): EntryBallot => ({
      member: memberOf(ballot),
      role: JUDGE,
      state: stateOf(combined.ballots[judge] ?? null, COUNTED),
      ballot,
      row: (combined.ballotRows[judge] ?? 0) - 1,
    }))
    .filter(({ member }) => parts.panel.members.some(({ code, mayScore }) => mayScore && code === codeKey(member)));
  const { third } = parts;
  if (!third || combined.third === null) return judges;
  const { by } = combined.combination;
  const decided = by === "third-equal" || by === "third-mean" ? COUNTED : UNUSED;
  return [
    ...judges,
    {
      member: memberOf(third),
      role: THIRD_MARKER,
      state: stateOf(combined.third, decided),
      ballot: third,
      row: combined.thirdRow - 1,
    },
  ];
}

/** Returns the rows of `phieu` of a table: one an entry and judge; none without a panel. */
export function ballotRows({ table, panel }: AppraisedTable): readonly LongRow[] {
  if (!panel) return [];
  return panel.rows.flatMap((combined, row): readonly LongRow[] => {
    if (!combined.isEntry) return [];
    return entryBallots(panel.parts, combined).map(({ member, role, state, ballot, row: own }) =>
      longRow("phieu", {
        tep_sha256: null,
        bang: table.id,
        ma_mh: entryCode(table, row),
        dong: table.firstRow + row,
        ma_tv: member,
        vai_tro: role,
        tinh_trang: state,
        tong_hp: totalOf(ballot, own),
      }),
    );
  });
}

function memberOf({ table: { part } }: AppraisedTable): string {
  return part.kind === "ballot" ? normalizeText(part.member ?? "") : "";
}

function stateOf(ballot: Ballot, complete: typeof COUNTED | typeof UNUSED): EntryBallot["state"] {
  return ballot === null ? OPEN : ballot === "recused" ? RECUSED : complete;
}

/** Returns the total of a ballot in hundredths; `null` while it is not complete. */
function totalOf({ result: { entries } }: AppraisedTable, row: number): number | null {
  return row >= 0 && entries.states[row] === COMPLETE ? totalAt(entries, row) : null;
}
