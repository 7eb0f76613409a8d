import { DEFAULT_SETTINGS } from "../../../judging/settings";
import type { PanelCell } from "../../../scoring/panel-role";
import type { Role } from "../../../scoring/role";
import { YES } from "../../../rubric/rubric-columns";
import { isBlankCell } from "../../../scoring/cell-text";
import { countedPoints } from "../../../judging/ballot";
import { hundredthsToNumber } from "../../../text/hundredths";
import { readScore } from "../../../text/read-score";
import type { Cell } from "../../../text/cell";
import type { Area } from "../../model/area";
import type { Bindings } from "../../bindings/bindings";
import { panelCell } from "../../bindings/bound-panel";
import type { PanelTable } from "../../bindings/bound-panel";
import { codeKey, readPanel } from "../../bindings/panel-members";
import type { Member, Panel } from "../../bindings/panel-members";
import type { Finding, PanelFindingCode } from "../../model/finding";
import { lostEntryFindings } from "../lost-entries";
import type { AppraisedTable } from "../appraised-table";
import { ballotOwnerFindings, memberCodeFindings } from "./ballot-owner-findings";
import { countFindings } from "./count-findings";
import { differenceFindings } from "./difference-findings";
import { handOutFindings } from "./hand-out-findings";
import { cellOf, panelFinding } from "./panel-finding";
import { membersWithoutBallot } from "./panel-parts";
import { suggestedRecusals } from "./recusal-suggestions";
import { ballotRowFindings, memberCellFindings, unmatchedRecusalFindings } from "./unmatched-findings";

/** Reports what a panel still lacks, and what its ballots disagree on. `tables` are those with results of their own. */
export function panelFindings(bindings: Bindings, tables: readonly AppraisedTable[]): readonly Finding[] {
  const results = bindings.tables.filter(({ part }) => part.kind === "result");
  const whole = tables.filter(({ panel }) => panel !== undefined);
  return [
    ...results
      .filter(({ id }) => !whole.some(({ table }) => table.id === id))
      .map((table) => panelFinding("panel-broken", cellOf(table, "DoiTuong", 0), null, table)),
    ...bindings.panelTables
      .filter(({ kind }) => kind === "members")
      .flatMap((table) => [...membersFindings(table), ...memberCodeFindings(table), ...memberCellFindings(table)]),
    ...countFindings(bindings),
    ...whole.flatMap(({ table: { rubricAt } }) =>
      rubricAt.rubric.bonusesOnce === true
        ? [panelFinding("panel-bonus-once", rubricAt.settingArea("bonusesOnce"), YES)]
        : [],
    ),
    ...whole.flatMap((table) => [
      ...judgeFindings(table),
      ...ballotOwnerFindings(table),
      ...ballotRowFindings(table),
      ...table.panel!.rows.flatMap((_, row) => rowFindings(table, row)),
      ...handOutFindings(table),
      ...differenceFindings(table, bindings),
      ...recusalFindings(table, bindings),
      ...unmatchedRecusalFindings(table, bindings),
      ...lostEntryFindings(table, bindings),
    ]),
  ];
}

function membersFindings(table: PanelTable): readonly Finding[] {
  const panel = readPanel(table);
  const single = (cell: PanelCell) => table.cells.get(cell)?.area ?? null;
  if (panel.faults.length > 0)
    // A cell that is gone is reported by its name
    return [...new Set(panel.faults)].flatMap((cell) =>
      (table.cells.get(cell) ?? null) === null
        ? []
        : [panelFinding("panel-setting", single(cell), panelCell(table.cells, cell))],
    );
  return [
    ...(panel.isConfirmed ? [] : [panelFinding("panel-unconfirmed", single("DaXacNhan"), null)]),
    ...(panel.isQuorate
      ? []
      : [
          panelFinding("no-quorum", columnArea(table, "CoMat"), panel.present, undefined, undefined, {
            expected: { kind: "rows", rows: panel.size },
          }),
        ]),
  ];
}

function columnArea({ columns }: PanelTable, role: Role): Area | null {
  return columns.get(role)?.area ?? null;
}

