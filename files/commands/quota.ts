import { viQuota } from "../../src/language/vi/quota";
import { QUOTA_BASES } from "../../src/quota/quota";
import { QUOTA_GROUPS, QUOTA_GROUP_LABELS } from "../../src/quota/quota-setting";
import type { QuotaReport } from "../../src/quota/quota-report";
import type { WatchQuotaInput } from "../../src/actions/quota/watch-quota";
import { foldLabel } from "../../src/text/fold";
import type { Options } from "../arguments";
import { ask, carryOut, performedAs } from "../carry-out";
import type { CommandLineHost } from "../command-line-host";
import { CLEAN, FOUND_ERRORS } from "../exit-codes";
import { onlyFile, openForChange, openInput, wantedOutput } from "../input-output";
import { NUMBERS } from "../report-text";
import { UnusableInput } from "../unusable-input";
import type { CommandLineCommand } from "./command";
import { WRITING } from "./command";
import { finishChange } from "../finish-change";

export const watchShare: CommandLineCommand = {
  name: "quota",
  usage: "TỆP [--share 20 --base A|B|C -o TỆP]",
  does: "theo dõi tỷ lệ mức cao nhất: còn mấy chỗ, vượt mấy; có --share hoặc --base thì bật theo dõi trong sổ",
  details: [
    `Cơ sở tính: ${QUOTA_BASES.map((base) => `${base} (${viQuota.bases[base]})`).join(", ")}. Nhóm: ${QUOTA_GROUPS.map((group) => QUOTA_GROUP_LABELS[group].toLowerCase()).join(", ")}.`,
    "Quy định nằm ở các ô của sheet Theo dõi tỷ lệ; đã có thì sửa ngay ở đó. Nhóm dưới 5 đối tượng chưa đủ để có chỗ.",
    viQuota.limit,
  ],
  options: ["share", "base", "group", "basis", ...WRITING],
  run: quota,
};

async function quota(files: readonly string[], options: Options, host: CommandLineHost): Promise<number> {
  const file = onlyFile(files);
  if (options.share === undefined && options.base === undefined) return report(file, options, host);
  const output = await wantedOutput(options, file, host);
  const workbook = await openForChange(file, output, host);
  const done = carryOut(workbook, { kind: "watch-quota", ...readSetting(options) });
  if (done.performed.kind === "quota-refused") throw new UnusableInput(viQuota.refusal(done.performed.refusal));
  const { sheet } = performedAs(done.performed, "quota-watched");
  return finishChange(
    { done, workbook, output, options, host },
    (written) => `Đã bật theo dõi ở sheet ${sheet}. Đã ghi vào ${written}.`,
  );
}

async function report(file: string, options: Options, host: CommandLineHost): Promise<number> {
  const { quota: found } = ask({ kind: "read-quota" }, await openInput(file, host), "quota");
  host.print(options.json ? JSON.stringify(found, null, 2) : quotaLines(found).join("\n"));
  return found?.setting.isOn === true && found.groups.some(({ standing }) => standing === "over")
    ? FOUND_ERRORS
    : CLEAN;
}

function quotaLines(found: QuotaReport | null): readonly string[] {
  if (!found) return [viQuota.none];
  return [
    viQuota.setting(found),
    ...found.groups.flatMap((group) => [
      viQuota.group(group),
      ...(group.edge.length === 0
        ? []
        : [`  ${viQuota.edges}:`, ...group.edge.map((subject) => `  - ${viQuota.edge(subject, NUMBERS)}`)]),
    ]),
    viQuota.limit,
  ];
}

/** Throws `UnusableInput` for a base or a group that there is none of. */
function readSetting({ share, base, group, basis }: Options): WatchQuotaInput {
  const wantedBase = QUOTA_BASES.find((one) => one === base?.trim().toUpperCase());
  if (base !== undefined && wantedBase === undefined)
    throw new UnusableInput(`--base nhận A, B hoặc C; không có “${base}”.`);
  const wantedGroup = QUOTA_GROUPS.find((one) => foldLabel(QUOTA_GROUP_LABELS[one]) === foldLabel(group ?? ""));
  if (group !== undefined && wantedGroup === undefined)
    throw new UnusableInput(
      `--group nhận: ${QUOTA_GROUPS.map((one) => QUOTA_GROUP_LABELS[one]).join(", ")}; không có “${group}”.`,
    );
  return {
    // What is no whole number is refused by the action
    ...(share === undefined ? {} : { share: Number(share) }),
    ...(wantedBase === undefined ? {} : { base: wantedBase }),
    ...(wantedGroup === undefined ? {} : { group: wantedGroup }),
    ...(basis === undefined ? {} : { basis }),
  };
}
