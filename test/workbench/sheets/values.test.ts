import { describe, expect, it, test } from "vitest";
import { messageOf, openSheets } from "./in-sheets";

describe("writing values", () => {
  test.each([
    { write: "2.000", reads: 2000, shows: "2000", fact: "a dot between thousands is read by the spreadsheet's locale" },
    { write: "1,5", reads: 1.5, shows: "1,5", fact: "a comma is the decimal separator of vi_VN" },
    { write: "'1,5", reads: "1,5", shows: "1,5", fact: "an apostrophe keeps a text" },
    { write: "=1+1", reads: 2, shows: "2", fact: "a text with = in front becomes a formula" },
    { write: "-x", reads: "#NAME?", shows: "#NAME?", fact: "so does one with a sign, as when typed" },
    { write: "-1,5", reads: -1.5, shows: "-1,5", fact: "unless it is a number" },
    { write: true, reads: true, shows: "TRUE", fact: "booleans stay booleans" },
    { write: null, reads: "", shows: "", fact: "null empties a cell, which reads as an empty text" },
    { write: "Đạt", reads: "Đạt", shows: "Đạt", fact: "other texts stay texts" },
  ])("$write reads as $reads: $fact", ({ write, reads, shows }) => {
    const { app } = openSheets();
    const range = app.getActiveSheet().getRange("A1").setValue(write);
    expect(range.getValue()).toEqual(reads);
    expect(range.getDisplayValue()).toBe(shows);
  });

  it("plain text cells take everything as it is written", () => {
    const { app } = openSheets();
    const range = app
      .getActiveSheet()
      .getRange("A1:B1")
      .setNumberFormat("@")
      .setValues([["2.000", "01/05"]]);
    expect(range.getValues()).toEqual([["2.000", "01/05"]]);
  });

  it("an array has to fit its range exactly", () => {
    const { app } = openSheets();
    const range = app.getActiveSheet().getRange(1, 1, 2, 2);
    expect(messageOf(() => range.setValues([[1, 2]]))).toBe(
      "The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.",
    );
    expect(messageOf(() => range.setValues([[1], [2]]))).toBe(
      "The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.",
    );
    expect(messageOf(() => range.setValues([1, 2] as never))).toContain(
      "don't match the method signature for SpreadsheetApp.Range.setValues",
    );
    expect(range.getValues()).toEqual([
      ["", ""],
      ["", ""],
    ]);
  });
});

describe("dates", () => {
  it("come back as Date of the script's own, at midnight in the spreadsheet's time zone", () => {
    const { grid, sheet, script } = openSheets();
    expect(grid.type(sheet, 1, 1, "01/05/2026")).toEqual({ accepted: true });
    expect(
      script(`
      const value = SpreadsheetApp.getActiveSheet().getRange("A1").getValue();
      return [value instanceof Date, value.toISOString(), value.getDate(), value.getMonth(), value.getHours()];
    `),
    ).toEqual([true, "2026-04-30T17:00:00.000Z", 1, 4, 0]);
  });

  test.each([
    { code: 'new Date("2026-05-01")', instant: "2026-05-01T00:00:00.000Z", fact: "a day alone is one of UTC" },
    {
      code: 'new Date("2026-05-01T08:00:00")',
      instant: "2026-05-01T01:00:00.000Z",
      fact: "with a time it is one of the script's zone",
    },
    { code: 'new Date("05/01/2026")', instant: "2026-04-30T17:00:00.000Z", fact: "so is any other form" },
    {
      code: 'new Date("2026-05-01T08:00:00+02:00")',
      instant: "2026-05-01T06:00:00.000Z",
      fact: "unless it names a zone",
    },
    { code: "new Date(2026, 4, 1)", instant: "2026-04-30T17:00:00.000Z", fact: "parts are of the script's zone" },
    {
      code: "(() => { const date = new Date(2026, 4, 1); date.setMonth(0, 31); return date; })()",
      instant: "2026-01-30T17:00:00.000Z",
      fact: "and so are parts that are set",
    },
  ])("$code: $fact", ({ code, instant }) => {
    expect(openSheets().script(`return ${code}.toISOString();`)).toBe(instant);
  });

  it("a text that looks like a day becomes one when it is written", () => {
    const { app } = openSheets();
    const range = app.getActiveSheet().getRange("A1").setValue("01/05");
    expect(range.getValue()).toBeInstanceOf(Date);
  });

  it("are written by their wall clock and read back as the same instant", () => {
    const { script } = openSheets();
    expect(
      script(`
      const cell = SpreadsheetApp.getActiveSheet().getRange("A1");
      cell.setValue(new Date(2026, 2, 15, 9, 30));
      return [cell.getValue().getTime() === new Date(2026, 2, 15, 9, 30).getTime(), cell.getDisplayValue()];
    `),
    ).toEqual([true, "15/3/2026 9:30:00"]);
  });
});

