import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { decimalSeparatorOf } from "../../../appsscript/server/book/locale";
import { serialReader } from "../../../appsscript/server/book/serial-time";
import type { Cell } from "../../../src/text/cell";
import { serialToInstant } from "../../../workbench/sheets/spreadsheet/cell-dates";
import { inProcess } from "../in-process";
import { openAddon } from "../open-addon";
import type { OpenAddon } from "../open-addon";

/** A named column on Sheet1 that holds these typed texts. */
function columnOf(
  texts: readonly string[],
  name = "ThamDinh_1_TC1",
  options: Parameters<typeof openAddon>[0] = {},
): OpenAddon {
  const addon = openAddon(options);
  texts.forEach((text, index) => addon.grid.type(addon.grid.activeSheet(), index + 2, 2, text));
  addon.grid.setName({ name, formula: `='Sheet1'!$B$2:$B$${String(texts.length + 1)}`, visible: true, comment: "" });
  return addon;
}

function read(addon: OpenAddon) {
  return inProcess(addon).capture().names[0]!.block!;
}

describe("A cell as the core sees it", () => {
  test.each<{ readonly typed: string; readonly cell: Cell }>([
    { typed: "", cell: null },
    { typed: "1,5", cell: 1.5 },
    { typed: "1.5", cell: { date: 46143 } },
    { typed: "'1,5", cell: "1,5" },
    { typed: "'=1+1", cell: "=1+1" },
    { typed: "15/3/2026", cell: { date: 46096 } },
    { typed: "Đảng ủy xã", cell: "Đảng ủy xã" },
    { typed: "50%", cell: 0.5 },
    { typed: "TRUE", cell: true },
  ])("typed as “$typed” is $cell", ({ typed, cell }) => {
    expect(read(columnOf(["đầu", typed, "cuối"])).columns[0]?.[1]).toEqual(cell);
  });

  it("tells an error value from a text, and a formula's empty text from an empty cell", () => {
    const block = read(columnOf(['=""', "=1/0", "#N/A", "x"], "ThamDinh_1_Tong"));
    expect(block.columns[0]).toEqual(["", { error: "#DIV/0!" }, { error: "#N/A" }, "x"]);
    expect(block.formulas[0]).toEqual(['=""', "=1/0", null, null]);
  });

  it("carries the number format and font that it was read with", () => {
    const addon = columnOf(["50%", "1"]);
    addon.grid.setStyle(addon.grid.activeSheet(), { row: 2, column: 2, rows: 1, columns: 1 }, (style) => ({
      ...style,
      font: { ...style.font, name: ".VnTime" },
    }));
    const { formats, fonts } = read(addon);
    expect(formats[0]?.[0]).toMatch(/%/);
    expect(fonts?.[0]?.[0]).toBe(".VnTime");
  });

  it("has formulas with commas between arguments, whatever the spreadsheet shows", () => {
    for (const formulaSeparator of [",", ";", "both"] as const) {
      const addon = columnOf(["1"], "ThamDinh_1_Tong", { formulaSeparator });
      addon.grid.setContent(addon.grid.activeSheet(), 2, 2, { formula: '=IF($A2="a,b;c",1,2)' });
      expect(read(addon).formulas[0]).toEqual(['=IF($A2="a,b;c",1,2)']);
    }
  });
});

/** Kiribati moved the date line and had no 31 December 1994: no moment stands for a cell with that day. */
const LEFT_OUT: Readonly<Record<string, number>> = { "Pacific/Kiritimati": 34_699 };

describe("A date", () => {
  it.each(["Asia/Ho_Chi_Minh", "America/New_York", "Europe/Berlin", "Pacific/Kiritimati", "UTC"])(
    "of a spreadsheet in %s keeps its day and time, whatever the zone of the script",
    (timeZone) => {
      const addon = openAddon({ timeZone });
      const toSerial = serialReader({
        app: addon.services.SpreadsheetApp,
        file: addon.services.SpreadsheetApp.getActiveSpreadsheet(),
        charts: addon.services.Charts,
        utilities: addon.services.Utilities,
        notes: addon.services.PropertiesService.getDocumentProperties(),
        now: () => 0,
      });
      const days = fc.integer({ min: 28_500, max: 70_000 }).filter((day) => day !== LEFT_OUT[timeZone]);
      fc.assert(
        fc.property(days, fc.constantFrom(0, 0.5, 0.25), (day, time) => {
          // Clocks put back show an hour twice, and put forward skip one: noon and midnight stay clear of it
          expect(toSerial(new Date(serialToInstant(day + time, timeZone)))).toBeCloseTo(day + time, 6);
        }),
        { numRuns: 200 },
      );
    },
  );

  it("costs no call for each cell", () => {
    const days = Array.from({ length: 200 }, (_, index) => `${String((index % 28) + 1)}/3/2026`);
    const addon = columnOf(days, "ThamDinh_1_NgayQD");
    addon.host.reset();
    read(addon);
    // The ends of the two months that March in Vietnam falls in at Greenwich
    expect(addon.host.calls.get("Utilities.formatDate")).toBe(3);
  });
});

describe("A spreadsheet", () => {
  it("is told with its sheets, selection and locale, without what the add-on keeps for itself", () => {
    const addon = openAddon();
    addon.grid.type(addon.grid.activeSheet(), 3, 4, "x");
    addon.grid.activate(addon.grid.activeSheet(), [{ row: 2, column: 2, rows: 3, columns: 1 }]);
    const sheets = inProcess(addon);
    // One step is done, so that a journal and a copy are there
    sheets.apply(
      {
        edits: [1, 2].map((column) => ({
          kind: "writeColumn",
          area: { sheet: "Sheet1", row: 1, column, rows: 1, columns: 1 },
          cells: [null],
        })),
      },
      0,
    );
    expect(addon.grid.sheets().length).toBeGreaterThan(1);
    expect(inProcess(addon).capture()).toMatchObject({
      host: "sheets",
      calculated: true,
      activeSheet: "Sheet1",
      locale: { decimalSeparator: "," },
      selection: { sheet: "Sheet1", row: 2, column: 2, rows: 3, columns: 1 },
      sheets: [
        {
          name: "Sheet1",
          visible: true,
          protected: false,
          used: { sheet: "Sheet1", row: 1, column: 1, rows: 3, columns: 4 },
        },
      ],
    });
  });

  it("tells a name that points at nothing any more", () => {
    const addon = openAddon();
    addon.grid.setName({ name: "ThamDinh_1_TC1", formula: "=#REF!", visible: true, comment: "" });
    expect(inProcess(addon).capture().names).toEqual([{ name: "ThamDinh_1_TC1", block: null }]);
  });

  test.each([
    ["vi_VN", ","],
    ["en_US", "."],
    ["en_GB", "."],
    ["en_ZA", ","],
    ["de_DE", ","],
    ["de_CH", "."],
    ["fr_FR", ","],
    ["ja_JP", "."],
    ["es_MX", "."],
    ["es_ES", ","],
    ["lo_LA", ","],
  ] as const)("of the locale %s has decimals with “%s”", (locale, separator) => {
    expect(decimalSeparatorOf(locale)).toBe(separator);
  });
});
