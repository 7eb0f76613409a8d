import { parseArgs } from "node:util";
import { insertTemplate } from "../src/actions/insert-template";
import { DEFAULT_ROWS } from "../src/actions/template-rows";
import { check } from "../src/actions/check";
import { classify } from "../src/actions/classify";
import { exportRubric, makeRubric } from "../src/actions/custom-rubric";
import type { RubricRefusal, RubricSource } from "../src/actions/custom-rubric";
import { convertLegacy } from "../src/actions/convert-legacy";
import { explain } from "../src/actions/explain";
import { repair } from "../src/actions/repair";
import { summarize } from "../src/actions/summarize";
import type { Outcome } from "../src/actions/outcome";
import { vi } from "../src/language/vi";
import { describePlan } from "../src/workbook/describe-plan";
import type { Change } from "../src/workbook/describe-plan";
import type { HeadingProfile } from "../src/workbook/heading";
import type { Snapshot } from "../src/workbook/snapshot";
import { attachInFile } from "./attach-file";
import { attachJson, attachText } from "./attach-text";
import { apply } from "./xlsx/apply";
import { blankWorkbook } from "./xlsx/blank-workbook";
import { capture } from "./xlsx/capture";
import { chosenFixes, fixFile, fixesJson, fixesText } from "./fix-file";
import { UnusableInput } from "./unusable-input";
import { UnusableFile } from "./xlsx/unusable-file";
import { NUMBERS, changesText, outcomeJson, outcomeText } from "./report-text";
import { openWorkbook, saveWorkbook } from "./xlsx/workbook";

/** What the command line needs of its surroundings. */
export interface CommandLineHost {
  readonly read: (path: string) => Promise<Uint8Array>;
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  readonly today: () => Date;
}

/** Exit codes: nothing wrong, findings of severity error, and input that cannot be used. */
export const CLEAN = 0;
export const FOUND_ERRORS = 1;
export const UNUSABLE = 2;

const USAGE = `thamdinh: chấm điểm, xếp loại mô hình mới, cách làm sáng tạo trong tệp .xlsx

  thamdinh template --rubric MÃ [--rows N] [--profile dang|nha-nuoc] [--into TỆP] -o TỆP
  thamdinh attach TỆP --cell Ô [--sheet TÊN] [--rubric MÃ] [--map CỘT=VAI TRÒ,…] [--values] [--adopt] [--dry-run] [--json] [-o TỆP]
  thamdinh check TỆP [--json]
  thamdinh fix TỆP -o TỆP [--code LOẠI] [--cell Ô] [--json]
  thamdinh convert TỆP -o TỆP
  thamdinh repair TỆP -o TỆP [--json]
  thamdinh classify TỆP -o TỆP [--repair] [--json]
  thamdinh summarize TỆP -o TỆP [--profile dang|nha-nuoc] [--date dd/mm/yyyy] [--json]
  thamdinh rubric export [TỆP] --rubric MÃ -o TỆP.json
  thamdinh rubric import TỆP.json --into TỆP -o TỆP [--name TÊN] [--id MÃ]
  thamdinh rubric new --from MÃ|trong-tap-the|trong-ca-nhan --name TÊN [--id MÃ] [--into TỆP] -o TỆP
  thamdinh explain TỆP --row N [--sheet TÊN] [--json]

--dry-run (với template, fix, repair, classify, summarize) chỉ liệt kê những thay đổi, không ghi tệp.
fix sửa điểm bị đổi thành ngày, 15 thay cho 1,5, số ở dạng chữ, khoảng trắng lạ…; LOẠI là mã lỗi trong check --json.
repair đưa dòng dưới bảng vào bảng, dựng lại cột, tên vùng đã mất và công thức đã hỏng; không thay ô bị gõ đè.
convert chép bảng có chữ TCVN3 (.VnTime…), VNI sang sheet mới bằng Unicode.
MÃ: tap-the, ca-nhan, ca-nhan-khong-dang-ky, danh-muc; nhiều mã cách nhau bằng dấu phẩy.
Mã thoát: 0 không có lỗi, 1 có lỗi cần sửa, 2 không dùng được dữ liệu đưa vào.`;

