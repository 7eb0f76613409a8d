import { beforeEach, describe, expect, it, test } from "vitest";
import { apply, show } from "../../../addin/host";
import type { Plan } from "../../../src/workbook/model/plan";
import type { GridSheet } from "../../../workbench/grid/grid";
import { failure, openAddin } from "../open-addin";
import type { OpenAddin } from "../open-addin";
import { BLANK_SHEET, FULL_SHEET } from "../plans";

let addin: OpenAddin;
let first: string;

beforeEach(() => {
  addin = openAddin();
  first = addin.grid.activeSheet();
});

function sheetNamed(name: string): GridSheet {
  const sheet = addin.grid.findSheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

describe("a new sheet", () => {
  let sheet: GridSheet;
  beforeEach(async () => {
    await apply({
      edits: [
        { kind: "addSheet", spec: FULL_SHEET },
        { kind: "activate", area: { sheet: FULL_SHEET.name, row: 3, column: 2, rows: 1, columns: 1 } },
      ],
    });
    sheet = sheetNamed(FULL_SHEET.name);
  });

  it("holds the contents of its blocks, and nothing where a block leaves a cell alone", () => {
    expect([
      sheet.content(1, 1),
      sheet.content(2, 2),
      sheet.content(3, 2),
      sheet.content(4, 2),
      sheet.content(5, 2),
    ]).toEqual(["BẢNG ĐIỂM", "Điểm", 1.5, null, true]);
    expect(sheet.content(5, 1)).toEqual({ formula: "=A3" });
    expect([sheet.content(3, 4), sheet.content(4, 4)]).toEqual([46143, { error: "#N/A" }]);
  });

  it("shows a date as a date", () => {
    expect(addin.grid.cell(sheet.id, 3, 4)).toEqual({ date: 46143 });
  });

  it("has each row's own formula in a filled column, and calculates it", () => {
    expect(sheet.content(12, 3)).toEqual({ formula: '=IF(ISNUMBER($B12),$B12*2,"")' });
    expect(sheet.value(3, 3)).toBe(3);
  });

  it("looks as its styles say, the later one winning", () => {
    expect(sheet.style(1, 1).font).toMatchObject({ name: "Times New Roman", bold: true });
    expect(sheet.style(3, 2)).toMatchObject({
      numberFormat: "0.00",
      fill: "#FFFBE6",
      locked: false,
      horizontal: "center",
      wrap: true,
    });
    expect(sheet.style(4, 1)).toMatchObject({ locked: true, horizontal: "left", vertical: "center" });
    const line = { style: "Continuous", weight: "Thin", color: "#000000" };
    expect(sheet.style(4, 2).borders).toEqual({ top: line, bottom: line, left: line, right: line });
  });

  it("has its widths in points, hidden columns, heights, merges, frozen panes and tab colour", () => {
    expect([sheet.columnWidth(1), sheet.columnWidth(2), sheet.isColumnHidden(4), sheet.isColumnHidden(3)]).toEqual([
      108.75,
      56.25,
      true,
      false,
    ]);
    expect([sheet.rowHeight(1), sheet.rowHeight(2), sheet.rowHeight(3)]).toEqual([30, 30, null]);
    expect(sheet.merges).toEqual([{ row: 1, column: 1, rows: 1, columns: 3 }]);
    expect([sheet.freeze, sheet.tabColor]).toEqual([{ rows: 2, columns: 1 }, "#1F3A5F"]);
  });

  it("fits the rows that have contents and no height of their own", () => {
    expect(addin.host.traffic.callsByName.get("RangeFormat.autofitRows")).toBe(1);
  });

  it("prints on A4, one page wide, with its titles, area, breaks and margins", () => {
    expect(sheet.page).toMatchObject({
      orientation: "landscape",
      paper: "A4",
      zoom: { scale: null, pagesWide: 1, pagesTall: null },
      titleRows: { first: 1, last: 2 },
      breaks: [8],
      printArea: { row: 1, column: 1, rows: 12, columns: 3 },
    });
    expect(sheet.page.margins.left).toBeCloseTo(70.87, 2);
    expect(sheet.page.margins.right).toBeCloseTo(42.52, 2);
  });

  it("prints at the scale that its specification names", async () => {
    await apply({ edits: [{ kind: "addSheet", spec: { ...BLANK_SHEET, page: { ...BLANK_SHEET.page, scale: 80 } } }] });
    expect(sheetNamed("Mới").page.zoom).toEqual({ scale: 80, pagesWide: null, pagesTall: null });
  });

  it("refuses wrong entries in the words of its rules, and only warns where a rule does not block", () => {
    const { row, column } = { row: 4, column: 2 };
    expect(addin.grid.type(sheet.id, row, column, "3")).toMatchObject({
      accepted: false,
      reason: "validation",
      rule: { error: { title: "Sai" }, prompt: { title: "Điểm" } },
    });
    expect(addin.grid.type(sheet.id, row, column, "2").accepted).toBe(true);
    expect(sheet.validation(4, 1)?.rule).toMatchObject({
      kind: "list",
      formula: "='Đủ phần'!$A$3:$A$4",
      error: { style: "warning" },
    });
  });

  it("has its conditional formats in their order", () => {
    expect(sheet.conditionalRules.map(({ formula, fill, color, bold }) => [formula, fill, color, bold])).toEqual([
      ["=$B3>2", "#F8D7DA", "#8B0000", true],
      ["=$B3>1", "#FFE8B3", null, null],
    ]);
  });

  it("has its chart over its own cells", () => {
    expect(sheet.charts).toMatchObject([
      {
        kind: "ColumnClustered",
        title: "Điểm",
        legend: false,
        labels: true,
        axes: { reversed: false, minimum: 0, values: false, spacing: 1 },
        place: { row: 14, column: 1, rows: 10, columns: 3 },
        series: [
          {
            name: "Điểm",
            values: { sheet: "Đủ phần", row: 3, column: 2, rows: 3, columns: 1 },
            categories: { sheet: "Đủ phần", row: 3, column: 1, rows: 3, columns: 1 },
          },
        ],
      },
    ]);
  });

  it("has its names, is protected and is shown", () => {
    expect(addin.area("ThamDinh_9_TC1")).toEqual({ sheet: "Đủ phần", row: 3, column: 2, rows: 10, columns: 1 });
    expect(sheet.protection).toMatchObject({ password: null });
    expect(addin.grid.activeSheet()).toBe(sheet.id);
    expect(sheet.selection).toEqual([{ row: 3, column: 2, rows: 1, columns: 1 }]);
  });
});

describe("edits of sheets that are there", () => {
  beforeEach(() => {
    addin.grid.setName({ name: "ThamDinh_Cu", formula: "=#REF!", visible: true, comment: "" });
    addin.grid.setName({ name: "ThamDinh_1_TC1", formula: "='Sheet1'!$A$1", visible: true, comment: "" });
  });

  it("formulas go into each row of a column and leave its looks alone", async () => {
    addin.grid.setStyle(first, { row: 2, column: 1, rows: 1, columns: 1 }, (style) => ({ ...style, fill: "#FF0000" }));
    await apply({
      edits: [{ kind: "fillColumn", sheet: "Sheet1", fill: { row: 1, column: 1, rows: 3, formula: "=ROW($B{r})" } }],
    });
    const sheet = addin.grid.sheet(first);
    expect([1, 2, 3].map((row) => sheet.value(row, 1))).toEqual([1, 2, 3]);
    expect(sheet.style(2, 1).fill).toBe("#FF0000");
  });

  test.each([
    { fact: "a row number outside of a reference", formula: "={r}+1" },
    { fact: "a row that must not move", formula: "=$B${r}" },
    { fact: "another relative reference", formula: "=B1+C{r}" },
  ])("a formula with $fact is written row by row instead of copied", async ({ formula }) => {
    await apply({ edits: [{ kind: "fillColumn", sheet: "Sheet1", fill: { row: 5, column: 1, rows: 2, formula } }] });
    expect(addin.grid.sheet(first).content(6, 1)).toEqual({ formula: formula.replace("{r}", "6") });
    expect(addin.host.traffic.callsByName.get("Range.copyFrom")).toBeUndefined();
  });

  it("fixed values go into a column; undefined leaves a cell alone, null empties it", async () => {
    ["a", "b", "c"].forEach((text, index) => addin.grid.setContent(first, index + 1, 1, text));
    await apply({
      edits: [
        {
          kind: "writeColumn",
          area: { sheet: "Sheet1", row: 1, column: 1, rows: 4, columns: 1 },
          cells: ["x", undefined, null, { date: 46143 }],
        },
      ],
    });
    const sheet = addin.grid.sheet(first);
    expect([1, 2, 3].map((row) => sheet.content(row, 1))).toEqual(["x", "b", null]);
    expect(addin.grid.cell(first, 4, 1)).toEqual({ date: 46143 });
  });

  it("single cells are written with their new formats, and what stands between them stays", async () => {
    ["a", "b", "c"].forEach((text, index) => addin.grid.setContent(first, index + 1, 1, text));
    addin.grid.setStyle(first, { row: 1, column: 1, rows: 4, columns: 1 }, (style) => ({
      ...style,
      numberFormat: "@",
    }));
    await apply({
      edits: [
        {
          kind: "setCells",
          sheet: "Sheet1",
          cells: [
            { row: 3, column: 1, content: 1.5, format: "0.00" },
            { row: 1, column: 1, content: "=x" },
            { row: 900, column: 2, content: { formula: "=1+1", value: 2 } },
          ],
        },
      ],
    });
    const sheet = addin.grid.sheet(first);
    expect([1, 2, 3].map((row) => sheet.content(row, 1))).toEqual(["=x", "b", 1.5]);
    expect([1, 2, 3, 4].map((row) => sheet.style(row, 1).numberFormat)).toEqual(["@", "@", "0.00", "@"]);
    expect(sheet.value(900, 2)).toBe(2);
  });

  it("names are made, moved and deleted", async () => {
    const area = { sheet: "Sheet1", row: 2, column: 2, rows: 2, columns: 1 };
    await apply({
      edits: [
        { kind: "setName", name: "ThamDinh_1_TC1", area },
        { kind: "setName", name: "ThamDinh_1_TC2", area },
        { kind: "deleteName", name: "ThamDinh_Cu" },
      ],
    });
    expect(addin.grid.names().map(({ name, formula }) => [name, formula])).toEqual([
      ["ThamDinh_1_TC1", "='Sheet1'!$B$2:$B$3"],
      ["ThamDinh_1_TC2", "='Sheet1'!$B$2:$B$3"],
    ]);
  });

  it("showing a place writes nothing", async () => {
    await show({ sheet: "Sheet1", row: 5, column: 2, rows: 1, columns: 1 });
    expect(addin.grid.sheet(first).selection).toEqual([{ row: 5, column: 2, rows: 1, columns: 1 }]);
    expect(addin.host.traffic.syncs).toBe(1);
  });
});

describe("laying a sheet of ours out anew", () => {
  const spec = { ...FULL_SHEET, protect: false };
  const clear = { row: 1, column: 1, rows: 14, columns: 4 };
  const next = {
    ...BLANK_SHEET,
    name: spec.name,
    blocks: [{ row: 1, column: 1, cells: [["BẢNG MỚI"]] }],
    charts: spec.charts,
    names: [{ name: "ThamDinh_9_TC1", rect: { row: 5, column: 1, rows: 1, columns: 1 } }],
  };

  beforeEach(async () => {
    await apply({ edits: [{ kind: "addSheet", spec }] });
    addin.grid.setContent(first, 1, 1, { formula: "='Đủ phần'!A1" });
  });

  it("leaves only what the new specification says, and references from other sheets keep pointing at it", async () => {
    await apply({ edits: [{ kind: "rewriteSheet", spec: next, clear }] });
    const sheet = sheetNamed(spec.name);
    expect(sheet.used(false)).toEqual({ row: 1, column: 1, rows: 1, columns: 1 });
    expect([
      sheet.merges,
      sheet.conditionalRules,
      sheet.rowHeight(1),
      sheet.isColumnHidden(4),
      sheet.freeze,
      sheet.page.breaks,
    ]).toEqual([[], [], null, false, { rows: 0, columns: 0 }, []]);
    expect(sheet.charts.map((chart) => chart.name)).toEqual(["ThamDinh_BieuDo_2"]);
    expect(addin.grid.sheet(first).value(1, 1)).toBe("BẢNG MỚI");
    expect(addin.area("ThamDinh_9_TC1")).toMatchObject({ row: 5, column: 1 });
  });

  it("leaves a chart alone that somebody added", async () => {
    const sheet = sheetNamed(spec.name);
    addin.grid.setSheet(sheet.id, {
      charts: [...sheet.charts, { ...sheet.charts[0]!, id: "x", name: "Biểu đồ của tôi" }],
    });
    await apply({ edits: [{ kind: "rewriteSheet", spec: next, clear }] });
    expect(sheetNamed(spec.name).charts.map((chart) => chart.name)).toEqual(["Biểu đồ của tôi", "ThamDinh_BieuDo_2"]);
  });

  it("keeps the user's undo stack", async () => {
    addin.host.reset();
    await apply({ edits: [{ kind: "rewriteSheet", spec: next, clear }] });
    expect(addin.host.traffic.undoCleared).toEqual([]);
  });
});

describe("what is refused before anything is written", () => {
  const add: Plan = { edits: [{ kind: "addSheet", spec: BLANK_SHEET }] };
  const fill: Plan = {
    edits: [
      { kind: "addSheet", spec: BLANK_SHEET },
      { kind: "fillColumn", sheet: "Sheet1", fill: { row: 1, column: 1, rows: 3, formula: "=1" } },
    ],
  };

  async function refusal(plan: Plan): Promise<unknown> {
    const before = addin.grid.snapshotState();
    const refused = await failure(apply(plan));
    expect(addin.grid.snapshotState()).toEqual(before);
    expect(addin.host.traffic.callsByName.has("Range.formulas")).toBe(false);
    return refused;
  }

  it("locked cells of a protected sheet, by the sheet's name; its protection stays", async () => {
    addin.grid.setSheet(first, { protection: { options: {}, password: null } });
    expect(await refusal(fill)).toEqual({ code: "sheet-protected", sheet: "Sheet1" });
  });

  it("unlocked cells of a protected sheet are written", async () => {
    addin.grid.setStyle(first, { row: 1, column: 1, rows: 3, columns: 1 }, (style) => ({ ...style, locked: false }));
    addin.grid.setSheet(first, { protection: { options: {}, password: null } });
    await apply(fill);
    expect(addin.grid.sheet(first).value(3, 1)).toBe(1);
  });

  it("a sheet that is filtered", async () => {
    addin.grid.setSheet(first, { filtered: true });
    expect(await refusal(fill)).toEqual({ code: "sheet-filtered", sheet: "Sheet1" });
  });

  it("a sheet that is gone", async () => {
    expect(
      await refusal({
        edits: [{ kind: "fillColumn", sheet: "Không còn", fill: { row: 1, column: 1, rows: 1, formula: "=1" } }],
      }),
    ).toEqual({ code: "sheet-missing", sheet: "Không còn" });
  });

  it("a new sheet whose name was taken meanwhile", async () => {
    addin.grid.addSheet("MỚI");
    expect(await refusal(add)).toEqual({ code: "sheet-exists", sheet: "Mới" });
  });

  it("a new sheet in a workbook whose structure is protected", async () => {
    addin.host.workbookProtected = true;
    expect(await refusal(add)).toEqual({ code: "workbook-protected" });
  });

  it("anything while the user edits a cell", async () => {
    addin.host.beginCellEdit();
    expect(await refusal(add)).toEqual({ code: "cell-editing" });
  });

  it("a plan that was cancelled before it began", async () => {
    const controller = new AbortController();
    controller.abort();
    expect(await failure(apply(add, { signal: controller.signal }))).toEqual({ code: "cancelled" });
    expect(addin.grid.sheets().length).toBe(1);
  });
});
