import type { AttachProposal, AttachRefusal } from "../src/actions/attach-proposal";
import { vi } from "../src/language/vi";
import { viAttach } from "../src/language/vi-attach";
import { isRole } from "../src/scoring/role";
import type { Role } from "../src/scoring/role";
import { columnLetters, columnNumber, rectToAddress } from "../src/workbook/area";
import { NUMBERS } from "./report-text";
import { formatTable } from "./text-table";
import { UnusableInput } from "./unusable-input";

const LONGEST_HEADING = 40;
const SHOWN_FINDINGS = 10;

/** What attaching a table comes to, for people to look over. */
export function attachText(proposal: AttachProposal, refusals: readonly AttachRefusal[]): string {
  const { area, columns, entries, additions, sheets, notes, findings } = proposal;
  const guessed = proposal.rubricConfidence < 1 ? " (đoán; đổi bằng --rubric)" : "";
  const shown = additions.filter(({ isHidden }) => !isHidden);
  const hidden = additions.length - shown.length;
  const differences = findings.filter(({ code }) => code === "kept-result-differs");
  return [
    `${area.sheet}!${rectToAddress(area)}: ${entries} mô hình, bộ tiêu chí ${proposal.rubric} (${proposal.rubricName})${guessed}`,
    formatTable(["Cột", "Tiêu đề", "Dùng làm", "Chắc", "Vì"], columns.map((column) => [
      columnLetters(column.column), cut(column.heading), column.role === null ? "–" : `${column.role} (${viAttach.role(column.role)})`,
      column.role === null ? "" : `${Math.round(column.confidence * 100)}%`, column.reason === null ? (column.role === null ? "" : "theo --map") : viAttach.reason[column.reason],
    ]), [3]),
    shown.length === 0 ? "" : `Thêm cột: ${shown.map(({ column, heading }) => `${columnLetters(column)} “${cut(heading)}”`).join(", ")}${hidden > 0 ? `; ${hidden} cột ẩn để tính` : ""}.`,
    sheets.length === 0 ? "" : `Thêm sheet: ${sheets.join(", ")}.`,
    notes.map((note) => `Lưu ý: ${viAttach.note(note)}`).join("\n"),
    differences.slice(0, SHOWN_FINDINGS).map((finding) => `  ${rectToAddress(finding.where.area!)}: ${vi.finding(finding, NUMBERS)}`).join("\n"),
    differences.length > SHOWN_FINDINGS ? `  … và ${differences.length - SHOWN_FINDINGS} chỗ nữa.` : "",
    refusals.map((refusal) => `Chưa gắn được: ${viAttach.refusal(refusal)}`).join("\n"),
  ].filter((part) => part !== "").join("\n");
}

function cut(heading: string): string {
  return heading.length > LONGEST_HEADING ? `${heading.slice(0, LONGEST_HEADING - 1)}…` : heading;
}

/** `C=DoiTuong,F=-` as roles of columns; `-` for a column that is for nothing. */
export function readMap(map: string): readonly { readonly column: number; readonly role: Role | null }[] {
  return map.split(",").map((part) => {
    const [, letters, role] = /^\s*([A-Za-z]{1,3})\s*=\s*(-|\w+)\s*$/.exec(part) ?? [];
    if (letters === undefined || role === undefined || (role !== "-" && !isRole(role))) {
      throw new UnusableInput(`--map cần dạng CỘT=VAI TRÒ, ví dụ C=DoiTuong,D=TC1,F=-, không phải “${part.trim()}”.`);
    }
    return { column: columnNumber(letters), role: isRole(role) ? role : null };
  });
}
