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
import { formerSortedFormulas, formerTableFormulas } from "../src/workbook/formulas/formulas";
import { columnName } from "../src/workbook/model/binding-name";
import type { Edit } from "../src/workbook/model/plan";
import { SHAPES, cellsRead } from "./cells-read";
import type { FormulasOf } from "./cells-read";
import { exponentOf } from "./exponent";
import { largeWorkbook } from "./large-workbook";

const SIZES = [1_000, 5_000, 20_000] as const;
/** Rows of tables in which the calculator of the tests counts every cell that is read. */
const COUNTED = [50, 100, 200] as const;
/** Seconds for a full calculation and an edit beyond which former formulas are extrapolated from the sizes before. */
const MOST_SECONDS = 100;
/** Milliseconds. */
const LIMIT = 1_200_000;

/** By their age, the present ones first. */
const VERSIONS = [
  ["present", undefined],
  ["sorted, no digests", formerSortedFormulas],
  ["before sorting", formerTableFormulas],
] as const;
const MEASURED_SHAPES = ["two entries a subject", "one subject for all"] as const;

interface Seconds {
  readonly full: number;
  readonly edit: number;
}

interface Measured extends Seconds {
  /** Follows from smaller sizes and was not measured. */
  readonly isExtrapolated?: true;
}

/**
 * What live formulas cost, with those of earlier versions beside them: LibreOffice's seconds for a full calculation and
 * for one typed score, and the cells that formulas read after one.
 */
export function benchLiveFormulas(): void {
  const [office, python] = [findTool("soffice"), findUnoPython()];
  for (const shape of MEASURED_SHAPES) {
    if (office === null || python === null) {
      console.log("\nLive formulas in LibreOffice: soffice with python3-uno is not installed, skipped");
      break;
    }
    console.log(`\nLive formulas in LibreOffice, ${shape}, seconds (and as times of the present ones; ≈ extrapolated)`);
    const programs = { office, python };
    const series = VERSIONS.map(([, former]) => measuredSizes(SHAPES[shape]!, former, programs));
    SIZES.forEach((rows, size) => {
      const words = (key: keyof Seconds) =>
        series
          .map((sizes, version) => secondsText(sizes[size], series[0]![size], key, VERSIONS[version]![0]))
          .join(", ");
      console.log(`  ${rows.toLocaleString("en").padStart(7)}  full ${words("full")}`);
      console.log(`           edit ${words("edit")}`);
    });
    for (const key of ["full", "edit"] as const)
      console.log(
        `  exponent, ${key}: ${series.map((sizes, version) => exponentText(sizes, key, VERSIONS[version]![0])).join(", ")}`,
      );
  }
  console.log(`\nCells read after one typed score, at ${COUNTED.join(", ")} entries`);
  for (const [name, shape] of Object.entries(SHAPES))
    for (const [version, former] of VERSIONS) {
      const reads = COUNTED.map((rows) => cellsRead(rows, shape, former));
      const counts = reads.map((count) => count.toLocaleString("en")).join(", ");
      console.log(`  ${name}, ${version}: ${counts}; exponent ${exponentOf(COUNTED, reads).toFixed(2)}`);
    }
}

function secondsText(own: Measured | undefined, present: Measured | undefined, key: keyof Seconds, name: string) {
  if (!own || !present) return `${name} –`;
  const times = own === present ? "" : ` (${(own[key] / present[key]).toFixed(1)})`;
  return `${name} ${own.isExtrapolated ? "≈ " : ""}${own[key].toFixed(2)}${times}`;
}

function exponentText(sizes: readonly (Measured | undefined)[], key: keyof Seconds, name: string) {
  const measured = sizes.flatMap((one, size) =>
    one && !one.isExtrapolated ? [[SIZES[size]!, one[key]] as const] : [],
  );
  return `${name} ${fit(measured).toFixed(2)}`;
}

function fit(points: readonly (readonly [number, number])[]): number {
  return exponentOf(
    points.map(([size]) => size),
    points.map(([, time]) => time),
  );
}

function measuredSizes(
  shape: (row: number, rows: number) => string,
  former: FormulasOf | undefined,
  programs: { readonly office: string; readonly python: string },
): readonly (Measured | undefined)[] {
  const found: (Measured | undefined)[] = [];
  for (const rows of SIZES) {
    const before = found.at(-1);
    const guess = before && extrapolated(found, rows);
    if (former && guess && guess.full + guess.edit > MOST_SECONDS) found.push(guess);
    else found.push(secondsOf(workbookOf(rows, shape, former), rows, programs) ?? undefined);
  }
  return found;
}

/** What a size takes if it grows as the sizes before it did; as the square after only one. */
function extrapolated(found: readonly (Measured | undefined)[], rows: number): Measured {
  const guess = (key: keyof Seconds) => {
    const points = found.flatMap((one, size) => (one ? [[SIZES[size]!, one[key]] as const] : []));
    const [size, time] = points.at(-1)!;
    return time * (rows / size) ** (points.length > 1 ? fit(points) : 2);
  };
  return { full: guess("full"), edit: guess("edit"), isExtrapolated: true };
}

function workbookOf(
  rows: number,
  subjectOf: (row: number, rows: number) => string,
  former: FormulasOf | undefined,
): Uint8Array {
  const workbook = openWorkbook(largeWorkbook(rows));
  const subjects = capture(workbook).names.find(({ name }) => name === columnName(1, "DoiTuong"))!.block!.area;
  const cells = Array.from({ length: rows }, (_, row) => subjectOf(row, rows));
  apply(workbook, { edits: [{ kind: "writeColumn", area: subjects, cells }] });
  if (!former) return saveWorkbook(apply(workbook, classify(capture(workbook)).plan));
  const edits = appraise(capture(workbook)).tables.flatMap(({ table }) => {
    const column = (role: Role) => table.columns.get(role)?.area.column;
    const formulas = former({ id: table.id, cells: table.rubricAt, collectiveTables: [], column });
    return [...formulas].map(([role, formula]): Edit => {
      const fill = { row: table.firstRow, column: column(role)!, rows: table.rows, formula };
      return { kind: "fillColumn", sheet: table.sheet, fill };
    });
  });
  return saveWorkbook(apply(workbook, { edits }));
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
