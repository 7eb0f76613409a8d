import process from "node:process";
import { perform } from "../src/actions/perform";
import { parseBindingName } from "../src/workbook/model/binding-name";
import type { Snapshot } from "../src/workbook/model/snapshot";
import { exponentOf } from "./exponent";
import { largeSnapshot } from "./large-snapshot";

const SIZES = [1_000, 10_000, 100_000, 1_000_000];
/** A million rows take long enough to be measured at once. */
const MANY = 500_000;
/** The quickest of a few runs is nearest to what the code costs; the rest is the machine. */
const RUNS = 5;

/** Check and classify, whole, against loops that only touch the same cells, in one run. */
export function benchCore(): void {
  console.log("Check and classify, in memory (processor time, quickest of 5 runs, one for a million)");
  console.log("      rows    rows a second   ms    fair bound ms   ratio   bare loop ms   ratio");
  const times: number[] = [];
  for (const rows of SIZES) {
    const snapshot = largeSnapshot(rows);
    const core = quickest(() => entriesOf("check", snapshot, rows) + entriesOf("classify", snapshot, rows), rows) / 2;
    const fair = quickest(() => touchCells(snapshot), rows);
    const bare = quickest(() => sumCells(snapshot), rows);
    times.push(core);
    console.log(
      [
        rows.toLocaleString("en").padStart(10),
        Math.round((rows / core) * 1000)
          .toLocaleString("en")
          .padStart(14),
        core.toFixed(1).padStart(8),
        fair.toFixed(2).padStart(10),
        (core / fair).toFixed(1).padStart(10),
        bare.toFixed(2).padStart(10),
        (core / bare).toFixed(1).padStart(10),
      ].join("  "),
    );
  }
  console.log(`  grows as rows^${exponentOf(SIZES, times).toFixed(2)}`);
}

/** Performs a command as a host does, and returns how many entries it told of: a benchmark of nothing is none. */
function entriesOf(kind: "check" | "classify", snapshot: Snapshot, rows: number): number {
  const { performed } = perform(kind === "check" ? { kind } : { kind, repair: false }, { ...snapshot });
  const entries = performed.kind === "outcome" ? performed.outcome.summary.entries : 0;
  if (entries !== rows) throw new Error(`${kind} told of ${entries} entries instead of ${rows}`);
  return entries;
}

/**
 * A fair bound: one loop that touches every cell once, asks what it is, and hashes every subject. Nothing that tells
 * entries of one subject from those of another can do less.
 */
function touchCells(snapshot: Snapshot): number {
  const counts = new Map<string, number>();
  let sum = 0;
  for (const { name, block } of snapshot.names) {
    const binding = parseBindingName(name);
    if (binding?.kind !== "column" || !block) continue;
    const [cells = []] = block.columns;
    const isSubject = binding.role === "DoiTuong";
    for (const cell of cells) {
      if (typeof cell === "number") sum += cell;
      else if (typeof cell === "string") {
        sum += cell.length;
        if (isSubject) counts.set(cell, (counts.get(cell) ?? 0) + 1);
      } else if (cell !== null) sum++;
    }
  }
  return sum + counts.size;
}

/** A bare loop: adds up the numbers of typed cells, and the lengths of their texts. */
function sumCells(snapshot: Snapshot): number {
  let sum = 0;
  for (const { name, block } of snapshot.names) {
    const binding = parseBindingName(name);
    if (binding?.kind !== "column" || !block || block.formulas[0]) continue;
    for (const cell of block.columns[0]!) {
      if (typeof cell === "number") sum += cell;
      else if (typeof cell === "string") sum += cell.length;
    }
  }
  return sum;
}

/** Milliseconds of processor time of the quickest run: other programs on the machine do not count. */
function quickest(work: () => number, rows: number): number {
  let best = Infinity;
  for (let run = 0; run < (rows < MANY ? RUNS : 1); run++) {
    const start = process.cpuUsage();
    if (Number.isNaN(work())) throw new Error("the work came to nothing");
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}
