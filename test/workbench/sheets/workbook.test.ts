import { describe, expect, it, test } from "vitest";
import { messageOf, openSheets } from "./in-sheets";

describe("sheets", () => {
  test.each([
    { name: "Bộ tiêu chí", message: "no error", fact: "Vietnamese names are allowed" },
    { name: "x".repeat(100), message: "no error", fact: "100 characters are allowed" },
    { name: "x".repeat(101), message: "The sheet name cannot be greater than 100 characters.", fact: "101 are not" },
    {
      name: "SHEET1",
      message: 'A sheet with the name "SHEET1" already exists. Please enter another name.',
      fact: "a name is taken in any case",
    },
    { name: " ", message: "A sheet name cannot be empty.", fact: "a blank name is refused" },
  ])("a new sheet named $name: $fact", ({ name, message }) => {
    const { app } = openSheets();
    expect(messageOf(() => app.getActive().insertSheet(name))).toBe(message);
  });

  it("a new sheet becomes the active one, after the one that was", () => {
    const { app } = openSheets({}, { sheets: ["A", "B"] });
    app.getActive().insertSheet("C");
    expect(
      app
        .getActive()
        .getSheets()
        .map((sheet) => sheet.getName()),
    ).toEqual(["A", "C", "B"]);
    expect(app.getActiveSheet().getName()).toBe("C");
  });

  it("the last visible sheet can be neither hidden nor deleted", () => {
    const { app } = openSheets({}, { sheets: ["A", "B"] });
    const [a, b] = app.getActive().getSheets() as [
      GoogleAppsScript.Spreadsheet.Sheet,
      GoogleAppsScript.Spreadsheet.Sheet,
    ];
    b.hideSheet();
    expect(messageOf(() => a.hideSheet())).toContain("can't hide all the sheets");
    expect(messageOf(() => app.getActive().deleteSheet(a))).toContain("can't remove all the visible sheets");
  });

  it("have an end: cells beyond it cannot be reached until rows or columns are inserted", () => {
    const { app } = openSheets();
    const sheet = app.getActiveSheet();
    expect([sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([1000, 26]);
    expect(messageOf(() => sheet.getRange(1001, 1))).toBe(
      "The coordinates of the range are outside the dimensions of the sheet.",
    );
    expect(messageOf(() => sheet.getRange("AA1"))).toBe(
      "The coordinates of the range are outside the dimensions of the sheet.",
    );
    sheet.insertRowsAfter(1000, 5).insertColumnsAfter(26, 2);
    expect([sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([1005, 28]);
    expect(sheet.getRange(1005, 28).setValue(1).getA1Notation()).toBe("AB1005");
    sheet.deleteRows(1, 1004);
    expect([sheet.getMaxRows(), sheet.getRange("AB1").getValue()]).toEqual([1, 1]);
  });

  it("hold ten million cells together at most", () => {
    const { app } = openSheets();
    expect(messageOf(() => app.getActiveSheet().insertRowsAfter(1000, 400_000))).toContain(
      "above the limit of 10000000 cells",
    );
  });

  it("count their last row and column by content", () => {
    const { app } = openSheets();
    const sheet = app.getActiveSheet();
    expect([sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()]).toEqual([0, 0, "A1"]);
    sheet.getRange("C4").setValue("x");
    sheet.getRange("F9").setBackground("#ff0000");
    expect([sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()]).toEqual([4, 3, "A1:C4"]);
  });

  it("measure in pixels", () => {
    const { app, grid, sheet: id } = openSheets();
    const sheet = app.getActiveSheet();
    expect([sheet.getColumnWidth(1), sheet.getRowHeight(1)]).toEqual([100, 21]);
    sheet.setColumnWidth(1, 40).setRowHeight(1, 40);
    expect([sheet.getColumnWidth(1), sheet.getRowHeight(1), grid.sheet(id).columnWidth(1)]).toEqual([40, 40, 30]);
  });

  it("hide and freeze rows and columns, and lose their gridlines", () => {
    const { app } = openSheets();
    const sheet = app.getActiveSheet();
    sheet.hideColumns(2, 2);
    sheet.setFrozenRows(3);
    sheet.setHiddenGridlines(true).setTabColor("#2e7d32");
    expect([1, 2, 3, 4].map((column) => sheet.isColumnHiddenByUser(column))).toEqual([false, true, true, false]);
    expect([sheet.getFrozenRows(), sheet.getFrozenColumns(), sheet.hasHiddenGridlines(), sheet.getTabColor()]).toEqual([
      3,
      0,
      true,
      "#2e7d32",
    ]);
  });

  it("have no page setup", () => {
    const { app } = openSheets();
    expect(messageOf(() => (app.getActiveSheet() as unknown as { getPageSetup: () => void }).getPageSetup())).toBe(
      "Sheet.getPageSetup is no member of Apps Script that is simulated",
    );
  });
});

describe("ranges", () => {
  test.each([
    { a1: "A1", place: [1, 1, 1, 1], back: "A1" },
    { a1: "$B$2:C3", place: [2, 2, 2, 2], back: "B2:C3" },
    { a1: "B:C", place: [1, 2, 1000, 2], back: "B:C" },
    { a1: "2:3", place: [2, 1, 2, 26], back: "2:3" },
    { a1: "B998:B", place: [998, 2, 3, 1], back: "B998:B1000" },
    { a1: "Sheet1!D4", place: [4, 4, 1, 1], back: "D4" },
    { a1: "'Sheet1'!D4", place: [4, 4, 1, 1], back: "D4" },
  ])("$a1 is row, column, rows, columns $place", ({ a1, place, back }) => {
    const range = openSheets().app.getActiveSheet().getRange(a1);
    expect([range.getRow(), range.getColumn(), range.getNumRows(), range.getNumColumns()]).toEqual(place);
    expect(range.getA1Notation()).toBe(back);
  });

  test.each(["A0", "1", "A", "nowhere", "A1,B2", "Khác!A1"])("%s is no range of the sheet", (a1) => {
    expect(messageOf(() => openSheets().app.getActiveSheet().getRange(a1))).toBe(
      a1 === "A0" ? "The starting row of the range is too small." : "Range not found",
    );
  });

  it("keep looks cell by cell", () => {
    const { app } = openSheets();
    const range = app.getActiveSheet().getRange("A1:B1");
    range
      .setBackgrounds([["#FF0000", null]])
      .setFontWeights([["bold", "normal"]])
      .setFontFamily("Times New Roman")
      .setFontSize(13)
      .setFontColor("#0000ff");
    range
      .setHorizontalAlignments([["center", "right"]])
      .setVerticalAlignment("middle")
      .setWrap(true)
      .setNumberFormats([["0.00", "@"]]);
    expect(range.getBackgrounds()).toEqual([["#ff0000", "#ffffff"]]);
    expect(range.getFontWeights()).toEqual([["bold", "normal"]]);
    expect([range.getFontFamily(), range.getFontSize()]).toEqual(["Times New Roman", 13]);
    expect(range.getHorizontalAlignments()).toEqual([["center", "right"]]);
    expect([range.getVerticalAlignment(), range.getWrap(), range.getNumberFormats()]).toEqual([
      "middle",
      true,
      [["0.00", "@"]],
    ]);
    range.clearFormat();
    expect([range.getBackground(), range.getFontWeight(), range.getNumberFormat()]).toEqual([
      "#ffffff",
      "normal",
      "0.00",
    ]);
  });

  it("draw, leave and take away lines", () => {
    const { app, grid, sheet } = openSheets();
    const range = app.getActiveSheet().getRange("A1:B2");
    range.setBorder(true, true, true, true, true, true, "#7f7f7f", app.BorderStyle.SOLID);
    range.setBorder(false, null, null, null, null, null);
    const { borders } = grid.sheet(sheet).style(1, 1);
    expect(borders).toEqual({
      top: null,
      left: { style: "Continuous", weight: "Thin", color: "#7F7F7F" },
      bottom: { style: "Continuous", weight: "Thin", color: "#7F7F7F" },
      right: { style: "Continuous", weight: "Thin", color: "#7F7F7F" },
    });
  });

  it("merge, and cannot cut through what is merged", () => {
    const { app } = openSheets();
    const sheet = app.getActiveSheet();
    sheet
      .getRange("A1:B2")
      .setValues([
        [1, 2],
        [3, 4],
      ])
      .merge();
    expect(sheet.getRange("A1:B2").getValues()).toEqual([
      [1, ""],
      ["", ""],
    ]);
    expect(
      sheet
        .getRange("A1:D4")
        .getMergedRanges()
        .map((range) => range.getA1Notation()),
    ).toEqual(["A1:B2"]);
    expect(messageOf(() => sheet.getRange("B2:C3").merge())).toContain("select all cells in a merged range");
    sheet.getRange("A1:D4").breakApart();
    expect(sheet.getRange("A1:D4").getMergedRanges()).toEqual([]);
  });

  it("are copied with what belongs to their cells, or with values alone", () => {
    const { app } = openSheets();
    const sheet = app.getActiveSheet();
    sheet.getRange("A1").setValue(2);
    sheet.getRange("B1").setFormula("=A1*2");
    sheet.getRange("B1").copyTo(sheet.getRange("B2:B3"));
    sheet.getRange("B1").copyTo(sheet.getRange("C1"), app.CopyPasteType.PASTE_VALUES, false);
    expect(sheet.getRange("B2:B3").getFormulas()).toEqual([["=A2*2"], ["=A3*2"]]);
    expect([sheet.getRange("C1").getValue(), sheet.getRange("C1").getFormula()]).toEqual([4, ""]);
  });

  it("a list of them is changed by one call", () => {
    const { app, host } = openSheets();
    const list = app.getActiveSheet().getRangeList(["A1:A2", "C3"]);
    host.reset();
    list.setBackground("#ff0000");
    expect(host.traffic.calls).toBe(1);
    expect(app.getActiveSheet().getRange("C3").getBackground()).toBe("#ff0000");
  });

  it("are selected, and so is their sheet", () => {
    const { app } = openSheets({}, { sheets: ["A", "B"] });
    app.getActive().getSheetByName("B")?.getRange("C3:D4").activate();
    expect([
      app.getActiveSheet().getName(),
      app.getActiveRange().getA1Notation(),
      app.getCurrentCell().getA1Notation(),
    ]).toEqual(["B", "C3:D4", "C3"]);
  });
});

describe("named ranges", () => {
  test.each([
    { name: "ThamDinh_1_TC1", message: "no error" },
    { name: "Điểm_1", message: "no error" },
    { name: "TC1", message: 'The name "TC1" is invalid for a named range.' },
    { name: "R1C1", message: 'The name "R1C1" is invalid for a named range.' },
    { name: "1a", message: 'The name "1a" is invalid for a named range.' },
    { name: "a.b", message: 'The name "a.b" is invalid for a named range.' },
    { name: "a b", message: 'The name "a b" is invalid for a named range.' },
    { name: "true", message: 'The name "true" is invalid for a named range.' },
    { name: "x".repeat(251), message: `The name "${"x".repeat(251)}" is invalid for a named range.` },
  ])("$name: $message", ({ name, message }) => {
    const { app } = openSheets();
    expect(messageOf(() => app.getActive().setNamedRange(name, app.getActiveSheet().getRange("A1")))).toBe(message);
  });

  it("are replaced by setting them again, follow their cells, and point at nothing when these are gone", () => {
    const { app } = openSheets();
    const book = app.getActive();
    const sheet = app.getActiveSheet();
    book.setNamedRange("Ten", sheet.getRange("A1"));
    book.setNamedRange("ten", sheet.getRange("B2:B3"));
    expect(book.getNamedRanges().map((name) => [name.getName(), name.getRange().getA1Notation()])).toEqual([
      ["Ten", "B2:B3"],
    ]);
    sheet.insertColumnsBefore(1, 1);
    expect(book.getRangeByName("Ten")?.getA1Notation()).toBe("C2:C3");
    sheet.deleteColumns(3, 1);
    expect(book.getRangeByName("Ten")).toBeNull();
    expect(book.getNamedRanges().map((name) => messageOf(() => name.getRange()))).toEqual(["Range not found"]);
    book.removeNamedRange("Ten");
    expect(messageOf(() => book.removeNamedRange("Ten"))).toContain("not found");
  });

  it("names of formulas, as Excel has them, are no named ranges", () => {
    const { app, grid } = openSheets();
    grid.setName({ name: "Thue", formula: "=0.1", visible: true, comment: "" });
    expect(app.getActive().getNamedRanges()).toEqual([]);
  });
});

describe("charts", () => {
  it("are built, put in, changed and taken out", () => {
    const { app, services, grid, sheet: id } = openSheets();
    const sheet = app.getActiveSheet();
    sheet.getRange("A1:B3").setValues([
      ["Mức", "Số"],
      ["Tốt", 2],
      ["Khá", 1],
    ]);
    sheet.insertChart(
      sheet
        .newChart()
        .setChartType(services.Charts.ChartType.BAR)
        .addRange(sheet.getRange("A1:A3"))
        .addRange(sheet.getRange("B1:B3"))
        .setNumHeaders(1)
        .setPosition(5, 2, 0, 0)
        .setOption("title", "Kết quả")
        .setOption("legend", { position: "none" })
        .build(),
    );
    expect(grid.sheet(id).charts).toMatchObject([
      {
        kind: "BarClustered",
        title: "Kết quả",
        legend: false,
        series: [
          {
            name: "Số",
            values: { sheet: "Sheet1", row: 2, column: 2, rows: 2, columns: 1 },
            categories: { row: 2, column: 1 },
          },
        ],
        place: { row: 5, column: 2 },
      },
    ]);
    const [chart] = sheet.getCharts() as [GoogleAppsScript.Spreadsheet.EmbeddedChart];
    expect([
      chart.getOptions().get("title"),
      chart.getRanges().map((range) => range.getA1Notation()),
      chart.getContainerInfo().getAnchorRow(),
    ]).toEqual(["Kết quả", ["A1:A3", "B1:B3"], 5]);
    sheet.updateChart(chart.modify().setOption("title", "Khác").build());
    expect(grid.sheet(id).charts.map(({ title }) => title)).toEqual(["Khác"]);
    sheet.insertRowsBefore(1, 1);
    expect(sheet.getCharts()[0]?.getRanges()[1]?.getA1Notation()).toBe("B2:B4");
    sheet.removeChart(sheet.getCharts()[0]!);
    expect(sheet.getCharts()).toEqual([]);
    expect(messageOf(() => sheet.removeChart(chart))).toBe("The chart is not in this sheet.");
  });
});
