import { describe, expect, it, test } from "vitest";
import { codeOf, openExcel } from "./in-excel";

describe("sheets", () => {
  test.each([
    { name: "x".repeat(32), code: "InvalidArgument", fact: "32 characters are too many" },
    { name: "x".repeat(31), code: "no error", fact: "31 characters are allowed" },
    { name: "a/b", code: "InvalidArgument", fact: "a slash is forbidden" },
    { name: "a[b]", code: "InvalidArgument", fact: "brackets are forbidden" },
    { name: " ", code: "InvalidArgument", fact: "a blank name is forbidden" },
    { name: "'a'", code: "InvalidArgument", fact: "apostrophes at the ends are forbidden" },
    { name: "History", code: "InvalidArgument", fact: "History is taken by Excel itself" },
    { name: "SHEET1", code: "ItemAlreadyExists", fact: "a name is taken in any case" },
    { name: "Bộ tiêu chí", code: "no error", fact: "Vietnamese names are allowed" },
  ])("a new sheet named $name: $fact", async ({ name, code }) => {
    const { Excel } = openExcel();
    expect(
      await codeOf(
        Excel.run((context) => {
          context.workbook.worksheets.add(name);
          return context.sync();
        }),
      ),
    ).toBe(code);
  });

  it("a sheet keeps its id when it is renamed, and references follow", async () => {
    const { Excel, grid, sheet } = openExcel();
    const other = grid.addSheet("Khác");
    grid.setContent(other, 1, 1, { formula: "='Sheet1'!A1" });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").name = "Mới";
      await context.sync();
    });
    expect(grid.sheet(sheet).name).toBe("Mới");
    expect(grid.sheet(other).content(1, 1)).toEqual({ formula: "='Mới'!A1" });
  });

  it("deleting a sheet turns references and names that point at it into #REF!", async () => {
    const { Excel, grid, sheet } = openExcel();
    grid.addSheet("Khác");
    grid.setName({ name: "Ten", formula: "='Khác'!$A$1", visible: true, comment: "" });
    grid.setContent(sheet, 1, 1, { formula: "='Khác'!A1" });
    await Excel.run((context) => {
      context.workbook.worksheets.getItem("Khác").delete();
      return context.sync();
    });
    expect(grid.sheet(sheet).content(1, 1)).toEqual({ formula: "=#REF!" });
    expect(grid.names()[0]?.formula).toBe("=#REF!");
  });

  it("the last visible sheet cannot be deleted", async () => {
    const { Excel } = openExcel();
    expect(
      await codeOf(
        Excel.run((context) => {
          context.workbook.worksheets.getItem("Sheet1").delete();
          return context.sync();
        }),
      ),
    ).toBe("InvalidOperation");
  });

  it("in a workbook with protected structure no sheet can be added", async () => {
    const { Excel } = openExcel({ workbookProtected: true });
    expect(
      await codeOf(
        Excel.run((context) => {
          context.workbook.worksheets.add("x");
          return context.sync();
        }),
      ),
    ).toBe("AccessDenied");
  });

  it("an empty sheet has no used range: OrNullObject says so", async () => {
    const { Excel } = openExcel();
    await Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem("Sheet1").getUsedRangeOrNullObject(true);
      await context.sync();
      expect(used.isNullObject).toBe(true);
    });
  });
});

describe("protection", () => {
  const protect = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1").protection.protect();

  it("a locked cell of a protected sheet cannot be written, an unlocked one can", async () => {
    const { Excel, grid, sheet } = openExcel();
    grid.setStyle(sheet, { row: 1, column: 2, rows: 1, columns: 1 }, (style) => ({ ...style, locked: false }));
    grid.setSheet(sheet, { protection: { options: {}, password: null } });
    const write = (address: string) =>
      Excel.run((context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange(address).values = [[1]];
        return context.sync();
      });
    expect(await codeOf(write("A1"))).toBe("AccessDenied");
    expect(await codeOf(write("B1"))).toBe("no error");
  });

  it("protecting what is protected, and unprotecting what is not, is AccessDenied", async () => {
    const { Excel } = openExcel();
    expect(
      await codeOf(
        Excel.run((context) => {
          protect(context);
          protect(context);
          return context.sync();
        }),
      ),
    ).toBe("AccessDenied");
    const other = openExcel();
    expect(
      await codeOf(
        other.Excel.run((context) => {
          context.workbook.worksheets.getItem("Sheet1").protection.unprotect();
          return context.sync();
        }),
      ),
    ).toBe("AccessDenied");
  });
});

