import type { Outcome, TableReport } from "../src/actions/outcome/outcome";
import { entryWords } from "../src/language/entry-words";
import { vi } from "../src/language/vi/words";
import type { NumberStyle } from "../src/language/words";
import { rectToAddress } from "../src/workbook/model/area";
import type { Change } from "../src/workbook/undo/describe-plan";
import type { Finding } from "../src/workbook/model/finding";
import { findingRank } from "../src/workbook/check/finding-order";
import type { Plan } from "../src/workbook/model/plan";
import { formatTable } from "./text-table";

/** Reports are Vietnamese, regardless of the machine's settings. */
export const NUMBERS: NumberStyle = { decimalSeparator: "," };

/** Findings of one kind listed before the rest is counted. */
const SHOWN_PER_KIND = 20;

/** Returns the report of an outcome as JSON; `output` is the written file, `null` where none was written. */
export function outcomeJson({ results, findings }: Outcome, output?: string | null): string {
  return JSON.stringify(
    { tables: results(), findings: findings.map(findingJson), ...(output === undefined ? {} : { output }) },
    null,
    2,
  );
}

function findingJson(finding: Finding) {
  const { area, table, role, name } = finding.where;
  return {
    code: finding.code,
    severity: finding.severity,
    sheet: area?.sheet ?? null,
    cell: area ? rectToAddress(area) : null,
    ...(table === undefined ? {} : { table }),
    ...(role === undefined ? {} : { role }),
    ...(name === undefined ? {} : { name }),
    found: finding.found,
    ...(finding.entry === undefined ? {} : { entry: finding.entry }),
    ...(finding.expected === undefined ? {} : { expected: finding.expected }),
    ...(finding.clause === undefined ? {} : { clause: finding.clause }),
    ...(finding.fix === undefined ? {} : { fix: finding.fix }),
    ...(finding.choices === undefined ? {} : { choices: finding.choices }),
    message: vi.finding(finding, NUMBERS),
  };
}

/** Returns the report of an outcome for users. */
export function outcomeText(outcome: Outcome): string {
  const { summary } = outcome;
  return [
    ...outcome
      .results()
      .filter((table) => table.subjects.length > 0)
      .map(tableText),
    findingsText(outcome.findings),
    `${summary.entries} mô hình, ${summary.complete} hoàn chỉnh, ${summary.subjects} đối tượng; ${summary.errors} lỗi, ${summary.warnings} cảnh báo.`,
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function tableText({ sheet, subjects }: TableReport): string {
  const number = (points: number | null) =>
    points === null ? "–" : String(points).replace(".", NUMBERS.decimalSeparator);
  const rows = subjects.map((subject) => [
    subject.name,
    number(subject.result),
    subject.band ?? "–",
    number(subject.derivedBonus),
    subject.provisional ? "tạm tính" : "",
  ]);
  return `${sheet}\n${formatTable(["Đối tượng", "Kết quả", "Xếp loại", "Thưởng thêm", ""], rows, [1, 3])}`;
}

function findingsText(findings: readonly Finding[]): string {
  const groups = new Map<Finding["code"], Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.code);
    if (group) group.push(finding);
    else groups.set(finding.code, [finding]);
  }
  return (
    [...groups.entries()]
      // Findings are in reading order, and so are their kinds, by the worst of each
      .sort(([, a], [, b]) => rankOf(a) - rankOf(b))
      .map(([code, group]) => {
        const shown = group
          .slice(0, SHOWN_PER_KIND)
          .map((finding) => `  ${placeOf(finding)}${vi.finding(finding, NUMBERS)}`);
        const more = group.length > SHOWN_PER_KIND ? [`  … và ${group.length - SHOWN_PER_KIND} chỗ nữa.`] : [];
        return [`${vi.severity[worst(group)]}: ${vi.findingTitle(code)} (${group.length})`, ...shown, ...more].join(
          "\n",
        );
      })
      .join("\n\n")
  );
}

function rankOf(findings: readonly Finding[]): number {
  return findings.reduce((least, finding) => Math.min(least, findingRank(finding)), Infinity);
}

function worst(findings: readonly Finding[]): Finding["severity"] {
  return (
    (["error", "warning", "info"] as const).find((severity) =>
      findings.some((finding) => finding.severity === severity),
    ) ?? "info"
  );
}

/** Returns the cell of a finding with the subject and entry of its row. */
function placeOf(finding: Finding): string {
  const { area } = finding.where;
  const entry = entryWords(finding, "vi", NUMBERS);
  return area ? `${area.sheet}!${rectToAddress(area)}${entry === "" ? "" : ` (${entry})`}: ` : "";
}

/** Lists planned changes, one line each, with replaced contents. */
export function changesText(changes: readonly Change[]): string {
  return changes.length === 0
    ? "Không có gì thay đổi."
    : `${vi.plan(changes)}\n\nChi tiết:\n${changeLines(changes)}\n\nChưa ghi gì.`;
}

/** Returns the closing line of a command: where it wrote, or that there was nothing to write. */
export function writtenText(
  plan: Plan,
  { output, input }: { readonly output: string; readonly input: string },
): string {
  if (plan.edits.length > 0) return `Đã ghi vào ${output}.`;
  return output === input
    ? `Không có gì phải thay đổi; ${output} giữ nguyên.`
    : `Không có gì phải thay đổi; ${output} là bản sao nguyên vẹn của ${input}.`;
}

export function changeLines(changes: readonly Change[]): string {
  return changes
    .flatMap((change) => {
      const { text, details } = vi.change(change, NUMBERS);
      return [`- ${text}`, ...details.map((detail) => `    ${detail}`)];
    })
    .join("\n");
}

/** Returns the same as JSON; `output` is the written file. */
export function changesJson(changes: readonly Change[], output: string | null = null): string {
  return JSON.stringify({ changes, output }, null, 2);
}