/** Runs one command and answers its exit code. What cannot be used ends in one sentence, never in a stack. */
export async function runCommandLine(args: readonly string[], host: CommandLineHost): Promise<number> {
  try {
    return await dispatch(readArguments(args), host);
  } catch (error) {
    if (!(error instanceof UnusableInput) && !(error instanceof UnusableFile)) throw error;
    host.complain(error.message);
    return UNUSABLE;
  }
}

interface Arguments {
  readonly command: string;
  readonly files: readonly string[];
  readonly options: Options;
}

interface Options {
  readonly rubric?: string[];
  readonly rows?: string;
  readonly profile?: string;
  readonly into?: string;
  readonly output?: string;
  readonly json?: boolean;
  readonly repair?: boolean;
  readonly date?: string;
  readonly row?: string;
  readonly sheet?: string;
  readonly from?: string;
  readonly name?: string;
  readonly id?: string;
  readonly code?: string[];
  readonly cell?: string[];
  readonly map?: string;
  readonly values?: boolean;
  readonly adopt?: boolean;
  readonly "dry-run"?: boolean;
  readonly help?: boolean;
}

function readArguments(args: readonly string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        rubric: { type: "string", multiple: true }, rows: { type: "string" }, profile: { type: "string" }, into: { type: "string" },
        output: { type: "string", short: "o" }, json: { type: "boolean" }, repair: { type: "boolean" }, date: { type: "string" },
        row: { type: "string" }, sheet: { type: "string" }, code: { type: "string", multiple: true }, cell: { type: "string", multiple: true },
        map: { type: "string" }, values: { type: "boolean" }, adopt: { type: "boolean" }, "dry-run": { type: "boolean" }, help: { type: "boolean", short: "h" },
        from: { type: "string" }, name: { type: "string" }, id: { type: "string" },
      },
    });
    const [command = "", ...files] = positionals;
    return { command, files, options: values };
  } catch {
    throw new UnusableInput(`Không hiểu lệnh này. Hãy xem cách dùng: thamdinh --help.`);
  }
}

async function dispatch({ command, files, options }: Arguments, host: CommandLineHost): Promise<number> {
  if (options.help || command === "help" || command === "") {
    host.print(USAGE);
    return command === "" && !options.help ? UNUSABLE : CLEAN;
  }
  switch (command) {
    case "template":
      return writeTemplate(options, host);
    case "attach":
      return attachTable(onlyFile(files), options, host);
    case "check":
      return report(check(await snapshotOf(onlyFile(files), host)), options, host);
    case "fix":
      return fixCells(onlyFile(files), options, host);
    case "repair":
      return repairFile(onlyFile(files), options, host);
    case "convert":
      return convertFile(onlyFile(files), options, host);
    case "classify":
      return changeFile(onlyFile(files), options, host, (snapshot) => classify(snapshot, { repair: options.repair ?? false }));
    case "summarize":
      return changeFile(onlyFile(files), options, host, (snapshot) =>
        summarize(snapshot, { profile: readProfile(options), date: readDate(options, host) }));
    case "rubric":
      return customRubric(files, options, host);
    case "explain":
      return explainRow(onlyFile(files), options, host);
    default:
      throw new UnusableInput(`Không có lệnh “${command}”. Hãy dùng template, attach, check, fix, convert, repair, classify, summarize, rubric hoặc explain.`);
  }
}

