import type { MemberRole } from "../judging/member";
import { cellText } from "../scoring/cell-text";
import type { Role } from "../scoring/role";
import { BLANK, COMPLETE } from "../scoring/state";
import { readSeals } from "../seal/read-seal";
import { printedCode } from "../seal/mark-text";
import type { Appraisal, AppraisedTable } from "../workbook/check/appraised-table";
import { panelCell, panelTableCell } from "../workbook/bindings/bound-panel";
import type { PanelTable } from "../workbook/bindings/bound-panel";
import { readPanel } from "../workbook/bindings/panel-members";
import { PROFILES } from "./profile";
import type { FormProfile } from "./profile";
import type { HeadingProfile } from "../workbook/sheets/heading";

/** One entry of a table, by its row from 0. */
export interface FormEntry {
  readonly table: AppraisedTable;
  readonly row: number;
  /** "" for an entry without a code. */
  readonly code: string;
  readonly isComplete: boolean;
}

/** A member as the sheet of the panel names them. */
export interface FormMember {
  readonly code: string;
  readonly name: string;
  readonly position: string;
  readonly unit: string;
  readonly role: MemberRole;
  readonly mayScore: boolean;
  readonly isPresent: boolean;
}

export interface FormPanel {
  readonly table: PanelTable;
  readonly title: string;
  readonly members: readonly FormMember[];
  readonly result: AppraisedTable;
}

/** The seal that a form shows: its table number and its code as printed. */
export interface FormSeal {
  readonly id: number;
  readonly printed: string;
  readonly isOpen: boolean;
}

/** What forms say of a workbook. */
export interface FormFacts {
  readonly profile: FormProfile;
  readonly body: string | null;
  readonly year: number | null;
  /** Tables with results, registers left out. */
  readonly tables: readonly AppraisedTable[];
  readonly ballots: readonly AppraisedTable[];
  readonly entries: readonly FormEntry[];
  readonly panel: FormPanel | null;
  readonly seal: FormSeal | null;
}

export function formFacts({ bindings, tables, ballots }: Appraisal, profile: HeadingProfile): FormFacts {
  const appraised = tables.filter(({ input }) => input.rubric.method !== "register");
  const seal = readSeals(bindings).at(-1);
  return {
    profile: PROFILES[profile],
    body: bindings.body?.name ?? null,
    year: bindings.year?.value ?? panelYear(bindings.panelTables),
    tables: appraised,
    ballots,
    entries: appraised.flatMap(entriesOf),
    panel: panelOf(bindings.panelTables, appraised),
    seal: seal ? { id: seal.table.id, printed: printedCode(seal.mark), isOpen: seal.reopened !== null } : null,
  };
}

/** Returns the entries of a table: the rows that have a state. */
export function entriesOf(table: AppraisedTable): readonly FormEntry[] {
  const { states } = table.result.entries;
  const codes = table.table.columns.get("MaMH")?.cells ?? [];
  return Array.from({ length: table.table.rows }, (_, row) => row)
    .filter((row) => states[row] !== BLANK)
    .map((row) => ({ table, row, code: cellText(codes[row] ?? null), isComplete: states[row] === COMPLETE }));
}

function panelYear(tables: readonly PanelTable[]): number | null {
  const members = tables.find(({ kind }) => kind === "members");
  const year = members ? panelCell(members.cells, "Nam") : null;
  return typeof year === "number" ? year : null;
}

function panelOf(tables: readonly PanelTable[], appraised: readonly AppraisedTable[]): FormPanel | null {
  const table = tables.find(({ kind }) => kind === "members");
  const result = appraised.find(({ table: { part } }) => part.kind === "result");
  if (!table || !result) return null;
  const text = (role: Role, row: number) => cellText(panelTableCell(table, role, row));
  const members = readPanel(table).members.map(({ row, role, mayScore, isPresent }): FormMember => ({
    code: text("MaTV", row),
    // Printed without invisible spaces; nothing is decided by them
    name: text("HoTen", row).trim(),
    position: text("ChucVu", row).trim(),
    unit: text("DonVi", row).trim(),
    role,
    mayScore,
    isPresent,
  }));
  return { table, title: cellText(panelCell(table.cells, "TenTo")).trim(), members, result };
}
