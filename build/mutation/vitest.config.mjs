import { statSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { BaseSequencer } from "vitest/node";
import { defineConfig } from "vitest/config";

/** Tables of cases before laws with many examples: the first test that fails ends the run of a mutant. */
class CasesFirst extends BaseSequencer {
  /**
   * @override
   * @param {import("vitest/node").TestSpecification[]} files
   */
  async sort(files) {
    const cost = (/** @type {import("vitest/node").TestSpecification} */ { moduleId }) =>
      statSync(moduleId).size + (/laws|arbitrary/.test(moduleId) ? 1_000_000 : 0);
    return [...files].sort((a, b) => cost(a) - cost(b));
  }
}

/** Only the tests that mirror the mutated code: others would catch its mutants by chance, and take hours. */
export default defineConfig({
  test: {
    include: [process.env["MIRRORING_TESTS"] ?? ""],
    alias: [{ find: /^fast-check$/, replacement: join(process.cwd(), "build/mutation/few-runs.mjs") }],
    // Half the time; but what a module works out once, as its tables, is then not worked out again for each mutant
    isolate: process.env["MUTATION_ISOLATE"] === "true",
    sequence: { sequencer: CasesFirst },
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
