import { describe, expect, it, test } from "vitest";
import { OfficeError } from "../../../workbench/office/office-error";
import { codeOf, openExcel } from "./in-excel";

describe("proxy objects", () => {
  it("reading a property before load and sync throws PropertyNotLoaded", async () => {
    const { Excel } = openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      expect(() => sheet.name).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
      sheet.load("name");
      expect(() => sheet.name).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
      await context.sync();
      expect(sheet.name).toBe("Sheet1");
    });
  });

  it("the value of a result is not there before sync", async () => {
    const { Excel } = openExcel();
    await Excel.run(async (context) => {
      const count = context.workbook.worksheets.getCount();
      expect(() => count.value).toThrow(expect.objectContaining({ code: "ValueNotLoaded" }));
      await context.sync();
      expect(count.value).toBe(1);
    });
  });

  it("OrNullObject answers isNullObject after the sync, without loading, and doing something to it does nothing", async () => {
    const { Excel } = openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("không có");
      sheet.delete();
      await context.sync();
      expect(sheet.isNullObject).toBe(true);
    });
  });

  it("getItem of what is missing fails the batch with ItemNotFound", async () => {
    const { Excel } = openExcel();
    const work = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("không có");
      await context.sync();
    });
    expect(await codeOf(work)).toBe("ItemNotFound");
  });

  it("an error ends a batch: what came before it stays done, what came after is not done", async () => {
    const { Excel, grid } = openExcel();
    const work = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A2").values = [[1, 2]];
      sheet.getRange("A3").values = [[3]];
      await context.sync();
    });
    expect(await codeOf(work)).toBe("InvalidArgument");
    const read = grid.sheet(grid.activeSheet());
    expect([read.content(1, 1), read.content(3, 1)]).toEqual([1, null]);
  });

  it("objects of a finished Excel.run cannot be used any more", async () => {
    const { Excel } = openExcel();
    const sheet = await Excel.run(async (context) => {
      const own = context.workbook.worksheets.getItem("Sheet1");
      await context.sync();
      return own;
    });
    expect(() => sheet.getRange("A1")).toThrow(expect.objectContaining({ code: "InvalidObjectPath" }));
  });

  it("an object whose batch failed before it came to be is lost", async () => {
    const { Excel } = openExcel();
    const work = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("không có");
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      await context.sync().catch(() => undefined);
      sheet.activate();
      await context.sync();
    });
    expect(await codeOf(work)).toBe("InvalidObjectPath");
  });

  it("a member that the simulation does not know throws instead of passing silently", async () => {
    const { Excel } = openExcel();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      expect(() => {
        range.hyperlink = { address: "https://vi.example" };
      }).toThrow("no Range.hyperlink");
      expect(() => range.getSurroundingRegion()).toThrow("no Range.getSurroundingRegion");
      await context.sync();
    });
  });

  it("load of nothing or of an unknown property is refused", async () => {
    const { Excel } = openExcel();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      expect(() => range.load("")).toThrow(expect.objectContaining({ code: "InvalidArgument" }));
      range.load("valuess");
      expect(await codeOf(context.sync())).toBe("InvalidArgument");
    });
  });
});

describe("versions", () => {
  test.each([
    { set: "1.10", supported: true, version: "1.9" },
    { set: "1.9", supported: false, version: "1.10" },
    { set: "1.9", supported: true, version: "1.9" },
  ])("an Excel with ExcelApi $set answers $supported for $version", ({ set, supported, version }) => {
    expect(openExcel({ apiSet: set }).Office.context.requirements.isSetSupported("ExcelApi", version)).toBe(supported);
  });

  it("a member newer than the Excel fails with ApiNotFound", async () => {
    const { Excel } = openExcel({ apiSet: "1.9" });
    const work = Excel.run(async (context) => {
      context.workbook.application.load("decimalSeparator");
      await context.sync();
    });
    expect(await codeOf(work)).toBe("ApiNotFound");
  });
});

describe("limits and disturbances", () => {
  const large = Array.from({ length: 60_000 }, () => ["x".repeat(100)]);
  const write = (excel: ReturnType<typeof openExcel>) =>
    excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:A60000").values = large;
      await context.sync();
    });

  it("Excel on the web takes 5 MB a request, and nothing of a larger one is done", async () => {
    const excel = openExcel({ platform: "web" });
    expect(await codeOf(write(excel))).toBe("RequestPayloadSizeLimitExceeded");
    expect(excel.grid.sheet(excel.sheet).used(true)).toBeNull();
  });

  it("Excel on the web gives 5 MB an answer, and what the batch did stays done", async () => {
    const excel = openExcel({ platform: "web" });
    large.forEach(([text], index) => excel.grid.setContent(excel.sheet, index + 1, 1, text ?? null));
    const work = excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("B1").values = [[1]];
      sheet.getRange("A1:A60000").load("values");
      await context.sync();
    });
    expect(await codeOf(work)).toBe("ResponsePayloadSizeLimitExceeded");
    expect(excel.grid.sheet(excel.sheet).content(1, 2)).toBe(1);
  });

  it("Excel on the desktop has no such limits", async () => {
    expect(await codeOf(write(openExcel({ platform: "desktop" })))).toBe("no error");
  });

  it("nothing is done while the user edits a cell", async () => {
    const { Excel, host } = openExcel();
    host.beginCellEdit();
    expect(
      await codeOf(
        Excel.run((context) => {
          context.workbook.worksheets.add("x");
          return context.sync();
        }),
      ),
    ).toBe("InvalidOperationInCellEditMode");
  });

  it("with delayForCellEdit a batch waits until the user has ended", async () => {
    const { Excel, host, grid } = openExcel();
    host.beginCellEdit();
    const work = Excel.run({ delayForCellEdit: true }, (context) => {
      context.workbook.worksheets.add("x");
      return context.sync();
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(grid.findSheet("x")).toBeNull();
    host.endCellEdit();
    await work;
    expect(grid.findSheet("x")).not.toBeNull();
  });

  test.each([
    { when: "before", there: false },
    { when: "after", there: true },
  ] as const)("a chosen call can be made to fail $when it is carried out", async ({ when, there }) => {
    const { Excel, host, grid } = openExcel();
    // sync, then the call itself
    host.failAt(2, new OfficeError("GeneralException", "injected"), when);
    expect(
      await codeOf(
        Excel.run((context) => {
          context.workbook.worksheets.add("x");
          return context.sync();
        }),
      ),
    ).toBe("GeneralException");
    expect(grid.findSheet("x") !== null).toBe(there);
  });

  it("syncs, calls and bytes are counted", async () => {
    const { Excel, host } = openExcel();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["đ"]];
      await context.sync();
    });
    expect(host.traffic.syncs).toBe(1);
    expect([...host.traffic.callsByName]).toEqual([
      ["sync", 1],
      ["WorksheetCollection.getItem", 1],
      ["Worksheet.getRange", 1],
      ["Range.values", 1],
    ]);
    expect(host.traffic.requestBytes[0]).toBeGreaterThan(3 * 64);
  });

  it("protecting a sheet clears the undo stack and cannot be part of an undo group", async () => {
    const { Excel, host } = openExcel();
    const protect = (context: Excel.RequestContext) => {
      context.workbook.worksheets.getItem("Sheet1").protection.protect();
      return context.sync();
    };
    expect(await codeOf(Excel.run({ mergeUndoGroup: true }, protect))).toBe("UndoNotSupported");
    await Excel.run(protect);
    expect(host.traffic.undoCleared).toEqual(["WorksheetProtection.protect"]);
  });
});
