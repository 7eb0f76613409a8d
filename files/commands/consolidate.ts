import { viFileReason } from "../../src/language/vi/file-reasons";
import { stat } from "node:fs/promises";
import { localDay } from "../../src/text/local-day";
import type { DecidedFile, Decision } from "../../src/province/decide-files";
import { countedRows } from "../../src/province/sheets/results-sheet";
import type { Options } from "../arguments";
import type { CommandLineHost } from "../command-line-host";
import { CLEAN, FOUND_ERRORS } from "../exit-codes";
import { readInput, withWriteFaults } from "../input-output";
import { consolidate as consolidateFolder } from "../province/consolidate";
import { findWorkbooks, isWithin } from "../province/find-workbooks";
import { longNames, refuseForeignFiles } from "../province/long-writer";
import type { LongFormat } from "../province/long-writer";
import { readUnitsFile } from "../province/read-units-file";
import { openWorkFolder, workFolderOf } from "../province/work-folder";
import { UnusableInput } from "../unusable-input";
import type { CommandLineCommand } from "./command";

export const consolidate: CommandLineCommand = {
  name: "consolidate",
  usage: "THƯ_MỤC --units don-vi.csv -o TỆP [--long THƯ_MỤC]",
  does: "gộp tệp của mọi đơn vị trong một thư mục thành sổ tổng hợp toàn tỉnh",
  details: [
    "Đọc từng tệp .xlsx theo tên ThamDinh_, tính lại và so với ô đã ghi; tệp hỏng, lạ, trùng hay thiếu được nêu rõ lý do.",
    "Danh sách đơn vị là CSV UTF-8 có tiêu đề ma,ten; tệp hoặc thư mục của đơn vị bắt đầu bằng mã, hoặc ghi ở cột tep.",
    "--long ghi thêm dạng dài cho DuckDB, Power Query, BigQuery. Bị ngắt giữa chừng thì chạy lại đúng lệnh ấy để làm tiếp.",
  ],
  options: ["units", "output", "long", "format", "strict", "no-names", "overwrite", "json"],
  run,
};

async function run(words: readonly string[], options: Options, host: CommandLineHost): Promise<number> {
  const [folder] = words;
  if (folder === undefined || words.length > 1)
    throw new UnusableInput("Hãy đưa đúng một thư mục chứa tệp của các đơn vị.");
  await refuseNoFolder(folder);
  const { units: list, output, long: longFolder } = options;
  if (list === undefined)
    throw new UnusableInput("Chưa có danh sách đơn vị. Hãy thêm --units và tên tệp CSV có hai cột ma, ten.");
  if (output === undefined) throw new UnusableInput("Chưa có tệp để ghi kết quả. Hãy thêm -o và tên tệp.");
  const format = readFormat(options);
  const units = readUnitsFile(await readInput(list, host), list);
  if (longFolder !== undefined && isWithin(folder, longFolder))
    throw new UnusableInput(`--long ${longFolder} chứa chính thư mục đang đọc. Hãy chọn thư mục khác.`);
  const withoutNames = options["no-names"] ?? false;
  const work = await withWriteFaults(output, () => openWorkFolder(output, !withoutNames));
  try {
    if (!work.wasPlacing && options.overwrite !== true) await refusePresent(output, longFolder, host);
    if (longFolder !== undefined) await refuseForeignFiles(longFolder);
  } catch (error) {
    if (!work.isResumed) await work.remove();
    throw error;
  }
  const except = [output, workFolderOf(output), list, ...(longFolder === undefined ? [] : [longFolder])];
  const { files, others } = await findWorkbooks(folder, except);
  const reader = host.openUnitReader();
  try {
    const decision = await consolidateFolder({
      files,
      units,
      output,
      long: longFolder === undefined ? null : { folder: longFolder, format },
      strict: options.strict ?? false,
      withoutNames,
      date: localDay(host.today()),
      reader,
      work,
      onProgress: host.showProgress,
    });
    host.showProgress("");
    host.print(options.json ? decisionJson(decision, output) : decisionText(decision, { others, output, longFolder }));
    return isClean(decision, options) ? CLEAN : FOUND_ERRORS;
  } finally {
    await reader.close();
  }
}

async function refuseNoFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory()) throw new UnusableInput(`Không có thư mục ${folder}. Hãy kiểm tra đường dẫn.`);
}

async function refusePresent(output: string, long: string | undefined, host: CommandLineHost): Promise<void> {
  if (await host.exists(output))
    throw new UnusableInput(`Tệp ${output} đã có. Hãy chọn tên khác, hoặc thêm --overwrite để ghi đè.`);
  const [present] = long === undefined ? [] : await longNames(long);
  if (present !== undefined)
    throw new UnusableInput(
      `Thư mục ${long} đã có kết quả (${present}). Hãy chọn thư mục khác, hoặc thêm --overwrite để ghi đè.`,
    );
}

function readFormat({ format = "parquet", long }: Options): LongFormat {
  if (format !== "csv" && format !== "parquet")
    throw new UnusableInput(`--format nhận csv hoặc parquet, không phải “${format}”.`);
  if (format === "csv" && long === undefined) throw new UnusableInput("--format chỉ dùng cùng với --long.");
  return format;
}

/** A refused file or, with `--strict`, a missing unit calls for a look at the report. */
function isClean({ files, missing }: Decision, { strict }: Options): boolean {
  return files.every(({ status }) => status !== "từ chối") && (strict !== true || missing.length === 0);
}

/** Files and units listed in a terminal before the rest is counted; the workbook lists all. */
const SHOWN = 20;

function decisionText(
  decision: Decision,
  {
    others,
    output,
    longFolder,
  }: { readonly others: number; readonly output: string; readonly longFolder: string | undefined },
): string {
  const { files, missing } = decision;
  const of = (status: DecidedFile["status"]) => files.filter((file) => file.status === status);
  const fileLines = (listed: readonly DecidedFile[]) =>
    listed.map(({ path, reason }) => `${path}: ${viFileReason(reason)}`);
  return [
    `${files.length} tệp: ${of("nhận").length} nhận, ${of("cảnh báo").length} nhận và cần xem lại, ${of("từ chối").length} từ chối; ${countedRows(decision)} mô hình.${others > 0 ? ` ${others} tệp khác không phải bảng tính.` : ""}`,
    section("Từ chối, không tính", fileLines(of("từ chối"))),
    section("Nhận, cần xem lại", fileLines(of("cảnh báo"))),
    section(
      "Đơn vị còn thiếu",
      missing.map(({ unit, year }) => `${unit.code} ${unit.name}${year === null ? "" : ` (năm ${year})`}`),
    ),
    `Đã ghi vào ${output}${longFolder === undefined ? "" : `, dạng dài vào ${longFolder}`}.`,
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function section(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return "";
  const more = lines.length > SHOWN ? [`  … và ${lines.length - SHOWN} dòng nữa, xem trong sổ tổng hợp.`] : [];
  return [`${title} (${lines.length})`, ...lines.slice(0, SHOWN).map((line) => `  ${line}`), ...more].join("\n");
}

function decisionJson(decision: Decision, output: string): string {
  return JSON.stringify(
    {
      files: decision.files.map(({ path, sha256, unit, read, status, reason }) => ({
        path,
        sha256,
        unit: unit?.code ?? null,
        year: read.ok ? read.facts.year : null,
        rows: read.ok ? read.facts.rows : null,
        status,
        reason: reason && viFileReason(reason),
      })),
      missing: decision.missing.map(({ unit, year }) => ({ unit: unit.code, name: unit.name, year })),
      entries: countedRows(decision),
      output,
    },
    null,
    2,
  );
}
