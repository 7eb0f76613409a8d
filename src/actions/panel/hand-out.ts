import { cellText, isBlankCell } from "../../scoring/cell-text";
import type { PanelCell } from "../../scoring/panel-role";
import type { Role } from "../../scoring/role";
import { isCellDate } from "../../text/cell";
import type { Cell } from "../../text/cell";
import { readDate } from "../../text/read-date";
import type { BoundTable } from "../../workbook/bindings/bindings";
import { panelCell, panelTableCell } from "../../workbook/bindings/bound-panel";
import type { PanelCells } from "../../workbook/bindings/bound-panel";
import { codeKey } from "../../workbook/bindings/panel-members";
import { recusalKey } from "../../workbook/bindings/panel-recusals";
import { ballotRoles, listMark, scoringMark } from "../../workbook/check/panel/ballot-marks";
import { appendLog } from "../../workbook/log/append-log";
import type { LogLine } from "../../workbook/log/log-line";
import type { Edit, Plan } from "../../workbook/model/plan";
import type { Snapshot } from "../../workbook/model/snapshot";
import { ballotSheet } from "../../workbook/sheets/panel/ballot-sheet";
import { isOfEntry } from "../../workbook/sheets/panel/panel-columns";
import { rubricSheet } from "../../workbook/sheets/rubric/rubric-sheet";
import { everyBallot } from "../../workbook/check/panel/panel-parts";
import { copiedCell } from "./entry-columns";
import { fitsStamp, writeStamp } from "./ballot-stamp";
import { wholePanel } from "./whole-panel";
import type { WholePanel } from "./whole-panel";

export interface HandOutInput {
  /** Codes of the judges who get a file; `null` for all with a ballot and the right to score. */
  readonly members: readonly string[] | null;
  /** Who hands out, as typed. */
  readonly by: string;
  /** dd/mm/yyyy */
  readonly date: string;
}

export type HandOutRefusal =
  | { readonly code: "no-panel" }
  | { readonly code: "not-a-day"; readonly date: string }
  | { readonly code: "unknown-member"; readonly member: string; readonly members: readonly string[] }
  | { readonly code: "member-without-ballot"; readonly member: string }
  | { readonly code: "ballot-cells-gone"; readonly sheet: string }
  /** A setting that stamps hold is empty, too long or has signs of its own. */
  | { readonly code: "panel-code-unusable"; readonly cell: PanelCell; readonly found: string };

/** One judge's file: a plan for a workbook without sheets. */
export interface HandedOutFile {
  readonly member: string;
  readonly name: string;
  readonly fileName: string;
  readonly entries: number;
  readonly plan: Plan;
}

export interface HandedOut {
  readonly files: readonly HandedOutFile[];
  /** Judges who are out of every entry, and get no file. */
  readonly without: readonly string[];
}

export type HandOut =
  | { readonly ok: true; readonly plan: Plan; readonly handedOut: HandedOut }
  | { readonly ok: false; readonly refusal: HandOutRefusal };

const refuse = (refusal: HandOutRefusal): HandOut => ({ ok: false, refusal });

/**
 * Plans a file for each judge: the rubric, and the judge's ballot alone with its stamp. Entries that a judge is out of
 * are left out. The panel's workbook keeps each stamp, counts the hand-out, and gets a line in the log.
 */
export function handOut(snapshot: Snapshot, { members, by, date }: HandOutInput): HandOut {
  const panel = wholePanel(snapshot);
  if (!panel) return refuse({ code: "no-panel" });
  if (readDate(date) === null) return refuse({ code: "not-a-day", date });
  const unusable = unusableSetting(panel);
  if (unusable) return refuse({ code: "panel-code-unusable", ...unusable });
  const ballots = chosenBallots(panel, members);
  if ("code" in ballots) return refuse(ballots);
  const files: HandedOutFile[] = [];
  const without: string[] = [];
  const edits: Edit[] = [];
  const acts: LogLine[] = [];
  for (const { member, table, cells } of ballots.chosen) {
    const rows = entryRows(table, member, panel);
    if (rows.length === 0) {
      without.push(member);
      continue;
    }
    const counted = cells.get("LanGiao")?.area;
    const stamped = cells.get("GiaoPhieu")?.area;
    if (!counted || !stamped) return refuse({ code: "ballot-cells-gone", sheet: table.sheet });
    const before = countOf(cells, "LanGiao");
    const { stamp, ...file } = fileOf(panel, {
      member,
      table,
      rows,
      handOut: before + 1,
      known: countOf(cells, "LanNop"),
    });
    files.push(file);
    edits.push({
      kind: "setCells",
      sheet: counted.sheet,
      cells: [
        { row: counted.row, column: counted.column, content: before + 1 },
        { row: stamped.row, column: stamped.column, content: stamp },
      ],
    });
    acts.push({
      act: "hand-out",
      date,
      by: by.trim(),
      sheet: table.sheet,
      member,
      ...(before === 0 ? {} : { before: `lần ${before}` }),
      after: `lần ${before + 1}`,
      reason: file.fileName,
    });
  }
  const taken = { sheets: snapshot.sheets.map(({ name }) => name) };
  return {
    ok: true,
    plan: { edits: [...edits, ...appendLog(panel.bindings, acts, taken)] },
    handedOut: { files, without },
  };
}

interface Stamped extends HandedOutFile {
  readonly stamp: string;
}

interface ChosenBallot {
  readonly member: string;
  readonly table: BoundTable;
  readonly cells: PanelCells;
}

