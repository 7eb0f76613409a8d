import { classify } from "../src/actions/classify";
import { check } from "../src/actions/check";
import type { Snapshot } from "../src/workbook/model/snapshot";
import { parseBindingName } from "../src/workbook/model/binding-name";
import { isComputedRole } from "../src/scoring/role";
import { largeSnapshot } from "./large-snapshot";

const SIZES = [1_000, 10_000, 100_000, 1_000_000];
/** The quickest of a few runs is nearest to what the code costs; the rest is the machine. */
const RUNS = 5;

/** Check and classify against a bare loop that sums the same cells, in one run. */
export function benchCore(): void {
  console.log("Check and classify, in memory (quickest of 5 runs)");
  console.log("      rows    rows a second   ms    bare loop ms   ratio");
  for (const rows of SIZES) {
    const snapshot = largeSnapshot(rows);
    const bare = quickest(() => sumCells(snapshot));
    const core = quickest(() => classify(snapshot).summary.entries + check(snapshot).summary.errors);
    console.log(
      [
        rows.toLocaleString("en").padStart(10),
        Math.round((rows / core) * 1000)
          .toLocaleString("en")
          .padStart(14),
        core.toFixed(1).padStart(8),
        bare.toFixed(2).padStart(10),
        (core / bare).toFixed(1).padStart(10),
      ].join("  "),
    );
  }
}

/** The least that anything which reads every typed cell could do: adds up the numbers, and the lengths of the texts. */
function sumCells(snapshot: Snapshot): number {
  let sum = 0;
  for (const { name, block } of snapshot.names) {
    const binding = parseBindingName(name);
    if (binding?.kind !== "column" || isComputedRole(binding.role) || !block) continue;
    for (const cell of block.columns[0]!) {
      if (typeof cell === "number") sum += cell;
      else if (typeof cell === "string") sum += cell.length;
    }
  }
  return sum;
}

function quickest(work: () => number): number {
  let best = Infinity;
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    if (Number.isNaN(work())) throw new Error("the work came to nothing");
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