async function writeTemplate(options: Options, host: CommandLineHost): Promise<number> {
  const output = options["dry-run"] ? null : wantedOutput(options);
  const rubrics = (options.rubric ?? []).flatMap((list) => list.split(",")).map((id) => id.trim()).filter((id) => id !== "");
  if (rubrics.length === 0) throw new UnusableInput("Chưa chọn bộ tiêu chí. Hãy thêm --rubric tap-the, ca-nhan, ca-nhan-khong-dang-ky hoặc danh-muc.");
  const rows = options.rows === undefined ? DEFAULT_ROWS : readCount(options.rows, "--rows");
  const workbook = options.into === undefined ? blankWorkbook() : openWorkbook(await readInput(options.into, host));
  const snapshot = capture(workbook);
  const inserted = insertTemplate(snapshot, { rubrics, rows, profile: readProfile(options) });
  if (!inserted.ok) throw new UnusableInput(vi.refusal(inserted.refusal));
  if (output === null) {
    host.print(changesText(describePlan(inserted.plan, snapshot)));
    return CLEAN;
  }
  await host.write(output, saveWorkbook(apply(workbook, inserted.plan)));
  host.print(`Đã ghi mẫu vào ${output}.`);
  return CLEAN;
}

async function attachTable(file: string, options: Options, host: CommandLineHost): Promise<number> {
  const output = options["dry-run"] ? null : wantedOutput(options);
  const workbook = openWorkbook(await readInput(file, host));
  const { proposal, refusals, plan } = attachInFile(workbook, options);
  host.print(options.json ? attachJson(proposal, refusals) : attachText(proposal, refusals));
  if (refusals.length > 0) return UNUSABLE;
  if (output === null) return CLEAN;
  await host.write(output, saveWorkbook(apply(workbook, plan)));
  if (!options.json) host.print(`Đã gắn bảng và ghi vào ${output}.`);
  return CLEAN;
}

async function changeFile(
  file: string, options: Options, host: CommandLineHost, act: (snapshot: Snapshot) => Outcome,
): Promise<number> {
  const output = options["dry-run"] ? null : wantedOutput(options);
  const workbook = openWorkbook(await readInput(file, host));
  const snapshot = capture(workbook);
  const outcome = act(snapshot);
  refuseWithoutTables(outcome);
  if (output === null) {
    const changes = describePlan(outcome.plan, snapshot);
    host.print(options.json ? JSON.stringify({ changes }, null, 2) : changesText(changes));
    return outcome.summary.errors > 0 ? FOUND_ERRORS : CLEAN;
  }
  await host.write(output, saveWorkbook(apply(workbook, outcome.plan)));
  const exit = report(outcome, options, host);
  if (!options.json) host.print(`Đã ghi vào ${output}.`);
  return exit;
}

async function fixCells(file: string, options: Options, host: CommandLineHost): Promise<number> {
  const workbook = openWorkbook(await readInput(file, host));
  const choice = { codes: options.code ?? [], cells: options.cell ?? [] };
  const before = check(capture(workbook));
  refuseWithoutTables(before);
  if (options["dry-run"]) {
    const fixes = chosenFixes(before, choice);
    host.print(options.json ? fixesJson(fixes) : fixes.length === 0 ? NOTHING_TO_FIX : `${fixesText(fixes)}\n\nSẽ sửa ${fixes.length} ô. Chưa ghi gì.`);
    return before.summary.errors > 0 ? FOUND_ERRORS : CLEAN;
  }
  const output = wantedOutput(options);
  const { fixes, outcome } = fixFile(workbook, choice);
  await host.write(output, saveWorkbook(workbook));
  if (options.json) host.print(fixesJson(fixes));
  else {
    host.print(fixes.length === 0 ? NOTHING_TO_FIX : `${fixesText(fixes)}\n\nĐã sửa ${fixes.length} ô; còn ${outcome.summary.errors} lỗi, ${outcome.summary.warnings} cảnh báo.`);
    host.print(`Đã ghi vào ${output}.`);
  }
  return outcome.summary.errors > 0 ? FOUND_ERRORS : CLEAN;
}

