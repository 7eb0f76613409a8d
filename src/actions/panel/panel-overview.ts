import type { CombinationReport } from "../../judging/report";
import type { Step } from "../../judging/step";
import { cellText } from "../../scoring/cell-text";
import type { Role } from "../../scoring/role";
import { COMPLETE } from "../../scoring/state";
import type { BoundTable } from "../../workbook/bindings/bindings";
import { panelCell, panelTableCell } from "../../workbook/bindings/bound-panel";
import { codeKey } from "../../workbook/bindings/panel-members";
import { combinationReport } from "../../workbook/check/panel/combination-report";
import { memberSeverity } from "../../workbook/check/panel/member-severity";
import { suggestedRecusals } from "../../workbook/check/panel/recusal-suggestions";
import type { Area } from "../../workbook/model/area";
import type { Snapshot } from "../../workbook/model/snapshot";
import { everyBallot } from "../../workbook/check/panel/panel-parts";
import { wholePanel } from "./whole-panel";
import type { WholePanel } from "./whole-panel";

/** A member as the panel's sheet and ballots say. */
export interface MemberOverview {
  readonly code: string;
  readonly name: string;
  readonly position: string;
  readonly unit: string;
  readonly role: string;
  readonly mayScore: boolean;
  readonly isPresent: boolean;
  readonly isThirdMarker: boolean;
  /** The member's row in the sheet of members. */
  readonly area: Area;
  /** The first entry's cell in the member's ballot; `null` without a ballot. */
  readonly ballot: Area | null;
  /** Entries of which the ballot is still to come; without a ballot all of them. */
  readonly open: number;
  /** Entries in the ballot, and those of them with all points. */
  readonly given: number;
  readonly complete: number;
  readonly recused: number;
  /** Times that the ballot was handed out as a file, and handed in. */
  readonly handedOut: number;
  readonly handedIn: number;
  /** Mean distance from the others' points, in points; `null` on too few entries to mean anything. */
  readonly severity: number | null;
  readonly pairs: number;
}

/** An entry of the panel; texts as written. */
export interface PanelEntry {
  readonly code: string;
  readonly title: string;
  readonly subject: string;
  readonly step: Step;
  /** The cell in which the step is to be answered, or the entry's code. */
  readonly area: Area | null;
  readonly report: CombinationReport;
}

/** What a panel's cards show. */
export interface PanelOverview {
  readonly title: string;
  readonly sheet: string;
  readonly isConfirmed: boolean;
  readonly isQuorate: boolean;
  readonly members: readonly MemberOverview[];
  readonly entries: readonly PanelEntry[];
  readonly recusals: readonly { readonly member: string; readonly entry: string; readonly reason: string }[];
  /** Judges who may be too near to a subject; nothing is noted of them. */
  readonly suggestions: readonly {
    readonly member: string;
    readonly entry: string;
    readonly subject: string;
    /** The subject's cell. */
    readonly area: Area | null;
  }[];
}

/** Returns the panel of a workbook as its cards show it; `null` where there is none, or where a part of it is gone. */
export function panelOverview(snapshot: Snapshot): PanelOverview | null {
  const panel = wholePanel(snapshot);
  if (!panel) return null;
  const { members, parts, result, bindings } = panel;
  const entryAt = (row: number) => textAt(result.table, "MaMH", row);
  return {
    title: cellText(panelCell(members.cells, "TenTo")),
    sheet: members.sheet,
    isConfirmed: parts.panel.isConfirmed,
    isQuorate: parts.panel.isQuorate,
    members: memberOverviews(panel),
    entries: panelEntries(panel),
    recusals: [...parts.recusals.values()].map(({ row, reason }) => ({
      member: cellText(panelTableCell(panel.recusals, "MaTV", row)),
      entry: cellText(panelTableCell(panel.recusals, "MaMH", row)),
      reason,
    })),
    suggestions: suggestedRecusals(result, bindings).map(({ member, row }) => ({
      member,
      entry: entryAt(row),
      subject: textAt(result.table, "DoiTuong", row),
      area: cellArea(result.table, "DoiTuong", row),
    })),
  };
}

function cellArea(table: BoundTable | undefined, role: Role, row: number): Area | null {
  const area = table?.columns.get(role)?.area;
  return area ? { ...area, row: area.row + row, rows: 1 } : null;
}

function textAt({ columns }: BoundTable, role: Role, row: number): string {
  return cellText(columns.get(role)?.cells[row] ?? null);
}

function memberOverviews({ members, parts, rows }: WholePanel): readonly MemberOverview[] {
  const ballots = everyBallot(parts);
  return parts.panel.members.map(({ code, row, mayScore, isPresent, isThirdMarker }): MemberOverview => {
    const text = (role: Role) => cellText(panelTableCell(members, role, row));
    const judge = ballots.findIndex(({ table: { part } }) => part.kind === "ballot" && codeKey(part.member) === code);
    const ballot = ballots[judge];
    const area = members.columns.get("MaTV")!.area;
    const severity = memberSeverity(rows, judge);
    const counts = ballot?.table.part.kind === "ballot" ? ballot.table.part : null;
    return {
      code: text("MaTV"),
      name: text("HoTen"),
      position: text("ChucVu"),
      unit: text("DonVi"),
      role: text("VaiTro"),
      mayScore,
      isPresent,
      isThirdMarker,
      area: { ...area, row: area.row + row, rows: 1 },
      ballot: cellArea(ballot?.table, "MaMH", 0),
      open: rows.filter(
        ({ isEntry, hasCode, combination, ...own }) =>
          isEntry &&
          hasCode &&
          combination.step !== "excluded" &&
          (isThirdMarker ? own.third : (own.ballots[judge] ?? null)) === null,
      ).length,
      given: ballot ? (ballot.table.columns.get("MaMH")?.cells ?? []).filter((cell) => codeKey(cell) !== "").length : 0,
      complete: ballot ? ballot.result.entries.states.filter((state) => state === COMPLETE).length : 0,
      recused: [...parts.recusals.values()].filter((one) => one.member === code).length,
      handedOut: counts?.handedOut ?? 0,
      handedIn: counts?.handedIn ?? 0,
      ...severity,
    };
  });
}

/** The cell that answers a step. */
const ANSWERED_IN: Readonly<Partial<Record<Step, Role>>> = { discuss: "ThaoLuan", chair: "QDChuTich" };

function panelEntries({ result, rows }: WholePanel): readonly PanelEntry[] {
  return rows.flatMap((_, row): readonly PanelEntry[] => {
    const report = combinationReport(result, row);
    if (!report) return [];
    return [
      {
        code: textAt(result.table, "MaMH", row),
        title: textAt(result.table, "MoHinh", row),
        subject: textAt(result.table, "DoiTuong", row),
        step: report.step,
        area: cellArea(result.table, ANSWERED_IN[report.step] ?? "MaMH", row),
        report,
      },
    ];
  });
}
