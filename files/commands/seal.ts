import { viSeal } from "../../src/language/vi/seal";
import type { Options } from "../arguments";
import { ask, carryOut, changesOf, performedAs } from "../carry-out";
import type { CommandLineHost } from "../command-line-host";
import { CLEAN, FOUND_ERRORS } from "../exit-codes";
import { onlyFile, openForChange, openInput, saveOutput, wantedOutput } from "../input-output";
import { readDate } from "../option-values";
import { NUMBERS, changesJson, changesText } from "../report-text";
import { UnusableInput } from "../unusable-input";
import type { CommandLineCommand } from "./command";
import { WRITING } from "./command";
import { finishChange } from "../finish-change";

export const sealResults: CommandLineCommand = {
  name: "seal",
  usage: "TỆP --by HỌ TÊN -o TỆP",
  does: "chốt kết quả: ghi lại từng dòng vào sheet Niêm phong và cho mã chốt để in trên biên bản",
  details: [
    "Chốt cả khi có tổ thẩm định lẫn khi một người chấm. Còn việc chưa xong thì không chốt, trừ khi ghi lý do (--reason); lý do được in cùng kết quả.",
    "Điểm, quy định, thành viên, kết quả, mức và bộ tiêu chí được chốt; ghi chú, minh chứng, cách trình bày và biểu mẫu thì không.",
    viSeal.limit,
  ],
  options: ["by", "reason", "date", ...WRITING],
  run: sealFile,
};

export const verifySeal: CommandLineCommand = {
  name: "verify",
  usage: "TỆP",
  does: "đối chiếu sổ với bản đã chốt, nêu từng chỗ khác và ô của nó",
  details: [
    "--expect ghi mã in trên biên bản đã ký, để biết tệp có đúng là bản đã ký hay không.",
    "Mã thoát 0 khi khớp, 1 khi không khớp, 2 khi sổ chưa chốt.",
  ],
  options: ["expect", "json"],
  run: verifyFile,
};

export const reopenResults: CommandLineCommand = {
  name: "reopen",
  usage: "TỆP --by HỌ TÊN --reason LÝ DO -o TỆP",
  does: "mở lại kết quả đã chốt, có lý do; bản đã chốt vẫn giữ, lần chốt sau nối tiếp nó",
  options: ["by", "reason", "date", ...WRITING],
  run: reopenFile,
};

function actOf(options: Options, host: CommandLineHost) {
  return { date: readDate(options, host), by: options.by ?? "", reason: options.reason ?? "" };
}

async function sealFile(files: readonly string[], options: Options, host: CommandLineHost): Promise<number> {
  const file = onlyFile(files);
  const output = await wantedOutput(options, file, host);
  const workbook = await openForChange(file, output, host);
  const done = carryOut(workbook, { kind: "seal", ...actOf(options, host) });
  if (done.performed.kind === "seal-refused") {
    const { refusal } = done.performed;
    const lines = viSeal.refusal(refusal, NUMBERS);
    if (refusal.code !== "open-matters") throw new UnusableInput(lines.join("\n"));
    host.print(options.json ? JSON.stringify({ refusal }, null, 2) : lines.join("\n"));
    return FOUND_ERRORS;
  }
  const sealed = performedAs(done.performed, "sealed");
  if (output === null) {
    const changes = changesOf(done);
    host.print(options.json ? changesJson(changes) : changesText(changes));
    return CLEAN;
  }
  await saveOutput(output, workbook, host);
  if (options.json) host.print(JSON.stringify({ ...sealed, kind: undefined, output }, null, 2));
  else {
    const open = viSeal.matters(sealed.matters, NUMBERS);
    host.print(
      [
        `Đã chốt lần ${sealed.number}: ${sealed.lines} dòng, ở sheet ${sealed.sheet}. Đã ghi vào ${output}.`,
        ...(open.length === 0
          ? []
          : [`Chốt khi còn việc chưa xong, với lý do: ${options.reason?.trim() ?? ""}`, ...open]),
        `Mã chốt: ${sealed.printed}`,
        viSeal.limit,
      ].join("\n"),
    );
  }
  return CLEAN;
}

async function verifyFile(files: readonly string[], options: Options, host: CommandLineHost): Promise<number> {
  const workbook = await openInput(onlyFile(files), host);
  const { verification } = ask({ kind: "verify", code: options.expect ?? "" }, workbook, "verified");
  if (!verification)
    throw new UnusableInput("Sổ này chưa chốt, nên chưa có gì để đối chiếu. Hãy chốt bằng thamdinh seal.");
  host.print(
    options.json ? JSON.stringify(verification, null, 2) : viSeal.verification(verification, NUMBERS).join("\n"),
  );
  return verification.matches ? CLEAN : FOUND_ERRORS;
}

async function reopenFile(files: readonly string[], options: Options, host: CommandLineHost): Promise<number> {
  const file = onlyFile(files);
  const output = await wantedOutput(options, file, host);
  const workbook = await openForChange(file, output, host);
  const done = carryOut(workbook, { kind: "reopen", ...actOf(options, host) });
  if (done.performed.kind === "reopen-refused") throw new UnusableInput(viSeal.reopenRefusal(done.performed.refusal));
  const { number, printed } = performedAs(done.performed, "reopened");
  return finishChange(
    { done, workbook, output, options, host },
    (written) =>
      `Đã mở lại lần chốt ${number} (mã ${printed}). Bản đã chốt vẫn giữ trong sổ. Đã ghi vào ${written}.\nSửa xong, hãy chốt lại: thamdinh seal.`,
  );
}