async function convertFile(file: string, options: Options, host: CommandLineHost): Promise<number> {
  const output = wantedOutput(options);
  const workbook = openWorkbook(await readInput(file, host));
  const snapshot = capture(workbook);
  refuseWithoutTables(check(snapshot));
  const { plan, sheets, cells } = convertLegacy(snapshot);
  if (sheets.length === 0) throw new UnusableInput("Không thấy chữ theo phông TCVN3 (.VnTime…) hoặc VNI trong các bảng. Chưa ghi gì.");
  await host.write(output, saveWorkbook(apply(workbook, plan)));
  host.print(`Đã chép sang sheet ${sheets.join(", ")}: ${cells} ô chuyển sang Unicode. Sheet gốc giữ nguyên.\nĐã ghi vào ${output}.`);
  return CLEAN;
}

async function customRubric([action, file, ...others]: readonly string[], options: Options, host: CommandLineHost): Promise<number> {
  if (others.length > 0) throw new UnusableInput("Hãy đưa đúng một tệp.");
  const output = wantedOutput(options);
  if (action === "export") {
    const [id] = options.rubric ?? [];
    if (id === undefined) throw new UnusableInput("Chưa chọn bộ tiêu chí. Hãy thêm --rubric và mã của bộ tiêu chí.");
    const exported = exportRubric(file === undefined ? null : await snapshotOf(file, host), id);
    if (!exported.ok) throw refusedRubric(exported.refusal);
    await host.write(output, new TextEncoder().encode(exported.json));
    host.print(`Đã ghi bộ tiêu chí “${id}” vào ${output}.`);
    return CLEAN;
  }
  if (action !== "import" && action !== "new") throw new UnusableInput("Hãy dùng: thamdinh rubric export, import hoặc new.");
  const workbook = options.into === undefined ? blankWorkbook() : openWorkbook(await readInput(options.into, host));
  const made = makeRubric(capture(workbook), {
    source: action === "import" ? { kind: "json", text: new TextDecoder().decode(await readInput(onlyFile(file === undefined ? [] : [file]), host)) } : readSource(options),
    ...(options.name === undefined ? {} : { name: options.name }), ...(options.id === undefined ? {} : { id: options.id }),
  });
  if (!made.ok) throw refusedRubric(made.refusal);
  await host.write(output, saveWorkbook(apply(workbook, made.plan)));
  host.print(`Đã thêm bộ tiêu chí “${made.name}” (mã ${made.id}) ở sheet “${made.sheet}”.\nĐã ghi vào ${output}.`);
  return CLEAN;
}

function readSource({ from }: Options): RubricSource {
  if (from === undefined) throw new UnusableInput("Chưa rõ bộ tiêu chí dựa trên mẫu nào. Hãy thêm --from và mã của mẫu, hoặc --from trong-tap-the.");
  if (from === "trong-tap-the") return { kind: "blank", subjectKind: "collective" };
  return from === "trong-ca-nhan" ? { kind: "blank", subjectKind: "individual" } : { kind: "copy", id: from };
}

function refusedRubric(refusal: RubricRefusal): UnusableInput {
  return new UnusableInput(vi.rubricRefusal(refusal).join(" "));
}

/** Names first, since rows and formulas hang on them. */
const REPAIR_ORDER = ["binding-broken", "binding-missing", "binding-uneven", "rows-below", "formula-changed"] as const;

async function repairFile(file: string, options: Options, host: CommandLineHost): Promise<number> {
  const output = options["dry-run"] ? null : wantedOutput(options);
  const workbook = openWorkbook(await readInput(file, host));
  refuseWithoutTables(check(capture(workbook)));
  const changes: Change[] = [];
  for (const code of REPAIR_ORDER) {
    const snapshot = capture(workbook);
    if (!check(snapshot).findings.some((finding) => finding.code === code)) continue;
    const { plan } = repair(snapshot, { code });
    changes.push(...describePlan(plan, snapshot));
    apply(workbook, plan);
  }
  if (output === null) host.print(options.json ? JSON.stringify({ changes }, null, 2) : changesText(changes));
  else await host.write(output, saveWorkbook(workbook));
  const outcome = check(capture(workbook));
  if (output !== null) {
    report(outcome, options, host);
    if (!options.json) host.print(`Đã ghi vào ${output}.`);
  }
  return outcome.summary.errors > 0 ? FOUND_ERRORS : CLEAN;
}