describe("rules and looks", () => {
  it("a new conditional format comes first, before all others", async () => {
    const { Excel, grid, sheet } = openExcel();
    await Excel.run(async (context) => {
      const { conditionalFormats } = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A5");
      conditionalFormats.add("Custom").custom.rule.formula = "=A1=1";
      conditionalFormats.add("Custom").custom.rule.formula = "=A1=2";
      await context.sync();
    });
    expect(grid.sheet(sheet).conditionalRules.map((rule) => rule.formula)).toEqual(["=A1=2", "=A1=1"]);
  });

  it("a list given as text is cut at every comma, so 0,5 falls apart", async () => {
    const { Excel, grid, sheet } = openExcel();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").dataValidation.rule = {
        list: { inCellDropDown: true, source: "0,5,1" },
      };
      await context.sync();
    });
    expect(grid.type(sheet, 1, 1, "0,5").accepted).toBe(false);
    expect(grid.type(sheet, 1, 1, "5").accepted).toBe(true);
  });

  it("a prompt title of more than 32 characters is refused", async () => {
    const { Excel } = openExcel();
    const work = Excel.run((context) => {
      const { dataValidation } = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      dataValidation.rule = { custom: { formula: "=TRUE" } };
      dataValidation.prompt = { title: "x".repeat(33), message: "", showPrompt: true };
      return context.sync();
    });
    expect(await codeOf(work)).toBe("InvalidArgument");
  });

  it("a name given a text without = holds a text, not a reference", async () => {
    const { Excel, grid } = openExcel();
    await Excel.run((context) => {
      context.workbook.names.add("Ten", "'Sheet1'!$A$1");
      return context.sync();
    });
    expect(grid.names()[0]?.formula).toBe(`="'Sheet1'!$A$1"`);
  });

  it("a name that looks like a cell is refused", async () => {
    const { Excel } = openExcel();
    expect(
      await codeOf(
        Excel.run((context) => {
          context.workbook.names.add("TD1", "=1");
          return context.sync();
        }),
      ),
    ).toBe("InvalidArgument");
  });

  it("several areas in one address are refused, since their separator is the user's", async () => {
    const { Excel } = openExcel();
    expect(
      await codeOf(
        Excel.run((context) => {
          context.workbook.worksheets.getItem("Sheet1").getRange("A1,B2");
          return context.sync();
        }),
      ),
    ).toBe("InvalidArgument");
  });

  it("one selection of two rectangles is InvalidSelection for getSelectedRange and two areas for getSelectedRanges", async () => {
    const { Excel, grid, sheet } = openExcel();
    grid.activate(sheet, [
      { row: 1, column: 1, rows: 1, columns: 1 },
      { row: 3, column: 3, rows: 1, columns: 1 },
    ]);
    expect(
      await codeOf(
        Excel.run((context) => {
          context.workbook.getSelectedRange();
          return context.sync();
        }),
      ),
    ).toBe("InvalidSelection");
    await Excel.run(async (context) => {
      const ranges = context.workbook.getSelectedRanges();
      ranges.load("address");
      await context.sync();
      expect(ranges.address).toBe("Sheet1!A1,Sheet1!C3");
    });
  });

  it("copyFrom moves relative references along and repeats a cell over a range", async () => {
    const { Excel, grid, sheet } = openExcel();
    await Excel.run(async (context) => {
      const own = context.workbook.worksheets.getItem("Sheet1");
      own.getRange("B1").formulas = [["=A1+$A$1"]];
      own.getRange("B2:B3").copyFrom(own.getRange("B1"), "Formulas");
      await context.sync();
    });
    expect(grid.sheet(sheet).content(3, 2)).toEqual({ formula: "=A3+$A$1" });
  });

  it("copyFrom with everything takes merges, validations and looks along, and clear takes them away", async () => {
    const { Excel, grid, sheet } = openExcel();
    await Excel.run(async (context) => {
      const own = context.workbook.worksheets.getItem("Sheet1");
      own.getRange("A1:B1").merge();
      own.getRange("A2").dataValidation.rule = { custom: { formula: "=A2>0" } };
      own.getRange("D1:E2").copyFrom(own.getRange("A1:B2"));
      own.getRange("A1:B2").clear();
      await context.sync();
    });
    const read = grid.sheet(sheet);
    expect(read.merges).toEqual([{ row: 1, column: 4, rows: 1, columns: 2 }]);
    expect(read.validation(2, 4)?.rule.formula).toBe("=D2>0");
    expect(read.validation(2, 1)).toBeNull();
  });
});
