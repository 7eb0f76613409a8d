import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // A process a file: tests start other programs and change folders
    pool: "forks",
    // Much of the time goes into waiting for browsers and LibreOffice
    maxWorkers: "100%",
    // LibreOffice takes seconds to start, and more while other tests run beside it
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A forgotten `.only` would hide all other tests
    allowOnly: false,
  },
});
