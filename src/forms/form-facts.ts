import { MEMBER_ROLE_LABELS } from "../judging/member";
import type { MemberRole } from "../judging/member";
import { cellText, isBlankCell } from "../scoring/cell-text";
import type { PanelCell } from "../scoring/panel-role";
import type { Role } from "../scoring/role";
import { STATE_LABELS } from "../scoring/state";
import { upperCase } from "../text/fold";
import type { Cell } from "../text/cell";
import { readSeals } from "../seal/read-seal";
import { printedCode } from "../seal/seal-marks";
import type { Appraisal, AppraisedTable } from "../workbook/check/appraised-table";
import { panelCell, panelTableCell } from "../workbook/bindings/bound-panel";
import type { PanelTable } from "../workbook/bindings/bound-panel";
import { skippedRows } from "../scoring/skipped-rows";
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

/** Returns the entries of a table: rows with a subject or a title that are no headings. */
export function entriesOf(table: AppraisedTable): readonly FormEntry[] {
  const { columns, rows } = table.table;
  const isSkipped = skippedRows(table.input);
  const at = (role: Role, row: number): Cell => columns.get(role)?.cells[row] ?? null;
  return Array.from({ length: rows }, (_, row) => row)
    .filter((row) => !isSkipped(row) && !(isBlankCell(at("DoiTuong", row)) && isBlankCell(at("MoHinh", row))))
    .map((row) => ({
      table,
      row,
      code: cellText(at("MaMH", row)).trim(),
      isComplete: table.values.get("TinhTrang")?.(row) === STATE_LABELS.complete,
    }));
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
  const text = (role: Role, row: number) => cellText(panelTableCell(table, role, row)).trim();
  const says = (role: Role, row: number, wanted: string) => upperCase(text(role, row)) === upperCase(wanted);
  const roleOf = (row: number): MemberRole =>
    ROLES.find((role) => says("VaiTro", row, MEMBER_ROLE_LABELS[role])) ?? "member";
  const members = Array.from({ length: table.rows }, (_, row) => row)
    .filter((row) => text("MaTV", row) !== "")
    .map((row): FormMember => ({
      code: text("MaTV", row),
      name: text("HoTen", row),
      position: text("ChucVu", row),
      unit: text("DonVi", row),
      role: roleOf(row),
      mayScore: says("DuocCham", row, "Có"),
      isPresent: says("CoMat", row, "Có"),
    }));
  return { table, title: cellText(panelCell(table.cells, "TenTo")).trim(), members, result };
}

const ROLES = ["chair", "deputy", "secretary", "third-marker"] as const satisfies readonly MemberRole[];

/** A cell of the panel's rules as text. */
export function panelText({ table }: FormPanel, cell: PanelCell): string {
  return cellText(panelCell(table.cells, cell)).trim();
}
