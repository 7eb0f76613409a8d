import { relative } from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer } from "vitest/node";
import type { TestSpecification } from "vitest/node";
import { COVERAGE_FLOORS, COVERAGE_FLOOR_OF_ALL } from "./build/coverage-floors.mjs";

/**
 * Files that take half a minute or more, the longest first, so that no worker is left alone with one at the end. Vitest
 * knows how long each took in the run before, and nothing of that in a fresh clone.
 */
const LONGEST = [
  "test/src/panel/pane-states.test.ts",
  "test/e2e/panel.test.ts",
  "test/appsscript/every-action.test.ts",
  "test/e2e/guide.test.ts",
  "test/e2e/path.test.ts",
  "test/e2e/keyboard.test.ts",
  "test/files/agreement.test.ts",
  "test/e2e/lean-table.test.ts",
  "test/src/workbook/outside/rows-outside.test.ts",
  "test/addin/traffic.test.ts",
  "test/src/panel/pane.test.ts",
  "test/e2e/own-table.test.ts",
  "test/e2e/performing.test.ts",
  "test/files/panel-outsiders.test.ts",
  "test/live-edits/live-edits.test.ts",
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = LONGEST.indexOf(relative(this.ctx.config.root, moduleId).replaceAll("\\", "/"));
      return place < 0 ? LONGEST.length : place;
    };
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/check-packages.setup.ts", "test/laws.setup.ts"],
    // A process a file: tests start other programs and change folders
    pool: "forks",
    // Tests make much that they soon forget: with room for it, collecting garbage takes less of a run
    execArgv: ["--max-semi-space-size=64"],
    // Much of the time goes into waiting for browsers and LibreOffice
    maxWorkers: "100%",
    sequence: { sequencer: LongestFirst },
    // Only something that hangs takes so long: LibreOffice and browsers take seconds to start, and minutes on a machine
    // with other work
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // A forgotten `.only` would hide all other tests
    allowOnly: false,
    coverage: {
      provider: "v8",
      include: ["src/**/*.{ts,tsx}"],
      // The pane runs in a browser, where no line is counted: its tests look at it there
      exclude: ["src/panel/**", "test/**"],
      reporter: ["text-summary", "html"],
      reportsDirectory: ".cache/coverage",
      thresholds: {
        lines: COVERAGE_FLOOR_OF_ALL,
        ...Object.fromEntries(
          Object.entries(COVERAGE_FLOORS).map(([folder, lines]) => [`${folder}/**`, { lines }] as const),
        ),
      },
    },
  },
});