const NOTHING_TO_FIX = "Không có ô nào sửa tự động được.";

function report(outcome: Outcome, options: Options, host: CommandLineHost): number {
  refuseWithoutTables(outcome);
  host.print(options.json ? outcomeJson(outcome) : outcomeText(outcome));
  return outcome.summary.errors > 0 ? FOUND_ERRORS : CLEAN;
}

async function explainRow(file: string, options: Options, host: CommandLineHost): Promise<number> {
  if (options.row === undefined) throw new UnusableInput("Chưa chọn dòng. Hãy thêm --row và số dòng trong sheet, ví dụ --row 12.");
  const row = readCount(options.row, "--row");
  const snapshot = await snapshotOf(file, host);
  const outcome = check(snapshot);
  refuseWithoutTables(outcome);
  const entries = explain(snapshot, { row, ...(options.sheet === undefined ? {} : { sheet: options.sheet }) });
  if (entries.length === 0) throw new UnusableInput(`Dòng ${row} không nằm trong bảng chấm điểm nào. Hãy chọn dòng của một mô hình.`);
  host.print(options.json
    ? JSON.stringify(entries, null, 2)
    : entries.map((entry) => vi.explanation(entry, NUMBERS).join("\n")).join("\n\n"));
  const isInvalid = entries.some(({ explanation }) => explanation !== null && explanation.state !== "complete");
  return isInvalid ? FOUND_ERRORS : CLEAN;
}

function refuseWithoutTables({ findings }: Outcome): void {
  const none = findings.find((finding) => finding.code === "no-tables");
  if (none) throw new UnusableInput(vi.finding(none, NUMBERS));
}

async function snapshotOf(file: string, host: CommandLineHost): Promise<Snapshot> {
  return capture(openWorkbook(await readInput(file, host)));
}

async function readInput(path: string, host: CommandLineHost): Promise<Uint8Array> {
  try {
    return await host.read(path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    throw new UnusableInput(code === "ENOENT" ? `Không có tệp ${path}. Hãy kiểm tra đường dẫn.` : `Không đọc được tệp ${path}. Hãy kiểm tra quyền đọc.`);
  }
}

function onlyFile(files: readonly string[]): string {
  const [file] = files;
  if (file === undefined || files.length > 1) throw new UnusableInput("Hãy đưa đúng một tệp .xlsx.");
  return file;
}

function wantedOutput({ output }: Options): string {
  if (output === undefined) throw new UnusableInput("Chưa có tệp để ghi kết quả. Hãy thêm -o và tên tệp .xlsx.");
  return output;
}

function readCount(text: string, option: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new UnusableInput(`${option} cần một số nguyên từ 1 trở lên, không phải “${text}”.`);
  return Number(text);
}

const PROFILES: Readonly<Record<string, HeadingProfile>> = { "dang": "party", "nha-nuoc": "state" };

function readProfile({ profile = "dang" }: Options): HeadingProfile {
  const known = PROFILES[profile];
  if (known === undefined) throw new UnusableInput(`--profile nhận dang hoặc nha-nuoc, không phải “${profile}”.`);
  return known;
}

function readDate({ date }: Options, host: CommandLineHost): string {
  if (date === undefined) {
    const today = host.today();
    return `${String(today.getDate()).padStart(2, "0")}/${String(today.getMonth() + 1).padStart(2, "0")}/${today.getFullYear()}`;
  }
  if (!/^\d{2}\/\d{2}\/\d{4}$/.test(date)) throw new UnusableInput(`--date cần dạng ngày/tháng/năm, ví dụ 23/11/2026, không phải “${date}”.`);
  return date;
}
