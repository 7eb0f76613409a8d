import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { classify } from "../src/actions/classify";
import { apply } from "../files/xlsx/write/apply";
import { capture } from "../files/xlsx/read/capture";
import { openWorkbook, saveWorkbook } from "../files/xlsx/package/workbook";
import { largeWorkbook } from "./large-workbook";

const ROWS = 10_000;
const MEGABYTE = 1024 * 1024;

/** Reading, classifying and writing one large .xlsx, and LibreOffice's time to calculate the same workbook anew. */
export function benchFiles(): void {
  console.log(`\nAn .xlsx of ${ROWS.toLocaleString("en")} entries (one run each)`);
  const typed = timed("make it", () => largeWorkbook(ROWS));
  const workbook = openWorkbook(typed);
  const snapshot = timed("read", () => capture(workbook));
  const { plan } = timed("check and classify", () => classify(snapshot));
  const bytes = timed("write", () => saveWorkbook(apply(workbook, plan)));
  const own = total("read") + total("check and classify") + total("write");
  console.log(
    `  size ${(bytes.length / MEGABYTE).toFixed(1)} MB, peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
  );
  const office = officeSeconds(bytes);
  if (office === null) console.log("  LibreOffice: not installed, skipped");
  else
    console.log(
      `  LibreOffice reads, calculates and writes the same workbook in ${office.toFixed(1)} s: ${(office / (own / 1000)).toFixed(1)} times as long`,
    );
}

const times = new Map<string, number>();

function timed<Result>(name: string, work: () => Result): Result {
  const start = performance.now();
  const result = work();
  times.set(name, performance.now() - start);
  console.log(`  ${name.padEnd(20)} ${total(name).toFixed(0).padStart(7)} ms`);
  return result;
}

function total(name: string): number {
  return times.get(name) ?? 0;
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
