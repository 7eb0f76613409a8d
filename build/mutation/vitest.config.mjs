import { readFileSync } from "node:fs";
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
    const cost = (/** @type {import("vitest/node").TestSpecification} */ { moduleId }) => {
      const text = readFileSync(moduleId, "utf8");
      return text.length + (/from "fast-check"|Arbitrary/.test(text) ? 1_000_000 : 0);
    };
    return [...files]
      .map((file) => ({ file, cost: cost(file) }))
      .sort((a, b) => a.cost - b.cost)
      .map(({ file }) => file);
  }
}

const standIn = (/** @type {string} */ name) => join(process.cwd(), `build/mutation/${name}.mjs`);

/** Only the tests that mirror the mutated code: others would catch its mutants by chance, and take hours. */
export default defineConfig({
  test: {
    include: [process.env["MIRRORING_TESTS"] ?? ""],
    // What an edit costs in a long table: these take most of the time, and see no value
    exclude: ["**/one-edit.test.ts", "**/panel-reads.test.ts"],
    alias: [
      { find: /^fast-check$/, replacement: standIn("few-runs") },
      { find: /^(?:\.\.\/)+text\/once$/, replacement: standIn("every-time") },
    ],
    // Half the time; but what a module works out once, as its tables, is then not worked out again for each mutant
    isolate: process.env["MUTATION_ISOLATE"] === "true",
    sequence: { sequencer: CasesFirst },
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
