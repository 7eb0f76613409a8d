import { describe, expect, it, test } from "vitest";
import { codeOf, openExcel } from "./in-excel";

async function written(
  value: unknown,
  property: "values" | "formulas" = "values",
): Promise<{ content: unknown; prefixed: boolean; format: string }> {
  const { Excel, grid, sheet } = openExcel();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1")[property] = [[value]];
    await context.sync();
  });
  const read = grid.sheet(sheet);
  return { content: read.content(1, 1), prefixed: read.isPrefixed(1, 1), format: read.style(1, 1).numberFormat };
}

describe("a value written through the API", () => {
  test.each([
    { fact: "a string that begins with = becomes a formula", value: "=1+1", content: { formula: "=1+1" } },
    { fact: "+ before words begins a formula in values", value: "+A2", content: { formula: "=+A2" } },
    { fact: "- before words begins a formula in values", value: "-A2", content: { formula: "=-A2" } },
    { fact: "a signed number is a number", value: "-5", content: -5 },
    { fact: "a text of figures becomes a number, en-US in every locale", value: "1.5", content: 1.5 },
    { fact: "a text with an exponent becomes a number", value: "1E5", content: 100000, format: "0.00E+00" },
    { fact: "TRUE becomes a boolean", value: "TRUE", content: true },
    { fact: "an error's name becomes the error", value: "#N/A", content: { error: "#N/A" } },
    { fact: "an ISO date becomes a date", value: "2025-01-01", content: 45658, format: "yyyy-mm-dd" },
    { fact: "a locale-shaped date stays text", value: "15/03/2026", content: "15/03/2026" },
    { fact: "a percentage becomes a number with its format", value: "50%", content: 0.5, format: "0%" },
    {
      fact: "an apostrophe makes a text of anything and is not part of it",
      value: "'=1+1",
      content: "=1+1",
      prefixed: true,
    },
    { fact: "spaces round a text stay", value: "' x ", content: " x ", prefixed: true },
    { fact: "the empty string clears", value: "", content: null },
    { fact: "null leaves the cell alone", value: null, content: null },
  ])("$fact", async ({ value, content, prefixed = false, format = "General" }) => {
    expect(await written(value)).toEqual({ content, prefixed, format });
  });

  it("a sign begins no formula in formulas", async () => {
    expect(await written("-A2", "formulas")).toMatchObject({ content: "-A2" });
  });

  test.each([["- gạch đầu dòng"], ["@x"], ["=SUM("]])(
    "%s is refused, since it reads like a formula and is none",
    async (value) => {
      expect(await codeOf(written(value))).toBe("InvalidArgument");
    },
  );

  it("null in an array leaves its cell alone while others change", async () => {
    const { Excel, grid, sheet } = openExcel();
    grid.setContent(sheet, 1, 1, "cũ");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1").values = [[null, 2]];
      await context.sync();
    });
    expect([grid.sheet(sheet).content(1, 1), grid.sheet(sheet).content(1, 2)]).toEqual(["cũ", 2]);
  });

  it("an array of another shape is refused with both sizes", async () => {
    const { Excel } = openExcel();
    const work = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2").values = [[1, 2]];
      await context.sync();
    });
    await expect(work).rejects.toMatchObject({
      code: "InvalidArgument",
      message: expect.stringContaining("Array 1 × 2, range 2 × 2") as string,
    });
  });

  it("one value goes to all cells", async () => {
    const { Excel, grid, sheet } = openExcel();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2").numberFormat = "0.00" as unknown as string[][];
      await context.sync();
    });
    expect(grid.sheet(sheet).style(2, 2).numberFormat).toBe("0.00");
  });
});

describe("a value read through the API", () => {
  async function read(
    prepare: (grid: ReturnType<typeof openExcel>["grid"], sheet: string) => void,
    property: "values" | "formulas" | "numberFormat" | "text",
  ) {
    const { Excel, grid, sheet } = openExcel();
    prepare(grid, sheet);
    return Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      range.load(property);
      await context.sync();
      return range[property][0]?.[0] as unknown;
    });
  }

  it("a typed date comes back as a serial number with its number format", async () => {
    const typed = (grid: ReturnType<typeof openExcel>["grid"], sheet: string) => grid.type(sheet, 1, 1, "1.5");
    expect(await read(typed, "values")).toBe(46143);
    expect(await read(typed, "numberFormat")).toBe("d-mmm");
  });

  it("an empty cell is the empty string", async () => {
    expect(await read(() => undefined, "values")).toBe("");
  });

  it("an error is its name", async () => {
    expect(await read((grid, sheet) => grid.setContent(sheet, 1, 1, { formula: "=1/0" }), "values")).toBe("#DIV/0!");
  });

  it("formulas loses the apostrophe of a text, so writing it back makes a formula", async () => {
    expect(await read((grid, sheet) => grid.type(sheet, 1, 1, "'=A2"), "formulas")).toBe("=A2");
  });

  it("text is what the cell shows in the user's locale", async () => {
    const show = (grid: ReturnType<typeof openExcel>["grid"], sheet: string) => grid.type(sheet, 1, 1, "1,5");
    expect(await read(show, "text")).toBe("1,5");
  });

  it("whole columns give null and cannot be written", async () => {
    const { Excel } = openExcel();
    const work = Excel.run(async (context) => {
      const column = context.workbook.worksheets.getItem("Sheet1").getRange("A:A");
      column.load("values");
      await context.sync();
      expect(column.values).toBeNull();
      column.values = [[1]];
      await context.sync();
    });
    expect(await codeOf(work)).toBe("InvalidArgument");
  });
});