/** Returns the ballots to hand out, in the order of the members' table. */
function chosenBallots(
  { parts, members: table }: WholePanel,
  wanted: readonly string[] | null,
): { readonly chosen: readonly ChosenBallot[] } | HandOutRefusal {
  const all = everyBallot(parts);
  const codes = parts.panel.members.map(({ row, mayScore }) => ({
    code: cellText(panelTableCell(table, "MaTV", row)),
    mayScore,
  }));
  const unknown = wanted?.find((one) => !codes.some(({ code }) => codeKey(code) === codeKey(one.trim())));
  if (unknown !== undefined) return { code: "unknown-member", member: unknown, members: codes.map(({ code }) => code) };
  const keys = wanted && new Set(wanted.map((one) => codeKey(one.trim())));
  const chosen: ChosenBallot[] = [];
  for (const { code, mayScore } of codes) {
    if (keys ? !keys.has(codeKey(code)) : !mayScore) continue;
    const ballot = all.find(({ table: { part } }) => part.kind === "ballot" && codeKey(part.member) === codeKey(code));
    if (ballot?.table.part.kind === "ballot")
      chosen.push({ member: code, table: ballot.table, cells: ballot.table.part.cells });
    else if (keys) return { code: "member-without-ballot", member: code };
  }
  return { chosen };
}

/** Settings that stamps hold, as texts. */
export function stampSettings({ members: { cells } }: Pick<WholePanel, "members">) {
  const text = (cell: PanelCell) => {
    const value = panelCell(cells, cell);
    return cellText(value !== null && isCellDate(value) ? value.date : value).trim();
  };
  return { panel: text("MaTo"), year: text("Nam"), term: text("Ky") };
}

function unusableSetting(panel: WholePanel): { readonly cell: PanelCell; readonly found: string } | null {
  const { panel: code, year, term } = stampSettings(panel);
  if (code === "" || !fitsStamp(code)) return { cell: "MaTo", found: code };
  if (!/^(?:\d{4})?$/.test(year)) return { cell: "Nam", found: year };
  return fitsStamp(term) ? null : { cell: "Ky", found: term };
}

/** Returns the rows (from 0) of the entries that the judge scores. */
function entryRows(table: BoundTable, member: string, { parts }: WholePanel): readonly number[] {
  return (table.columns.get("MaMH")?.cells ?? []).flatMap((cell, row) => {
    const key = codeKey(cell);
    return isBlankCell(cell) || parts.recusals.has(recusalKey(codeKey(member), key)) ? [] : [row];
  });
}

function countOf(cells: PanelCells, cell: PanelCell): number {
  const value = panelCell(cells, cell);
  return typeof value === "number" && Number.isInteger(value) && value > 0 ? value : 0;
}

const RUBRIC_SHEET = "Bộ tiêu chí";
/** Words of the line for people, which stands beside the judge's name. */
const lineFor = (member: string, handOut: number) => `Phiếu của ${member}, lần ${handOut}; không đổi tên cột, mã`;

interface FileFacts {
  readonly member: string;
  readonly table: BoundTable;
  readonly rows: readonly number[];
  readonly handOut: number;
  readonly known: number;
}

function fileOf(panel: WholePanel, { member, table, rows, handOut: number, known }: FileFacts): Stamped {
  const { bindings, parts, members } = panel;
  const { rubric } = table;
  const year = bindings.year?.value ?? null;
  const ofRubric = rubricSheet(
    rubric,
    RUBRIC_SHEET,
    { kind: "own", name: bindings.body?.name ?? null },
    year === null ? null : { kind: "own", value: year },
  );
  const codes = rows.map((row) => table.columns.get("MaMH")?.cells[row] ?? null);
  const stamp = writeStamp({
    ...stampSettings(panel),
    member,
    handOut: number,
    rubric: scoringMark(rubric),
    list: listMark(table.columns.get("MaMH")?.cells ?? []),
    known,
  });
  const row = parts.panel.members.find(({ code }) => code === codeKey(member))?.row ?? -1;
  const name = row < 0 ? "" : cellText(panelTableCell(members, "HoTen", row)).trim();
  const sheet = `Phiếu ${member}`;
  const spec = ballotSheet({
    id: 1,
    name: sheet,
    cells: ofRubric.cells,
    rows: rows.length,
    year: ofRubric.year,
    subtitle: `Người chấm: ${member}${name === "" ? "" : ` – ${name}`}. ${lineFor(member, number)}`,
    filled: filledRows(table, rows),
    single: [["CuaTV", member]],
    stamp,
  });
  return {
    member,
    name,
    fileName: `phieu-${member}-lan-${number}.xlsx`,
    entries: codes.length,
    stamp,
    plan: {
      edits: [
        { kind: "addSheet", spec: ofRubric.spec },
        { kind: "addSheet", spec },
        { kind: "activate", area: { ...firstInput(spec.names ?? [], rubric.criteria[0]?.code), sheet } },
      ],
    },
  };
}

function firstInput(
  names: readonly { readonly name: string; readonly rect: { readonly row: number; readonly column: number } }[],
  role: Role | undefined,
) {
  const first = names.find(({ name }) => name.endsWith(`_${role ?? "DoiTuong"}`))?.rect;
  return { row: first?.row ?? 1, column: first?.column ?? 1, rows: 1, columns: 1 };
}

/** Returns what the ballot says of the entries, and what its judge has filled in so far. */
function filledRows(table: BoundTable, rows: readonly number[]): ReadonlyMap<Role, readonly Cell[]> {
  const own = new Set<Role>(ballotRoles(table.rubric));
  return new Map(
    [...table.columns]
      .filter(([role]) => own.has(role) || isOfEntry(table.rubric, role))
      .map(([role, { cells }]) => [role, rows.map((row) => copiedCell(cells[row] ?? null))]),
  );
}