/** Says of each judge how many ballots are still to come, and which member has no ballot sheet at all. */
function judgeFindings({ panel }: AppraisedTable): readonly Finding[] {
  const { parts, rows } = panel!;
  const members = byCode(parts.panel);
  const missing = parts.ballots.flatMap(({ table }, judge): readonly Finding[] => {
    const member = table.part.kind === "ballot" ? table.part.member : null;
    if (!(members.get(codeKey(member))?.mayScore ?? false)) return [];
    const open = rows.filter(
      ({ isEntry, hasCode, ballots, combination }) =>
        isEntry && hasCode && ballots[judge] === null && combination.step !== "excluded",
    ).length;
    if (open === 0) return [];
    const expected = { kind: "rows", rows: open } as const;
    return [panelFinding("ballot-missing", cellOf(table, "MaMH", 0), member, table, undefined, { expected })];
  });
  const without = membersWithoutBallot(parts).map(({ code }) => panelFinding("judge-without-ballot", null, code));
  return [...missing, ...without];
}

function byCode({ members }: Panel): ReadonlyMap<string, Member> {
  return new Map(members.map((member) => [member.code, member]));
}

const OF_STEP = { "discuss": "gap-discuss", "third-marker": "gap-third", "chair": "gap-chair" } as const;

/** Says what an entry waits for, and what of the chair's decision cannot stand. */
function rowFindings({ table, panel }: AppraisedTable, row: number): readonly Finding[] {
  const { parts, rows } = panel!;
  const { isEntry, ballots, combination } = rows[row]!;
  const { step, means, missing } = combination;
  const at = (role: Role) => table.columns.get(role)?.cells[row] ?? null;
  const report = (code: PanelFindingCode, role: Role, found: Cell = at(role), also: Partial<Finding> = {}) =>
    panelFinding(code, cellOf(table, role, row), found, table, role, also);
  const found: Finding[] = [];
  if (!isEntry) return found;
  const gap = means.gap === null ? "" : hundredthsToNumber(means.gap);
  if (step === "discuss" || step === "third-marker" || step === "chair")
    found.push(report(OF_STEP[step], step === "discuss" ? "ThaoLuan" : step === "chair" ? "QDChuTich" : "PB", gap));
  const { fewestBallots } = parts.panel.settings ?? DEFAULT_SETTINGS;
  if (step === "too-few" && missing === 0 && means.count < fewestBallots)
    found.push(report("few-ballots", "SoPhieu", means.count, { expected: { kind: "rows", rows: fewestBallots } }));
  const chair = readScore(at("QDChuTich"), "General").hundredths;
  if (isBlankCell(at("QDChuTich"))) return found;
  if (chair === null || chair < 0) found.push(report("chair-unreadable", "QDChuTich"));
  else if (isBlankCell(at("LyDoQD"))) found.push(report("chair-without-reason", "LyDoQD", null));
  else if (combination.by === "chair") {
    const counted = countedPoints(ballots);
    if (chair < Math.min(...counted) || chair > Math.max(...counted)) found.push(report("chair-outside", "QDChuTich"));
  }
  return found;
}

/** Says whose scored ballots are not counted, and where a judge may be too near to a subject; nothing is applied. */
function recusalFindings(appraised: AppraisedTable, bindings: Bindings): readonly Finding[] {
  const { table, panel } = appraised;
  const { parts } = panel!;
  const recusals = bindings.panelTables.find(({ id }) => id === parts.places.recusals);
  const scored = [...parts.recusals.values()].flatMap(({ member, entry, row }): readonly Finding[] => {
    const own = parts.ballots.find(({ table: { part } }) => part.kind === "ballot" && codeKey(part.member) === member);
    const at = own?.table.columns.get("MaMH")?.cells.findIndex((cell) => codeKey(cell) === entry) ?? -1;
    const area = recusals ? columnArea(recusals, "MaTV") : null;
    if (!own || at < 0 || own.result.entries.totals[at]! < 0 || !area) return [];
    return [panelFinding("recused-but-scored", { ...area, row: area.row + row, rows: 1 }, member)];
  });
  const suggested = suggestedRecusals(appraised, bindings).map(({ member, row }) =>
    panelFinding("recusal-suggested", cellOf(table, "DoiTuong", row), member, table, "DoiTuong"),
  );
  return [...scored, ...suggested];
}
