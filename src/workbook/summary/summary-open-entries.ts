import { cellText } from "../../scoring/cell-text";
import { isRole } from "../../scoring/role";
import { BLANK, COMPLETE, STATES, STATE_LABELS } from "../../scoring/state";
import { NO_SUBJECT } from "../../scoring/table";
import type { AppraisedTable } from "../check/appraised-table";
import type { PageBuilder } from "../sheets/page-builder";
import { OPEN_STATES, countFormula } from "./summary-counts";
import { NOTICE_START } from "./summary-ranking";
import { theme } from "../sheets/theme";

const NONE = "Không có. Mọi mô hình đã nhập đều có kết quả.";
const OUTDATED = "Bảng chấm điểm đã thay đổi từ khi lập danh sách này. Hãy chạy lại Tổng hợp.";

/**
 * Lists every filled entry without a result, as of now, with its place and reason. A live line reports when the list is
 * outdated, and reports an empty list only while it is true. `noticeRows` are the rows of the lines above the tables'
 * rankings.
 */
export function addOpenEntries(
  page: PageBuilder,
  tables: readonly AppraisedTable[],
  noticeRows: readonly number[],
): void {
  const open = tables.flatMap((table) => openRows(table).map((row) => ({ table, row })));
  if (open.length === 0) {
    const counts = OPEN_STATES.map((text) =>
      countFormula(tables, () => [{ role: "TinhTrang", text }]).formula.slice(1),
    );
    page.wide({ formula: `=IF(${counts.join("+")}=0,"${NONE}","${OUTDATED}")`, value: NONE }, theme.caption);
    return;
  }
  const changed = noticeRows.map((row) => `LEFT($A$${row},${NOTICE_START.length})="${NOTICE_START}"`);
  page.wide({ formula: `=IF(OR(${changed.join(",")}),"${OUTDATED}","")`, value: "" }, theme.notice);
  page.line(["Đối tượng", "Dòng", "Tình trạng"], theme.header, 24);
  heading(page, page.nextRow() - 1);
  for (const { table, row } of open) addEntry(page, table, row);
}

const TITLE_FROM = 4;
const TITLE_TO = 6;
const REASON_FROM = 7;

/** Writes the wide headings into the row just added. */
function heading(page: PageBuilder, row: number): void {
  page.at(row, "Mô hình, nội dung", theme.header, TITLE_FROM, TITLE_TO);
  page.at(row, "Lý do", theme.header, REASON_FROM);
}

function addEntry(page: PageBuilder, { table, input, result }: AppraisedTable, row: number): void {
  const { entries, subjects } = result;
  const subject = entries.subjects[row]!;
  const state = STATES[entries.states[row]!]!;
  const at = page.line(
    [
      subject === NO_SUBJECT ? "(chưa ghi tên)" : subjects[subject]!.name.trim(),
      table.firstRow + row,
      STATE_LABELS[state],
    ],
    [theme.fixedText, theme.fixedCenter, theme.fixedCenter],
  );
  page.at(at, cellText(input.columns.get("MoHinh")?.cells[row] ?? null).trim(), theme.fixedText, TITLE_FROM, TITLE_TO);
  page.at(at, reason({ table, input, result }, row), theme.fixedText, REASON_FROM);
}

function openRows({ input, result: { entries } }: AppraisedTable): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < input.rows; row++) {
    if (entries.states[row] !== BLANK && entries.states[row] !== COMPLETE) rows.push(row);
  }
  return rows;
}

/** Returns the columns to check, by their codes. */
function reason({ table, result }: Pick<AppraisedTable, "table" | "input" | "result">, row: number): string {
  const found = result.findings
    .filter((finding) => finding.row === row && isDeciding(finding.code))
    .flatMap(({ role, expected }): readonly string[] =>
      expected?.kind === "lines" ? expected.lines.map((line) => line.role) : [role],
    );
  // As a reader meets them, from left to right
  const roles = [...new Set(found)].sort((a, b) => place(table, a) - place(table, b));
  return roles.length === 0
    ? "Xem bảng chấm điểm"
    : `Xem cột: ${roles.map((role) => ROLE_WORDS[role] ?? role).join(", ")}`;
}

function place({ columns }: AppraisedTable["table"], role: string): number {
  return (isRole(role) ? columns.get(role)?.area.column : undefined) ?? 0;
}

function isDeciding(code: string): boolean {
  return (
    code.startsWith("score-") ||
    code === "ineligible" ||
    code === "not-reported" ||
    code.startsWith("basis-") ||
    code.startsWith("band-") ||
    code.startsWith("decision-") ||
    code.startsWith("collective-")
  );
}

const ROLE_WORDS: Readonly<Record<string, string>> = {
  Loai: "Loại đối tượng",
  BaoCao: "Có báo cáo",
  CanCu: "Căn cứ",
  TapThe: "Tập thể đứng đầu",
  QuyetDinh: "Số quyết định",
  NgayQD: "Ngày quyết định",
  MucGhi: "Mức tổ ghi nhận",
};
