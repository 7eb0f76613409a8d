import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import { DuckDBInstance } from "@duckdb/node-api";
import { unitsCsv, writeProvince } from "./write-province";

const SIZES = [50, 500, 3_500];
const SEED = 1;
const PROGRAM = resolve(".cache/bench/thamdinh.mjs");
/** Rows that DuckDB aggregates: some years of results of the whole country. */
const COUNTRY_ROWS = 10_000_000;
/** Milliseconds between two looks at a process's memory. */
const LOOK = 50;

/** Collecting the workbooks of a province with the built command line: files a second, and peak memory. */
async function benchProvince(sizes: readonly number[]): Promise<void> {
  console.log("\nCollecting a province (built command line; workbooks of 3 to 13 entries)");
  console.log("   files    seconds   files a second   peak memory MB   workbook MB");
  for (const units of sizes) {
    const folder = mkdtempSync(join(tmpdir(), "thamdinh-bench-"));
    try {
      mkdirSync(join(folder, "thu"));
      const generated = await writeProvince(join(folder, "thu"), units, SEED);
      writeFileSync(join(folder, "don-vi.csv"), unitsCsv(generated));
      const files = generated.reduce((sum, unit) => sum + unit.files.length, 0);
      const { seconds, peak } = await measured(folder);
      const size = readFileSync(join(folder, "toan-tinh.xlsx")).length;
      console.log(
        [
          files.toLocaleString("en").padStart(8),
          seconds.toFixed(1).padStart(8),
          (files / seconds).toFixed(1).padStart(14),
          peak.toFixed(0).padStart(14),
          (size / 1024 / 1024).toFixed(1).padStart(12),
        ].join("  "),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

const ARGUMENTS = ["consolidate", "thu", "--units", "don-vi.csv", "-o", "toan-tinh.xlsx", "--long", "dai"];

/** Runs the program in a folder and watches its memory; Linux keeps the peak of a process in /proc. */
function measured(folder: string): Promise<{ readonly seconds: number; readonly peak: number }> {
  return new Promise((done, fail) => {
    const start = performance.now();
    const child = spawn(process.execPath, [PROGRAM, ...ARGUMENTS], { cwd: folder, stdio: "ignore" });
    let peak = 0;
    const watch = setInterval(() => {
      peak = Math.max(peak, peakMemory(child.pid));
    }, LOOK);
    child.on("error", fail);
    child.on("close", (code) => {
      clearInterval(watch);
      if (code === 2 || code === null) fail(new Error(`the program ended with ${code}`));
      else done({ seconds: (performance.now() - start) / 1000, peak });
    });
  });
}

/** Megabytes; 0 where the system does not say. */
function peakMemory(pid: number | undefined): number {
  try {
    const [, kilobytes = "0"] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    return 0;
  }
}

/** DuckDB over a long form as large as the country's, by field and band: time and memory of one machine. */
async function benchCountry(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "thamdinh-bench-"));
  try {
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    await connection.run(
      `COPY (SELECT (i % 8)::SMALLINT + 2020 AS nam, lpad((i % 3321)::VARCHAR, 5, '0') AS don_vi, ` +
        `'Lĩnh vực ' || (i % 6) AS linh_vuc, (500 + (i * 7919) % 501)::INTEGER AS tong_tinh_lai_hp, ` +
        `['Xuất sắc', 'Tốt', 'Khá', 'Trung bình', 'Chưa đạt'][1 + (i % 5)] AS muc FROM range(${COUNTRY_ROWS}) AS r(i)) ` +
        `TO '${join(folder, "nuoc.parquet")}' (FORMAT parquet)`,
    );
    const before = process.resourceUsage().maxRSS;
    const start = performance.now();
    const reader = await connection.runAndReadAll(
      `SELECT nam, linh_vuc, muc, count(*) AS n, sum(tong_tinh_lai_hp) AS hp FROM '${join(folder, "nuoc.parquet")}' GROUP BY ALL`,
    );
    const seconds = (performance.now() - start) / 1000;
    const memory = process.resourceUsage().maxRSS;
    console.log(
      `DuckDB aggregates ${COUNTRY_ROWS.toLocaleString("en")} rows into ${reader.currentRowCount} in ${seconds.toFixed(2)} s; peak memory of the whole process ${(memory / 1024).toFixed(0)} MB (${(before / 1024).toFixed(0)} MB before)`,
    );
    connection.closeSync();
    instance.closeSync();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const wanted = process.argv.slice(2).map(Number);
await benchProvince(wanted.length === 0 ? SIZES : wanted);
await benchCountry();
