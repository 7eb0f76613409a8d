import { MOST_JUDGES, isSoundCode } from "../../judging/codes";
import type { ListedMember } from "../../judging/member-line";
import { cellText } from "../../scoring/cell-text";
import type { Role } from "../../scoring/role";
import { readDate } from "../../text/read-date";
import { panelTableCell } from "../../workbook/bindings/bound-panel";
import { membersWithoutBallot } from "../../workbook/check/panel/panel-parts";
import { appendLog } from "../../workbook/log/append-log";
import type { Edit, Plan } from "../../workbook/model/plan";
import { freeSheetName } from "../../workbook/model/sheet-name";
import type { Snapshot } from "../../workbook/model/snapshot";
import { panelBallot } from "../../workbook/sheets/panel/panel-sheets";
import { newMemberRows } from "./new-member-rows";
import type { MembersFull, Waiting } from "./new-member-rows";
import { ballotEntries, combiningEdits } from "./combining-edits";
import { wholePanel } from "./whole-panel";
import type { WholePanel } from "./whole-panel";

export interface JoinPanelInput {
  /** People who are in no row of the members' table yet; may be empty where their rows were typed. */
  readonly members: readonly ListedMember[];
  /** Who lets them join, as typed. */
  readonly by: string;
  /** dd/mm/yyyy */
  readonly date: string;
}

export type JoinPanelRefusal =
  | { readonly code: "no-panel" }
  | { readonly code: "not-a-day"; readonly date: string }
  | MembersFull
  | { readonly code: "member-codes"; readonly codes: readonly string[] }
  | { readonly code: "third-markers"; readonly count: number }
  | { readonly code: "too-many-judges"; readonly judges: number; readonly most: number }
  | { readonly code: "nobody-to-join"; readonly sheet: string };

/** A member who has got a ballot. */
export interface Joiner {
  readonly code: string;
  readonly name: string;
  readonly sheet: string;
  readonly isThirdMarker: boolean;
}

export interface Joined {
  readonly joined: readonly Joiner[];
  /** Number of entries in each ballot. */
  readonly entries: number;
}

export type JoinPanel =
  | { readonly ok: true; readonly plan: Plan; readonly joined: Joined }
  | { readonly ok: false; readonly refusal: JoinPanelRefusal };

const refuse = (refusal: JoinPanelRefusal): JoinPanel => ({ ok: false, refusal });

/**
 * Plans a ballot for each member who may score and has none: a sheet, columns of points at the right end of the
 * combining table, and formulas that count one ballot more. Ballots that are there stay as they are.
 */
export function joinPanel(snapshot: Snapshot, input: JoinPanelInput): JoinPanel {
  const panel = wholePanel(snapshot);
  if (!panel) return refuse({ code: "no-panel" });
  if (readDate(input.date) === null) return refuse({ code: "not-a-day", date: input.date });
  const typed = newMemberRows(panel, input.members);
  if ("code" in typed) return refuse(typed);
  const waiting = [...withoutBallot(panel), ...typed.members];
  const thirds = waiting.filter(({ isThirdMarker }) => isThirdMarker);
  const present = panel.parts.third ? 1 : 0;
  if (thirds.length > 1 - present) return refuse({ code: "third-markers", count: thirds.length + present });
  if (waiting.length === 0) return refuse({ code: "nobody-to-join", sheet: panel.members.sheet });
  const unsound = waiting.filter(({ code }) => !isSoundCode(code)).map(({ code }) => code);
  if (unsound.length > 0) return refuse({ code: "member-codes", codes: unsound });
  // Ballots of judges are told apart by their numbers, which follow the columns of points
  const inOrder = [...waiting.filter(({ isThirdMarker }) => !isThirdMarker), ...thirds];
  const judges = panel.parts.ballots.length + inOrder.length - thirds.length;
  if (judges > MOST_JUDGES) return refuse({ code: "too-many-judges", judges, most: MOST_JUDGES });
  return { ok: true, ...planned(snapshot, panel, inOrder, typed.edits, input) };
}

/** Returns the members of the sheet who may score and have no ballot, each code once. */
function withoutBallot({ parts, members }: WholePanel): readonly Waiting[] {
  const known = new Set<string>();
  return membersWithoutBallot(parts).flatMap(({ code, row, isThirdMarker }): readonly Waiting[] => {
    if (known.has(code)) return [];
    known.add(code);
    const text = (role: Role) => cellText(panelTableCell(members, role, row));
    return [{ code: text("MaTV"), name: text("HoTen").trim(), isThirdMarker }];
  });
}

function planned(
  snapshot: Snapshot,
  panel: WholePanel,
  waiting: readonly Waiting[],
  typed: readonly Edit[],
  { by, date }: JoinPanelInput,
): { readonly plan: Plan; readonly joined: Joined } {
  const { bindings, members, result, parts } = panel;
  const entries = ballotEntries(panel);
  const taken = snapshot.sheets.map(({ name }) => name);
  const last = Math.max(...bindings.takenIds);
  const joiners = waiting.map((own, index) => {
    const sheet = freeSheetName(`Phiếu ${own.code}`, taken);
    taken.push(sheet);
    return { ...own, sheet, id: last + 1 + index };
  });
  const ballots = joiners.map(({ id, sheet, isThirdMarker, ...member }): Edit => ({
    kind: "addSheet",
    spec: panelBallot({
      id,
      name: sheet,
      cells: result.table.rubricAt,
      member,
      members: members.id,
      entries,
      ...(parts.third === null || isThirdMarker ? {} : { olderThird: parts.third.table.id }),
    }),
  }));
  const log = appendLog(
    bindings,
    joiners.map(({ code, sheet }) => ({ act: "join" as const, date, by: by.trim(), sheet, member: code })),
    { sheets: taken, ids: joiners.map(({ id }) => id) },
  );
  const area = members.columns.get("MaTV")!.area;
  return {
    plan: {
      edits: [
        ...typed,
        ...ballots,
        ...combiningEdits(panel, joiners, snapshot),
        ...log,
        { kind: "activate", area: { ...area, rows: 1 } },
      ],
    },
    joined: {
      joined: joiners.map(({ code, name, sheet, isThirdMarker }) => ({ code, name, sheet, isThirdMarker })),
      entries: entries.get("MaMH")?.length ?? 0,
    },
  };
}
