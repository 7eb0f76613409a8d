import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { apply } from "../../../addin/host";
import type { Cell } from "../../../src/text/cell";
import { openAddin } from "../open-addin";
import { BLANK_SHEET } from "../plans";

const HOSTILE = [
  "=cmd|'/c calc'!A0",
  "=1+1",
  "==x",
  "+1",
  "+A1",
  "-1",
  "- gạch đầu dòng",
  "-A1",
  "@x",
  "@SUM(A1)",
  "2025-01-01",
  "1/2",
  "15/03/2026",
  "1E5",
  "1.5",
  "1,5",
  "50%",
  "1:30",
  "TRUE",
  "false ",
  "#N/A",
  "  hai đầu  ",
  " =1+1",
  "'nháy",
  "''",
  "'=1+1",
  "May 5",
  "Mar 2026",
  "\t=1+1",
  "(5)",
  "$5",
  "2 điểm",
  "007",
  "<img src=x onerror=alert(1)>",
  '=HYPERLINK("https://vi.example","x")',
  "Thẩm định",
  "a",
  "x".repeat(300),
];

async function written(cells: readonly Cell[], how: "block" | "column"): Promise<unknown[]> {
  const { grid } = openAddin();
  const sheet = grid.activeSheet();
  if (how === "column")
    await apply({
      edits: [
        { kind: "writeColumn", area: { sheet: "Sheet1", row: 1, column: 1, rows: cells.length, columns: 1 }, cells },
      ],
    });
  else
    await apply({
      edits: [
        {
          kind: "addSheet",
          spec: { ...BLANK_SHEET, blocks: [{ row: 1, column: 1, cells: cells.map((cell) => [cell]) }] },
        },
      ],
    });
  const read = how === "column" ? grid.sheet(sheet) : grid.findSheet("Mới")!;
  return cells.map((_cell, index) => read.content(index + 1, 1));
}

describe("text never becomes a formula, a number or a date", () => {
  test.each(["block", "column"] as const)("every hostile text stays the same text in a %s", async (how) => {
    expect(await written(HOSTILE, how)).toEqual(HOSTILE);
  });

  it("nor does any other text", async () => {
    const texts = fc.array(
      fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(..."=+-@'\"#%:/,.() 0123456789aEeTtMđỨ\n") }),
      { minLength: 1, maxLength: 30 },
    );
    await fc.assert(
      fc.asyncProperty(texts, async (cells) => {
        expect(await written(cells, "column")).toEqual(cells);
      }),
      { numRuns: 60 },
    );
  });

  it("ordinary words carry no apostrophe", async () => {
    const { grid } = openAddin();
    await apply({
      edits: [
        {
          kind: "writeColumn",
          area: { sheet: "Sheet1", row: 1, column: 1, rows: 3, columns: 1 },
          cells: ["Thẩm định", "2 điểm", "Nguyen Van A"],
        },
      ],
    });
    const sheet = grid.sheet(grid.activeSheet());
    expect([1, 2, 3].map((row) => sheet.isPrefixed(row, 1))).toEqual([false, false, false]);
  });

  it("a sheet name with quotes and signs is quoted in names and rules", async () => {
    const { grid, area } = openAddin();
    const name = "a'b=+1$&";
    await apply({
      edits: [
        {
          kind: "addSheet",
          spec: {
            ...BLANK_SHEET,
            name,
            names: [{ name: "ThamDinh_1_TC1", rect: { row: 1, column: 1, rows: 1, columns: 1 } }],
          },
        },
      ],
    });
    expect(grid.findSheet(name)).not.toBeNull();
    expect(area("ThamDinh_1_TC1").sheet).toBe(name);
  });
});
