import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { findTool } from "../build/find-tool.mjs";
import { findUnoPython } from "../build/find-uno-python.mjs";
import { apply } from "../files/xlsx/write/apply";
import { capture } from "../files/xlsx/read/capture";
import { openWorkbook, saveWorkbook } from "../files/xlsx/package/workbook";
import { classify } from "../src/actions/classify";
import type { Role } from "../src/scoring/role";
import { appraise } from "../src/workbook/check/appraise";
import { formerTableFormulas } from "../src/workbook/formulas/formulas";
import type { Edit } from "../src/workbook/model/plan";
import { largeWorkbook } from "./large-workbook";

const SIZES = [1_000, 5_000, 20_000];
/** Milliseconds: former formulas take minutes at the largest size. */
const LIMIT = 1_200_000;

interface Seconds {
  readonly full: number;
  readonly edit: number;
}

/** LibreOffice's seconds for a full calculation and for one typed score, with former and with present formulas. */
export function benchLiveFormulas(): void {
  console.log(
    "\nLive formulas in LibreOffice, seconds: full calculation, one typed score (former formulas, and as a ratio)",
  );
  const [office, python] = [findTool("soffice"), findUnoPython()];
  if (office === null || python === null) {
    console.log("  soffice with python3-uno: not installed, skipped");
    return;
  }
  for (const rows of SIZES) {
    const { present, former } = workbooks(rows);
    const [now, before] = [present, former].map((bytes) => secondsOf(bytes, rows, { office, python }));
    if (!now || !before) continue;
    const words = (key: keyof Seconds) =>
      `${key} ${now[key].toFixed(2)} (${before[key].toFixed(2)}, ${(before[key] / now[key]).toFixed(1)} times)`;
    console.log(`  ${rows.toLocaleString("en").padStart(7)}  ${words("full")}  ${words("edit")}`);
  }
}

function workbooks(rows: number): { readonly present: Uint8Array; readonly former: Uint8Array } {
  const workbook = openWorkbook(largeWorkbook(rows));
  const present = saveWorkbook(apply(workbook, classify(capture(workbook)).plan));
  const edits = appraise(capture(workbook)).tables.flatMap(({ table }) => {
    const column = (role: Role) => table.columns.get(role)?.area.column;
    const formulas = formerTableFormulas({ id: table.id, cells: table.rubricAt, collectiveTables: [], column });
    return [...formulas].map(([role, formula]): Edit => {
      const fill = { row: table.firstRow, column: column(role)!, rows: table.rows, formula };
      return { kind: "fillColumn", sheet: table.sheet, fill };
    });
  });
  return { present, former: saveWorkbook(apply(workbook, { edits })) };
}

/** `names` are the columns that are typed into and read; the first table's when left out. */
export function secondsOf(
  bytes: Uint8Array,
  rows: number,
  { office, python }: { readonly office: string; readonly python: string },
  names: readonly string[] = [],
): Seconds | null {
  const folder = mkdtempSync(join(tmpdir(), "thamdinh-bench-"));
  try {
    const file = join(folder, "table.xlsx");
    writeFileSync(file, bytes);
    const args = [
      resolve("bench/live_formulas.py"),
      office,
      pathToFileURL(join(folder, "profile")).href,
      file,
      String(rows),
      ...names,
    ];
    const run = spawnSync(python, args, { timeout: LIMIT, encoding: "utf8" });
    const answer: unknown = run.status === 0 ? JSON.parse(run.stdout) : null;
    return isSeconds(answer) ? answer : null;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function isSeconds(answer: unknown): answer is Seconds {
  return (
    typeof answer === "object" &&
    answer !== null &&
    "full" in answer &&
    "edit" in answer &&
    typeof answer.full === "number" &&
    typeof answer.edit === "number"
  );
}
