import { join } from "node:path";
import type { HandedOut } from "../../../src/actions/panel/hand-out";
import { viJudging } from "../../../src/language/vi/judging";
import type { Options } from "../../arguments";
import { ballotBytes } from "../../ballots/ballot-bytes";
import { carryOut, changesOf, performedAs } from "../../carry-out";
import type { CommandLineHost } from "../../command-line-host";
import { CLEAN } from "../../exit-codes";
import { onlyFile, openForChange, saveOutput, wantedOutput, withWriteFaults, writeOutput } from "../../input-output";
import { readDate } from "../../option-values";
import { changesJson, changesText } from "../../report-text";
import { UnusableInput } from "../../unusable-input";
import type { CommandLineCommand } from "../command";
import { WRITING } from "../command";

export const panelHandOut: CommandLineCommand = {
  name: "panel-hand-out",
  usage: "TỆP --dir THƯ_MỤC -o TỆP",
  does: "giao phiếu: mỗi người chấm một tệp chỉ có phiếu của mình và bộ tiêu chí",
  details: [
    "Tệp giao đi dùng như bảng chấm điểm thường: công thức tự tính, kiểm tra được; không có điểm của người khác. Mô hình mà người ấy không chấm thì không có trong tệp.",
    "Tệp chung ghi lần giao của từng người, để khi thu biết tệp nào cũ. Không có --judge thì giao cho mọi người được chấm.",
  ],
  options: ["dir", "judge", "by", "date", ...WRITING],
  run: handOut,
};

async function handOut(files: readonly string[], options: Options, host: CommandLineHost): Promise<number> {
  const file = onlyFile(files);
  const { dir, judge, by = "" } = options;
  if (dir === undefined) throw new UnusableInput("Chưa có thư mục để ghi phiếu. Hãy thêm --dir và tên thư mục.");
  const output = await wantedOutput(options, file, host);
  const workbook = await openForChange(file, output, host);
  const done = carryOut(workbook, {
    kind: "hand-out",
    members: judge === undefined ? null : judge.split(",").map((code) => code.trim()),
    by,
    date: readDate(options, host),
  });
  if (done.performed.kind === "panel-refused") throw new UnusableInput(viJudging.refusal(done.performed.refusal));
  const handedOut = performedAs(done.performed, "handed-out");
  if (output === null) {
    const changes = changesOf(done);
    host.print(options.json ? changesJson(changes) : `${changesText(changes)}\n\n${filesText(handedOut, dir)}`);
    return CLEAN;
  }
  const ballots = handedOut.files.map(({ fileName, plan }) => ({
    path: join(dir, fileName),
    bytes: ballotBytes(plan),
  }));
  for (const { path } of ballots)
    if (options.overwrite !== true && (await host.exists(path)))
      throw new UnusableInput(
        `Tệp ${path} đã có. Hãy chọn thư mục khác, hoặc thêm --overwrite để ghi đè. Chưa ghi gì.`,
      );
  await withWriteFaults(dir, () => host.makeFolder(dir));
  // Ballots first: a hand-out that is noted has been made
  for (const { path, bytes } of ballots) await writeOutput(path, bytes, host);
  await saveOutput(output, workbook, host);
  host.print(
    options.json
      ? changesJson(changesOf(done), output)
      : `${filesText(handedOut, dir)}\nĐã ghi lần giao vào ${output}. Khi nhận lại, hãy chạy thamdinh panel-collect với tệp này.`,
  );
  return CLEAN;
}

function filesText({ files, without }: HandedOut, dir: string): string {
  const lines = files.map(
    ({ member, name, fileName, entries }) =>
      `  ${member}${name === "" ? "" : ` · ${name}`} · ${entries} mô hình · ${join(dir, fileName)}`,
  );
  const out = without.length === 0 ? [] : [`Không có tệp, vì không chấm mô hình nào: ${without.join(", ")}.`];
  return [`Giao ${files.length} phiếu`, ...lines, ...out].join("\n");
}