it("arrays are of the script's own realm, and so are errors", () => {
  const { script } = openSheets();
  expect(
    script(`
    const sheet = SpreadsheetApp.getActiveSheet();
    const values = sheet.getRange("A1:B2").getValues();
    let error;
    try { sheet.getRange("A1:B2").setValues([[1]]); } catch (e) { error = e; }
    return [values instanceof Array, values[0] instanceof Array, error instanceof Error, error.name];
  `),
  ).toEqual([true, true, true, "Exception"]);
});

describe("formulas", () => {
  test.each([
    { separator: ",", write: "=IF(1>0,0.5,2)", reads: 0.5, shows: "=IF(1>0,0.5,2)" },
    { separator: ",", write: "=IF(1>0;0,5;2)", reads: "#ERROR!", shows: "=IF(1>0;0,5;2)" },
    { separator: ";", write: "=IF(1>0;0,5;2)", reads: 0.5, shows: "=IF(1>0;0,5;2)" },
    { separator: ";", write: "=IF(1>0,2,3)", reads: "#ERROR!", shows: "=IF(1>0,2,3)" },
    { separator: "both", write: "=if(1>0,2,3)", reads: 2, shows: "=IF(1>0;2;3)" },
    { separator: "both", write: "=IF(1>0;2;3)", reads: 2, shows: "=IF(1>0;2;3)" },
  ] as const)("read with $separator: $write gives $reads", ({ separator, write, reads, shows }) => {
    const { app } = openSheets({ formulaSeparator: separator });
    const cell = app.getActiveSheet().getRange("C3").setFormula(write);
    expect(cell.getValue()).toBe(reads);
    expect(cell.getFormula()).toBe(shows);
  });

  it("one that cannot be read stays when rows come in above it", () => {
    const { app } = openSheets({ formulaSeparator: ";" });
    const sheet = app.getActiveSheet();
    sheet.getRange("A1").setFormula("=SUM(B1,C1)");
    sheet.insertRowsBefore(1, 1);
    expect(sheet.getRange("A2").getFormula()).toBe("=SUM(B1,C1)");
    expect(sheet.getRange("A2").getValue()).toBe("#ERROR!");
  });

  it("use names, follow inserted rows, and are empty texts where there is none", () => {
    const { app } = openSheets();
    const sheet = app.getActiveSheet();
    app.getActive().setNamedRange("Diem", sheet.getRange("A1:A2"));
    sheet.getRange("A1:A2").setValues([[1], [2]]);
    sheet.getRange("B1").setFormula("=SUM(Diem)");
    sheet.insertRowsAfter(1, 1);
    sheet.getRange("A2").setValue(5);
    expect(sheet.getRange("B1").getValue()).toBe(8);
    expect(sheet.getRange("A1:B1").getFormulas()).toEqual([["", "=SUM(Diem)"]]);
  });

  it("one formula for a whole range moves its relative references along", () => {
    const { app } = openSheets();
    const range = app.getActiveSheet().getRange("B2:B4").setFormula("=A2*$A$1");
    expect(range.getFormulas()).toEqual([["=A2*$A$1"], ["=A3*$A$1"], ["=A4*$A$1"]]);
  });
});
