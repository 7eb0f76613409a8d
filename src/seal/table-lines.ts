import { isBlankCell, cellText } from "../scoring/cell-text";
import { PANEL_COMPUTED_ROLES, isJudgeRole } from "../scoring/panel-role";
import { computedRoles, scoreRoles } from "../scoring/role";
import type { Role } from "../scoring/role";
import { skippedRows } from "../scoring/skipped-rows";
import { normalizeText } from "../text/fold";
import { computedColumns } from "../workbook/check/appraise";
import type { AppraisedTable } from "../workbook/check/appraised-table";
import { computedCellState } from "../workbook/check/check-computed";
import type { ComputedColumn } from "../workbook/check/check-computed";
import { canonicalDayCell, canonicalReplaced, canonicalScore, canonicalValue } from "./canonical";
import type { SealLine, SealPart } from "./seal-line";

/** What is typed of an entry and decides its result, or says whose it is. Evidence and remarks are not sealed. */
const TYPED: readonly Role[] = [
  "MaMH",
  "DoiTuong",
  "Loai",
  "MoHinh",
  "NoiDung",
  "LinhVuc",
  "Cap",
  "DangKy",
  "CanCu",
  "TapThe",
  "QuyetDinh",
  "NgayQD",
  "MucGhi",
  "DeNghiKT",
  "BaoCao",
  "ThaoLuan",
  "QDChuTich",
  "LyDoQD",
];
/** Steps of formulas, which follow from what is sealed. */
const STEPS: ReadonlySet<Role> = new Set<Role>([
  "Khoa",
  "KhoaTT",
  "Nhom",
  "Hang",
  "DiemXet",
  "DiemDT",
  "Dau",
  "VPB",
  "TongPhieu",
  "TB4",
]);

const MARKED = /^(?:VP|L|LTC)\d/;

/** Returns the lines of a table: what every entry was given, and for a table with results of its own what came of it. */
export function tableLines(table: AppraisedTable, calculated: boolean): readonly SealLine[] {
  const { part, rubric } = table.table;
  if (rubric.method === "register") return [];
  const member = part.kind === "ballot" ? normalizeText(part.member ?? "") : null;
  const rows = entryRows(table);
  const scores =
    part.kind === "result" || rubric.method !== "scores" ? [] : rows.map((row) => scoreLine(table, row, member));
  if (member !== null) return scores;
  const results = resultColumns(table, calculated);
  return [...scores, ...rows.map((row) => resultLine(table, row, results))];
}

/** Rows with anything typed that is sealed; headings and subtotals among them are none. */
function entryRows({ table, input }: AppraisedTable): readonly number[] {
  const isSkipped = skippedRows(input);
  const columns = [...TYPED, ...(table.part.kind === "result" ? [] : scoreRoles(table.rubric))].flatMap(
    (role) => table.columns.get(role) ?? [],
  );
  return Array.from({ length: table.rows }, (_, row) => row).filter(
    (row) => !isSkipped(row) && columns.some(({ cells }) => !isBlankCell(cells[row] ?? null)),
  );
}

/** Codes match files, and names are for people: an entry without a code is known by its subject and title. */
function entryKey({ table }: AppraisedTable, row: number): string {
  const text = (role: Role) => normalizeText(cellText(table.columns.get(role)?.cells[row] ?? null));
  return text("MaMH") || [text("DoiTuong"), text("MoHinh")].filter((part) => part !== "").join(" / ");
}

function scoreLine(own: AppraisedTable, row: number, member: string | null): SealLine {
  const key = entryKey(own, row);
  return {
    kind: member === null ? "diem" : "phieu",
    key: member === null ? key : `${member} · ${key}`,
    parts: [
      partOf(own, "MaMH", row, ({ cells }) => canonicalValue(cells[row] ?? null)),
      ...scoreRoles(own.table.rubric).map((role) =>
        partOf(own, role, row, ({ cells, formats }) =>
          canonicalScore(cells[row] ?? null, typeof formats === "string" ? formats : (formats[row] ?? "General")),
        ),
      ),
    ],
  };
}

type Column = NonNullable<ReturnType<AppraisedTable["table"]["columns"]["get"]>>;

function partOf({ table }: AppraisedTable, role: Role, row: number, valueOf: (column: Column) => string): SealPart {
  const column = table.columns.get(role);
  if (!column) return { of: role, value: "", place: null };
  return { of: role, value: valueOf(column), place: { ...column.area, row: column.area.row + row, rows: 1 } };
}

function resultColumns(table: AppraisedTable, calculated: boolean): ReadonlyMap<Role, ComputedColumn> {
  return new Map(computedColumns(table, calculated).map((column) => [column.role, column]));
}

function resultLine(own: AppraisedTable, row: number, results: ReadonlyMap<Role, ComputedColumn>): SealLine {
  const { table } = own;
  const ofPanel = table.part.kind === "result";
  const computed: readonly Role[] = [
    ...(ofPanel ? [...table.columns.keys()].filter((role) => isJudgeRole(role) && !MARKED.test(role)) : []),
    ...(ofPanel ? [...scoreRoles(table.rubric), ...PANEL_COMPUTED_ROLES] : []),
    ...computedRoles(table.rubric),
  ].filter((role) => !STEPS.has(role) && results.has(role));
  return {
    kind: "ket-qua",
    key: entryKey(own, row),
    parts: [
      ...TYPED.map((role) =>
        partOf(own, role, row, ({ cells }) =>
          role === "NgayQD" ? canonicalDayCell(cells[row] ?? null) : canonicalValue(cells[row] ?? null),
        ),
      ),
      ...computed.map((role) => partOf(own, role, row, (column) => resultValue(results.get(role)!, column, row))),
    ],
  };
}

/**
 * Returns a result as the core has it where its cell holds the product's formula: a file keeps values of its last
 * calculation. A value typed over it, a deletion or another formula stands in the seal.
 */
function resultValue(computed: ComputedColumn, { cells, formulas }: Column, row: number): string {
  const state = computedCellState(computed, row);
  if (state === "missing") return canonicalReplaced("");
  if (state === "overwritten") return canonicalReplaced(canonicalValue(cells[row] ?? null));
  if (state === "changed") return canonicalReplaced(formulas?.[row] ?? "");
  const value = computed.valueAt(row);
  return canonicalValue(value === 0 && Object.is(value, -0) ? 0 : value);
}
