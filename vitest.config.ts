import { defineConfig } from "vitest/config";
import { COVERAGE_FLOORS, COVERAGE_FLOOR_OF_ALL } from "./build/coverage-floors.mjs";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/check-packages.setup.ts"],
    // A process a file: tests start other programs and change folders
    pool: "forks",
    // Tests make much that they soon forget: with room for it, collecting garbage takes less of a run
    execArgv: ["--max-semi-space-size=64"],
    // Much of the time goes into waiting for browsers and LibreOffice
    maxWorkers: "100%",
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
