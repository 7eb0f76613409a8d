import { needsChoice, offeredFixes } from "../../src/workbook/check/offered-fixes";
import type { Options } from "../arguments";
import { changeStepwise } from "../carry-out";
import { FINDING_CODES, chosenCells, chosenCodes } from "../chosen";
import type { CommandLineHost } from "../command-line-host";
import { onlyFile, openForChange, saveOutput, wantedOutput } from "../input-output";
import { writtenText } from "../report-text";
import { exitOf } from "../outcome-exit";
import type { CommandLineCommand } from "./command";
import { WRITING } from "./command";
import { fixesJson, fixesText } from "./fixes-text";
import type { CodedFix } from "./fixes-text";

export const fix: CommandLineCommand = {
  name: "fix",
  usage: "TỆP -o TỆP",
  does: "sửa điểm bị đổi thành ngày, 15 thay cho 1,5, số ở dạng chữ, khoảng trắng lạ…",
  details: [
    "Không có --code và --cell thì sửa mọi chỗ có đề nghị sửa, trừ tên gần giống nhau và tên trùng: chỉ người dùng biết đó là một hay hai đối tượng.",
    "Hai tùy chọn này dùng được nhiều lần, ví dụ --cell K15 --cell K16.",
  ],
  options: ["code", "cell", ...WRITING],
  run: fixCells,
};

async function fixCells(files: readonly string[], options: Options, host: CommandLineHost): Promise<number> {
  const file = onlyFile(files);
  const output = await wantedOutput(options, file, host);
  const codes = chosenCodes(options.code, FINDING_CODES);
  const isCell = chosenCells(options.cell);
  const isChosen = options.code !== undefined || options.cell !== undefined;
  const workbook = await openForChange(file, output, host);
  const fixes: CodedFix[] = [];
  const tried = new Set<string>();
  // Kind by kind, since one fix may reveal another: a list item among stray spaces is first cleaned, then spelt as in
  // the list
  const { outcome, plan } = changeStepwise(workbook, ({ findings }) => {
    const next = offeredFixes(findings).filter(
      (one) =>
        (isChosen || !needsChoice(one.code)) &&
        codes.includes(one.code) &&
        isCell(one.sheet, one.row, one.column) &&
        !tried.has(keyOf(one)),
    );
    const [first] = next;
    if (!first) return null;
    const cells = next.filter(({ code }) => code === first.code);
    for (const one of cells) {
      tried.add(keyOf(one));
      fixes.push(one);
    }
    return { kind: "fix", code: first.code, cells };
  });
  if (output !== null) await saveOutput(output, workbook, host);
  if (options.json) host.print(fixesJson(fixes, output));
  else if (output === null)
    host.print(fixes.length === 0 ? NOTHING_TO_FIX : `${fixesText(fixes)}\n\nSẽ sửa ${fixes.length} ô. Chưa ghi gì.`);
  else {
    const { errors, warnings } = outcome.summary;
    host.print(
      fixes.length === 0
        ? NOTHING_TO_FIX
        : `${fixesText(fixes)}\n\nĐã sửa ${fixes.length} ô; còn ${errors} lỗi, ${warnings} cảnh báo.`,
    );
    host.print(writtenText(plan, { output, input: file }));
  }
  return exitOf(outcome);
}

const NOTHING_TO_FIX = "Không có ô nào sửa tự động được.";

function keyOf({ code, sheet, row, column }: CodedFix): string {
  return `${code} ${row} ${column} ${sheet}`;
}
