import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { deflateSync, unzipSync } from "fflate";
import { perform } from "../src/actions/perform";
import { apply } from "../files/xlsx/write/apply";
import { capture } from "../files/xlsx/read/capture";
import { openWorkbook, saveWorkbook } from "../files/xlsx/package/workbook";
import { exponentOf } from "./exponent";
import { largeWorkbook } from "./large-workbook";
import { measureYardsticks } from "./yardsticks";

/** A table holds at most 50,000 rows: more stand in two. */
const SIZES = [1_000, 10_000, 30_000, 100_000];
/** Other libraries take minutes and gigabytes for more. */
const MOST_FOR_YARDSTICKS = 10_000;
/** Of these LibreOffice calculates the same workbook; more would take it minutes. */
const ROWS = 10_000;
const MEGABYTE = 1024 * 1024;
/** Milliseconds of processor time by stage, of each size. */
const STAGES = ["read", "classify", "write"] as const;

/**
 * Reading, classifying and writing .xlsx files of several sizes, beside inflating and deflating the same parts alone,
 * with the exponent of each stage; then the memory of the command line, and LibreOffice's time for the same workbook.
 */
export function benchFiles(commandLine: string): void {
  console.log("\n.xlsx files (processor time in ms; beside it, as a ratio to inflating or deflating the same parts)");
  const times = SIZES.map((rows) => stagesOf(rows, commandLine));
  for (const stage of STAGES)
    console.log(
      `  ${stage} grows as rows^${exponentOf(
        SIZES,
        times.map((own) => own[stage]),
      ).toFixed(2)}`,
    );
}

function stagesOf(rows: number, commandLine: string): Readonly<Record<(typeof STAGES)[number], number>> {
  const typed = largeWorkbook(rows);
  const unpacked = leastTime(() => sizeOf(unzipSync(typed)));
  const inflate = unpacked.ms;
  const { ms: read, result: opened } = leastTime(() => {
    const workbook = openWorkbook(typed);
    return { workbook, snapshot: capture(workbook) };
  });
  const { ms: scored, result: outcome } = processorTime(() =>
    perform({ kind: "classify", repair: false }, opened.snapshot),
  );
  const { ms: write, result: bytes } = processorTime(() => saveWorkbook(apply(opened.workbook, outcome.plan)));
  const written = unzipSync(bytes);
  const deflate = processorTime(() => Object.values(written).forEach((part) => deflateSync(part))).ms;
  const wall = performance.now();
  const memory = peakMemory(commandLine, typed);
  const seconds = (performance.now() - wall) / 1000;
  console.log(
    `  ${rows.toLocaleString("en").padStart(7)}  read ${read.toFixed(0)} (${(read / inflate).toFixed(1)} of ${megabytes(unpacked.result)} MB)  classify ${scored.toFixed(0)}` +
      `  write ${write.toFixed(0)} (${(write / deflate).toFixed(1)} of ${megabytes(sizeOf(written))} MB)` +
      (memory === null ? "" : `  command line: peak memory ${megabytes(memory)} MB, ${seconds.toFixed(1)} s`),
  );
  if (rows <= MOST_FOR_YARDSTICKS) printYardsticks(bytes, inflate, deflate);
  if (rows === ROWS) {
    const office = officeSeconds(bytes);
    if (office === null) console.log("  LibreOffice: not installed, skipped");
    else console.log(`  LibreOffice reads, calculates and writes the same workbook in ${office.toFixed(1)} s`);
  }
  return { read, classify: scored, write };
}

/** The same file in two libraries that people know, by the same measure. */
function printYardsticks(bytes: Uint8Array, inflate: number, deflate: number): void {
  const folder = mkdtempSync(join(tmpdir(), "thamdinh-bench-"));
  try {
    const file = join(folder, "a.xlsx");
    writeFileSync(file, bytes);
    for (const { name, read, write, memory } of measureYardsticks(file))
      console.log(
        `           ${name}: read ${read.toFixed(0)} (${(read / inflate).toFixed(1)})  write ${write.toFixed(0)} (${(write / deflate).toFixed(1)})  peak memory ${megabytes(memory)} MB`,
      );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sizeOf(parts: Readonly<Record<string, Uint8Array>>): number {
  return Object.values(parts).reduce((sum, { length }) => sum + length, 0);
}

function megabytes(bytes: number): string {
  return (bytes / MEGABYTE).toFixed(0);
}

const ROUNDS = 3;

/** The least of several runs: other work of the machine only ever adds to one. */
function leastTime<Result>(work: () => Result): { readonly ms: number; readonly result: Result } {
  const runs = Array.from({ length: ROUNDS }, () => processorTime(work).ms);
  const last = processorTime(work);
  return { ms: Math.min(...runs, last.ms), result: last.result };
}

function processorTime<Result>(work: () => Result): { readonly ms: number; readonly result: Result } {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  return { ms: (user + system) / 1000, result };
}

/** Bytes of findings that are printed: those of a hundred thousand rows are many. */
const MOST_OUTPUT = 256 * MEGABYTE;

/** Bytes that `classify` took at most, in a process of its own; `null` where it failed. */
function peakMemory(commandLine: string, typed: Uint8Array): number | null {
  const folder = mkdtempSync(join(tmpdir(), "thamdinh-bench-"));
  try {
    const [file, result] = [join(folder, "a.xlsx"), join(folder, "b.xlsx")];
    writeFileSync(file, typed);
    const program = `process.on("exit", () => console.error("PEAK " + process.resourceUsage().maxRSS));
process.argv.splice(1, 0, "thamdinh");
await import(${JSON.stringify(pathToFileURL(resolve(commandLine)).href)});`;
    const run = spawnSync(process.execPath, ["--input-type=module", "-e", program, "classify", file, "-o", result], {
      encoding: "utf8",
      maxBuffer: MOST_OUTPUT,
    });
    const [, kilobytes] = /PEAK (\d+)/.exec(run.stderr) ?? [];
    return kilobytes === undefined || !existsSync(result) ? null : Number(kilobytes) * 1024;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Without this LibreOffice takes the stored values for true. */
const ALWAYS_CALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

/** Seconds of a whole run, `null` where there is no LibreOffice. */
function officeSeconds(bytes: Uint8Array): number | null {
  const folder = mkdtempSync(join(tmpdir(), "thamdinh-bench-"));
  try {
    mkdirSync(join(folder, "profile/user"), { recursive: true });
    writeFileSync(join(folder, "profile/user/registrymodifications.xcu"), ALWAYS_CALCULATE);
    writeFileSync(join(folder, "large.xlsx"), bytes);
    const start = performance.now();
    const run = spawnSync(
      "soffice",
      [
        `-env:UserInstallation=file://${join(folder, "profile")}`,
        "--headless",
        "--convert-to",
        "xlsx",
        "--outdir",
        join(folder, "out"),
        join(folder, "large.xlsx"),
      ],
      { timeout: OFFICE_LIMIT },
    );
    return run.status === 0 ? (performance.now() - start) / 1000 : null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds: subjects are looked up in every row, which LibreOffice does row by row. */
const OFFICE_LIMIT = 600_000;
