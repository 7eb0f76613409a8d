import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { COVERAGE_FLOORS, COVERAGE_FLOOR_OF_ALL } from "../../build/coverage-floors.mjs";

const foldersIn = (folder: string) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [`${folder}/${entry.name}`] : [],
  );

describe("The floors of coverage", () => {
  it("are there for every room of the core, and for no folder that is gone", () => {
    const rooms = foldersIn("src").filter((folder) => folder !== "src/panel" && folder !== "src/workbook");
    expect(Object.keys(COVERAGE_FLOORS).sort()).toEqual([...rooms, ...foldersIn("src/workbook")].sort());
  });

  it("leave at most one line in twenty of the core without a test that mirrors it, and one in ten of a room", () => {
    expect(COVERAGE_FLOOR_OF_ALL).toBeGreaterThanOrEqual(95);
    expect(Math.min(...Object.values(COVERAGE_FLOORS))).toBeGreaterThanOrEqual(90);
  });
});
