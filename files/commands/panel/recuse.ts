import { RECUSAL_FORMS, RECUSAL_REASONS } from "../../../src/judging/member";
import type { PanelOverview } from "../../../src/actions/panel/panel-overview";
import { viJudging } from "../../../src/language/vi/judging";
import { foldLabel } from "../../../src/text/fold";
import type { Options } from "../../arguments";
import { ask, carryOut, performedAs } from "../../carry-out";
import type { CommandLineHost } from "../../command-line-host";
import { CLEAN } from "../../exit-codes";
import { onlyFile, openForChange, openInput, wantedOutput } from "../../input-output";
import { readDate } from "../../option-values";
import { UnusableInput } from "../../unusable-input";
import type { CommandLineCommand } from "../command";
import { WRITING } from "../command";
import { finishChange } from "../../finish-change";

export const panelRecuse: CommandLineCommand = {
  name: "panel-recuse",
  usage: "TỆP [--judge MÃ --entry MÃ … -o TỆP]",
  does: "khai hoặc phân công người không chấm một số mô hình; không có --judge thì liệt kê người nên xem lại",
  details: [
    "--subject lấy mọi mô hình của một đối tượng, mỗi mô hình một dòng. Phiếu đã chấm vẫn giữ nguyên nhưng không được tính.",
    `--reason nhận: ${RECUSAL_REASONS.join(", ").toLowerCase()}. Không có --by là người ấy tự khai; có --by là được phân công, do người này ghi.`,
    "Người có đơn vị hoặc tên trùng với đối tượng chỉ được nêu ra, không bao giờ tự ghi.",
  ],
  options: ["judge", "entry", "subject", "reason", "by", "date", ...WRITING],
  run: recuse,
};

async function recuse(files: readonly string[], options: Options, host: CommandLineHost): Promise<number> {
  const file = onlyFile(files);
  const { judge, entry = [], subject = [], by = "" } = options;
  if (judge === undefined) return list(file, options, host);
  const reason = readReason(options);
  const output = await wantedOutput(options, file, host);
  const workbook = await openForChange(file, output, host);
  const done = carryOut(workbook, {
    kind: "recuse",
    member: judge,
    entries: entry.flatMap((codes) => codes.split(",")).map((code) => code.trim()),
    subjects: subject,
    form: by.trim() === "" ? RECUSAL_FORMS[0] : RECUSAL_FORMS[1],
    reason,
    by,
    date: readDate(options, host),
  });
  if (done.performed.kind === "panel-refused") throw new UnusableInput(viJudging.refusal(done.performed.refusal));
  const { member, entries, known } = performedAs(done.performed, "recused");
  const before = known.length === 0 ? "" : ` Đã ghi từ trước: ${known.join(", ")}.`;
  const noted =
    entries.length === 0 ? "Không có mô hình nào cần ghi thêm." : `${member} không chấm ${entries.join(", ")}.`;
  return finishChange(
    { done, workbook, output, options, host },
    (written) => `${noted}${before}\nĐã ghi vào ${written}.`,
  );
}

function readReason({ reason }: Options): (typeof RECUSAL_REASONS)[number] {
  const known = RECUSAL_REASONS.find((one) => reason !== undefined && foldLabel(one) === foldLabel(reason));
  if (known !== undefined) return known;
  const choices = RECUSAL_REASONS.map((one) => `“${one.toLowerCase()}”`).join(", ");
  throw new UnusableInput(
    reason === undefined
      ? `Chưa có lý do. Hãy thêm --reason và một trong ${choices}.`
      : `--reason nhận ${choices}, không phải “${reason}”.`,
  );
}

async function list(file: string, { json }: Options, host: CommandLineHost): Promise<number> {
  const { panel } = ask({ kind: "read-panel" }, await openInput(file, host), "panel");
  if (!panel) throw new UnusableInput(viJudging.refusal({ code: "no-panel" }));
  const { recusals, suggestions } = panel;
  host.print(json ? JSON.stringify({ recusals, suggestions }, null, 2) : listText(panel));
  return CLEAN;
}

function listText({ recusals, suggestions }: PanelOverview): string {
  return [
    recusals.length === 0 ? "Chưa ghi ai không chấm." : "Không chấm",
    ...recusals.map(({ member, entry, reason }) => `  ${member} · ${entry}${reason === "" ? "" : ` · ${reason}`}`),
    ...(suggestions.length === 0 ? [] : ["", "Nên xem lại: đơn vị hoặc tên trùng với đối tượng. Chưa ghi gì."]),
    ...suggestions.map(({ member, entry, subject }) => `  ${member} · ${entry} · ${subject}`),
  ].join("\n");
}
