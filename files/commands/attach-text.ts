import type { AttachProposal, AttachRefusal } from "../../src/actions/attach/attach-proposal";
import { vi } from "../../src/language/vi/words";
import { viAttach } from "../../src/language/vi/attach";
import { columnLetters, rectToAddress } from "../../src/workbook/model/area";
import { NUMBERS } from "../report-text";
import { formatTable } from "../text-table";

const LONGEST_HEADING = 40;
const SHOWN_FINDINGS = 10;

/** Returns the report of a proposed attachment, for users to review. */
export function attachText(proposal: AttachProposal, refusals: readonly AttachRefusal[]): string {
  const { area, columns, entries, additions, sheets, notes, findings } = proposal;
  const guessed = proposal.rubricConfidence < 1 ? " (đoán; đổi bằng --rubric)" : "";
  const shown = additions.filter(({ isHidden }) => !isHidden);
  const hidden = additions.length - shown.length;
  const differences = findings.filter(({ code }) => code === "kept-result-differs");
  return [
    `${area.sheet}!${rectToAddress(area)}: ${entries} mô hình, bộ tiêu chí ${proposal.rubric} (${proposal.rubricName})${guessed}`,
    formatTable(
      ["Cột", "Tiêu đề", "Dùng làm", "Chắc", "Vì"],
      columns.map((column) => [
        columnLetters(column.column),
        cut(column.heading),
        column.role === null ? "–" : `${column.role} (${viAttach.role(column.role)})`,
        column.role === null ? "" : `${Math.round(column.confidence * 100)}%`,
        column.reason === null ? (column.role === null ? "" : "theo --map") : viAttach.reason[column.reason],
      ]),
      [3],
    ),
    shown.length === 0
      ? ""
      : `Thêm cột: ${shown.map(({ column, heading }) => `${columnLetters(column)} “${cut(heading)}”`).join(", ")}${hidden > 0 ? `; ${hidden} cột ẩn để tính` : ""}.`,
    sheets.length === 0 ? "" : `Thêm sheet: ${sheets.join(", ")}.`,
    notes.map((note) => `Lưu ý: ${viAttach.note(note)}`).join("\n"),
    differences
      .slice(0, SHOWN_FINDINGS)
      .map((finding) => `  ${rectToAddress(finding.where.area!)}: ${vi.finding(finding, NUMBERS)}`)
      .join("\n"),
    differences.length > SHOWN_FINDINGS ? `  … và ${differences.length - SHOWN_FINDINGS} chỗ nữa.` : "",
    refusals.map((refusal) => `Chưa gắn được: ${refusalText(refusal)}`).join("\n"),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

/** Options and commands that help after a refusal. */
const WAYS_ON: Readonly<Partial<Record<AttachRefusal["code"], string>>> = {
  "no-heading": "Trên dòng lệnh: --header DÒNG.",
  "criteria-in-rows": "Trên dòng lệnh: rubric read, rồi template --rubric.",
  "own-sheet": "Trên dòng lệnh: --sheet TÊN.",
  "scores-unused": "Trên dòng lệnh: rubric read, --rubric MÃ, hoặc --map CỘT=-.",
  "roles-missing": "Trên dòng lệnh: --map CỘT=VAI TRÒ.",
  "role-twice": "Trên dòng lệnh: --map CỘT=VAI TRÒ.",
};

export function refusalText(refusal: AttachRefusal): string {
  return [viAttach.refusal(refusal), WAYS_ON[refusal.code] ?? ""].join(" ").trim();
}

function cut(heading: string): string {
  return heading.length > LONGEST_HEADING ? `${heading.slice(0, LONGEST_HEADING - 1)}…` : heading;
}

/** Returns the same as JSON. */
export function attachJson(
  proposal: AttachProposal,
  refusals: readonly AttachRefusal[],
  output: string | null,
): string {
  return JSON.stringify(
    { proposal, refusals: refusals.map((refusal) => ({ ...refusal, message: viAttach.refusal(refusal) })), output },
    null,
    2,
  );
}
