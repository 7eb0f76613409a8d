import type { AcceptedFile, CollectedFile, FileDecision } from "../../../src/actions/panel/decide-ballots";
import { viBallots } from "../../../src/language/vi/ballots";
import { viJudging } from "../../../src/language/vi/judging";
import type { Options } from "../../arguments";
import { carryOut, changesOf, performedAs } from "../../carry-out";
import type { CommandLineHost } from "../../command-line-host";
import { CLEAN, FOUND_ERRORS } from "../../exit-codes";
import { openForChange, readInput, saveOutput, wantedOutput } from "../../input-output";
import { readDate } from "../../option-values";
import { UnusableInput } from "../../unusable-input";
import type { CommandLineCommand } from "../command";
import { WRITING } from "../command";

export const panelCollect: CommandLineCommand = {
  name: "panel-collect",
  usage: "TỆP PHIẾU.xlsx … -o TỆP",
  does: "thu phiếu: nhận điểm từ các tệp đã giao về tệp chung, mỗi tệp một dòng báo cáo",
  details: [
    "Chỉ nhận giá trị ở các ô người chấm được nhập; công thức của tệp chung giữ nguyên. Hãy chạy trước với --dry-run để xem.",
    "Không xét giờ sửa hay tên tệp. Tệp cũ hơn bản đã nhận, hai tệp khác nhau của một người, hay phiếu đã sửa tay trong tệp chung thì phải chọn: --accept TV03=tệp.xlsx.",
  ],
  options: ["accept", "by", "date", ...WRITING],
  run: collect,
};

async function collect(words: readonly string[], options: Options, host: CommandLineHost): Promise<number> {
  const [file, ...ballots] = words;
  if (file === undefined || ballots.length === 0)
    throw new UnusableInput(
      "Hãy đưa tệp chung của tổ, rồi các tệp phiếu: thamdinh panel-collect to.xlsx phieu/*.xlsx.",
    );
  const accepted = readAccepted(options);
  const output = await wantedOutput(options, file, host);
  const workbook = await openForChange(file, output, host);
  const files = await readBallots([...new Set(ballots)], host);
  const done = carryOut(workbook, {
    kind: "collect-ballots",
    files,
    accepted,
    by: options.by ?? "",
    date: readDate(options, host),
  });
  if (done.performed.kind === "panel-refused") throw new UnusableInput(viJudging.refusal(done.performed.refusal));
  const { files: decisions, taken } = performedAs(done.performed, "collected");
  const isWritten = output !== null && taken > 0;
  if (isWritten) await saveOutput(output, workbook, host);
  if (options.json)
    host.print(JSON.stringify({ files: decisions.map(fileJson), taken, output: isWritten ? output : null }, null, 2));
  else host.print([...decisions.map(fileText), "", ending(decisions, taken, isWritten ? output : null)].join("\n"));
  if (output === null && !options.json && changesOf(done).length > 0) host.print("Chưa ghi gì.");
  return decisions.every(({ fate }) => fate.state === "taken" || fate.state === "same") ? CLEAN : FOUND_ERRORS;
}

/** Parses `--accept TV03=tệp.xlsx`. Throws `UnusableInput` for anything else, and for two files of a judge. */
function readAccepted({ accept = [] }: Options): readonly AcceptedFile[] {
  const accepted = accept.map((text): AcceptedFile => {
    const at = text.indexOf("=");
    const [member, path] = [text.slice(0, Math.max(at, 0)).trim(), text.slice(at + 1).trim()];
    if (member === "" || path === "")
      throw new UnusableInput(
        `--accept cần dạng MÃ=tệp, ví dụ TV03=phieu/phieu-TV03-lan-1.xlsx, không phải “${text}”.`,
      );
    return { member, file: path };
  });
  const twice = accepted.find(
    ({ member }, index) => accepted.findIndex((one) => one.member.toUpperCase() === member.toUpperCase()) < index,
  );
  if (twice) throw new UnusableInput(`Đã chọn hai tệp cho ${twice.member}. Hãy chỉ chọn một.`);
  return accepted;
}

/** Reads files one at a time; one that cannot be read costs its own line. */
async function readBallots(paths: readonly string[], host: CommandLineHost): Promise<readonly CollectedFile[]> {
  const reader = host.openBallotReader();
  const files: CollectedFile[] = [];
  try {
    for (const path of paths) {
      host.showProgress(`Đang đọc ${files.length + 1}/${paths.length}: ${path}`);
      files.push({ file: path, reading: await readOne(path) });
    }
  } finally {
    host.showProgress("");
    await reader.close();
  }
  return files;

  async function readOne(path: string): Promise<CollectedFile["reading"]> {
    try {
      // A copy of its own: the reader's thread takes the memory over
      return await reader.read(new Uint8Array(await readInput(path, host)), null);
    } catch (error) {
      if (!(error instanceof UnusableInput)) throw error;
      return { ok: false, problem: "unreadable", fault: { code: "not-opened", detail: error.message } };
    }
  }
}

/** Rows named of a file in a terminal before the rest is counted; --json lists all. */
const SHOWN = 10;

function fileText(decision: FileDecision): string {
  const reason = viBallots.reason(decision);
  const { member, file, notes } = decision;
  const more = notes.length > SHOWN ? [`    … và ${notes.length - SHOWN} dòng nữa, xem bằng --json`] : [];
  return [
    `${viBallots.state(decision)}${member === null ? "" : ` · ${member}`} · ${file}${reason === "" ? "" : `: ${reason}`}`,
    ...notes.slice(0, SHOWN).map((note) => `    ${viBallots.note(note)}`),
    ...more,
  ].join("\n");
}

function fileJson(decision: FileDecision) {
  const { file, member, fate, notes } = decision;
  return {
    file,
    member,
    state: fate.state,
    reason: viBallots.reason(decision) || null,
    rows: notes.map((note) => ({ ...note, text: viBallots.note(note) })),
  };
}

function ending(decisions: readonly FileDecision[], taken: number, output: string | null): string {
  const count = (state: FileDecision["fate"]["state"]) => decisions.filter(({ fate }) => fate.state === state).length;
  const open = count("to-choose");
  return [
    `${decisions.length} tệp: ${taken} nhận, ${count("same")} giống lần trước, ${count("skipped")} bỏ qua, ${open} phải chọn.`,
    ...(open > 0 ? ["Tệp phải chọn chưa được nhận. Hãy xem lại rồi thêm --accept MÃ=tệp."] : []),
    ...(output === null ? [] : [`Đã ghi vào ${output}.`]),
  ].join("\n");
}
