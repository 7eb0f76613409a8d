import { parseArgs } from "node:util";
import { insertTemplate } from "../src/actions/insert-template";
import { DEFAULT_ROWS } from "../src/actions/template-rows";
import { check } from "../src/actions/check";
import { classify } from "../src/actions/classify";
import { explain } from "../src/actions/explain";
import { summarize } from "../src/actions/summarize";
import type { Outcome } from "../src/actions/outcome";
import { vi } from "../src/language/vi";
import type { HeadingProfile } from "../src/workbook/heading";
import type { Snapshot } from "../src/workbook/snapshot";
import { apply } from "./xlsx/apply";
import { blankWorkbook } from "./xlsx/blank-workbook";
import { capture } from "./xlsx/capture";
import { UnusableInput } from "./unusable-input";
import { UnusableFile } from "./xlsx/unusable-file";
import { NUMBERS, outcomeJson, outcomeText } from "./report-text";
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
  thamdinh check TỆP [--json]
  thamdinh classify TỆP -o TỆP [--repair] [--json]
  thamdinh summarize TỆP -o TỆP [--profile dang|nha-nuoc] [--date dd/mm/yyyy] [--json]
  thamdinh explain TỆP --row N [--sheet TÊN] [--json]

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
        row: { type: "string" }, sheet: { type: "string" }, help: { type: "boolean", short: "h" },
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
    case "check":
      return report(check(await snapshotOf(onlyFile(files), host)), options, host);
    case "classify":
      return changeFile(onlyFile(files), options, host, (snapshot) => classify(snapshot, { repair: options.repair ?? false }));
    case "summarize":
      return changeFile(onlyFile(files), options, host, (snapshot) =>
        summarize(snapshot, { profile: readProfile(options), date: readDate(options, host) }));
    case "explain":
      return explainRow(onlyFile(files), options, host);
    default:
      throw new UnusableInput(`Không có lệnh “${command}”. Hãy dùng template, check, classify, summarize hoặc explain.`);
  }
}

async function writeTemplate(options: Options, host: CommandLineHost): Promise<number> {
  const output = wantedOutput(options);
  const rubrics = (options.rubric ?? []).flatMap((list) => list.split(",")).map((id) => id.trim()).filter((id) => id !== "");
  if (rubrics.length === 0) throw new UnusableInput("Chưa chọn bộ tiêu chí. Hãy thêm --rubric tap-the, ca-nhan, ca-nhan-khong-dang-ky hoặc danh-muc.");
  const rows = options.rows === undefined ? DEFAULT_ROWS : readCount(options.rows, "--rows");
  const workbook = options.into === undefined ? blankWorkbook() : openWorkbook(await readInput(options.into, host));
  const inserted = insertTemplate(capture(workbook), { rubrics, rows, profile: readProfile(options) });
  if (!inserted.ok) throw new UnusableInput(vi.refusal(inserted.refusal));
  await host.write(output, saveWorkbook(apply(workbook, inserted.plan)));
  host.print(`Đã ghi mẫu vào ${output}.`);
  return CLEAN;
}

async function changeFile(
  file: string, options: Options, host: CommandLineHost, act: (snapshot: Snapshot) => Outcome,
): Promise<number> {
  const output = wantedOutput(options);
  const workbook = openWorkbook(await readInput(file, host));
  const outcome = act(capture(workbook));
  refuseWithoutTables(outcome);
  await host.write(output, saveWorkbook(apply(workbook, outcome.plan)));
  const exit = report(outcome, options, host);
  if (!options.json) host.print(`Đã ghi vào ${output}.`);
  return exit;
}

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
