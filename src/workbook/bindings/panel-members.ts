import { MEMBER_ROLES, MEMBER_ROLE_LABELS } from "../../judging/member";
import type { MemberRole } from "../../judging/member";
import { METHODS, METHOD_LABELS } from "../../judging/method";
import { meetsQuorum } from "../../judging/quorum";
import type { PanelSettings } from "../../judging/settings";
import { YES } from "../../rubric/rubric-columns";
import type { PanelCell } from "../../scoring/panel-role";
import type { Role } from "../../scoring/role";
import { isCellDate } from "../../text/cell";
import type { Cell } from "../../text/cell";
import { upperCase } from "../../text/fold";
import { numberToHundredths } from "../../text/hundredths";
import type { Hundredths } from "../../text/hundredths";
import { panelCell, panelTableCell } from "./bound-panel";
import type { PanelTable } from "./bound-panel";

/** One member of a panel, as their row says. */
export interface Member {
  readonly code: string;
  /** Row of the table, from 0. */
  readonly row: number;
  /** What the cell says; a text that names no role is a member. */
  readonly role: MemberRole;
  readonly mayScore: boolean;
  readonly isPresent: boolean;
  readonly isThirdMarker: boolean;
}

/** A panel as its sheet of members says; formulas read the same cells in the same way. */
export interface Panel {
  readonly id: number;
  readonly members: readonly Member[];
  /** Judges with the right to score, without a third marker. */
  readonly judges: number;
  /** `null` while a setting is missing or unusable: then nothing is decided. */
  readonly settings: PanelSettings | null;
  /** Settings that are missing or unusable. */
  readonly faults: readonly PanelCell[];
  readonly present: number;
  /** Members whose presence counts, without a third marker. */
  readonly size: number;
  /** Whether enough members were present. */
  readonly isQuorate: boolean;
  /** Whether the rules are confirmed. */
  readonly isConfirmed: boolean;
}

/** Reads a panel's members and settings. */
export function readPanel(table: PanelTable): Panel {
  const at = (role: Role, row: number): Cell => panelTableCell(table, role, row);
  const members = Array.from({ length: table.rows }, (_, row) => row).flatMap((row): readonly Member[] => {
    const code = at("MaTV", row);
    if (code === null || code === "") return [];
    const role =
      MEMBER_ROLES.find((one) => says(at("VaiTro", row), MEMBER_ROLE_LABELS[one])) ?? ("member" satisfies MemberRole);
    return [
      {
        code: codeKey(code),
        row,
        mayScore: says(at("DuocCham", row), YES),
        isPresent: says(at("CoMat", row), YES),
        role,
        isThirdMarker: role === "third-marker",
      },
    ];
  });
  const own = members.filter(({ isThirdMarker }) => !isThirdMarker);
  const present = own.filter(({ isPresent }) => isPresent).length;
  const { settings, faults } = readSettings(table);
  return {
    id: table.id,
    members,
    judges: own.filter(({ mayScore }) => mayScore).length,
    settings,
    faults,
    present,
    size: own.length,
    isQuorate: settings !== null && meetsQuorum(present, own.length, settings.quorum),
    isConfirmed: says(panelCell(table.cells, "DaXacNhan"), YES),
  };
}

/** Returns the key by which formulas match codes: case does not count, spaces do. */
export function codeKey(cell: Cell): string {
  return typeof cell === "string" ? upperCase(cell) : cell === null ? "" : JSON.stringify(cell);
}

/** Whether a cell equals a text as the sheet's `=` compares: without regard to case. */
export function says(cell: Cell, text: string): boolean {
  return typeof cell === "string" && upperCase(cell) === upperCase(text);
}

function readSettings({ cells }: PanelTable): Pick<Panel, "settings" | "faults"> {
  const faults: PanelCell[] = [];
  const points = (cell: PanelCell): Hundredths | null => {
    const value = numberOf(panelCell(cells, cell));
    const read = value === null || value < 0 ? null : numberToHundredths(value);
    if (read === null) faults.push(cell);
    return read;
  };
  const count = (cell: PanelCell): number | null => {
    const value = numberOf(panelCell(cells, cell));
    if (value !== null && Number.isInteger(value) && value >= 1) return value;
    faults.push(cell);
    return null;
  };
  const method = METHODS.find((one) => says(panelCell(cells, "CachHopNhat"), METHOD_LABELS[one]));
  if (method === undefined) faults.push("CachHopNhat");
  const agreedBelow = points("NguongA");
  const discussUpTo = points("NguongB");
  const thirdWithin = points("NguongC");
  const outlierBeyond = points("NguongLoai");
  const fewestBallots = count("PhieuToiThieu");
  const share = count("QuorumTu");
  const of = count("QuorumMau");
  if (agreedBelow !== null && discussUpTo !== null && discussUpTo < agreedBelow) faults.push("NguongB");
  if (share !== null && of !== null && share > of) faults.push("QuorumTu");
  const isWhole =
    faults.length === 0 &&
    method !== undefined &&
    agreedBelow !== null &&
    discussUpTo !== null &&
    thirdWithin !== null &&
    outlierBeyond !== null &&
    fewestBallots !== null &&
    share !== null &&
    of !== null;
  if (!isWhole) return { settings: null, faults };
  return {
    faults,
    settings: {
      method,
      agreedBelow,
      discussUpTo,
      thirdWithin,
      outlierBeyond,
      fewestBallots,
      quorum: { share, of },
      quorumByBallots: says(panelCell(cells, "QuorumTheoPhieu"), YES),
    },
  };
}

/** A number as formulas see it: a date is its serial number. */
function numberOf(cell: Cell): number | null {
  if (cell !== null && isCellDate(cell)) return cell.date;
  return typeof cell === "number" ? cell : null;
}
