import { beforeAll, expect, it } from "vitest";
import type { Plan } from "../../../src/workbook/model/plan";
import type { SheetSpec } from "../../../src/workbook/model/sheet-spec";
import { apply } from "../../../files/xlsx/write/apply";
import { blankWorkbook } from "../../../files/xlsx/write/blank-workbook";
import { capture } from "../../../files/xlsx/read/capture";
import { openWorkbook, saveWorkbook } from "../../../files/xlsx/package/workbook";
import { recalculate, withLibreOffice } from "../../libreoffice";
import { blockIn, blockOf } from "./one-block";
import { partText, unzipParts } from "./package-parts";
import { PLAIN_STYLE, plainSpec } from "./plain-spec";
import { strangersWorkbook, TABLE_SHEET } from "./strangers-workbook";

const whole = { row: 1, column: 1, rows: 12, columns: 5 };

/** Every part of a spec at once. */
const FULL: SheetSpec = plainSpec({
  name: "Điểm & 'hạng' A",
  tabColor: "#1f3a5f",
  columnWidths: [6, 30, 10, 10, 14],
  hiddenColumns: [4],
  rowHeights: [{ row: 1, height: 30 }],
  styles: [
    { rect: whole, style: { ...PLAIN_STYLE, border: "all", wrap: true } },
    {
      rect: { row: 1, column: 1, rows: 1, columns: 5 },
      style: {
        ...PLAIN_STYLE,
        border: "bottom",
        horizontal: "center",
        fill: "#d6e4f0",
        font: { ...PLAIN_STYLE.font, bold: true, size: 14, color: "#9c2a00" },
      },
    },
    {
      rect: { row: 3, column: 3, rows: 10, columns: 1 },
      style: { ...PLAIN_STYLE, border: "all", numberFormat: "0.00", locked: false, fill: "#fffbe6" },
    },
    {
      rect: { row: 3, column: 4, rows: 10, columns: 1 },
      style: { ...PLAIN_STYLE, border: "all", numberFormat: "dd/mm/yyyy" },
    },
  ],
  blocks: [
    { row: 1, column: 1, cells: [["BẢNG ĐIỂM"]] },
    { row: 2, column: 1, cells: [["STT", "Mô hình", "Điểm", "Ngày", "Kết quả"]] },
    {
      row: 3,
      column: 1,
      cells: Array.from({ length: 10 }, (_, row) => [
        row + 1,
        row === 0 ? '=1+1 <b> & "x" _x0041_' : `  Mô hình\n${row} 😀`,
        row / 4,
        { date: 45000 + row },
      ]),
    },
  ],
  fills: [
    {
      row: 3,
      column: 5,
      rows: 10,
      formula: '=IF(C{r}>=ThamDinh_Nguong,"Đạt & <"&C{r}*2,"")',
      values: Array.from({ length: 10 }, (_, row) => (row / 4 >= 1 ? `Đạt & <${row / 2}` : "")),
    },
  ],
  merges: [{ row: 1, column: 1, rows: 1, columns: 5 }],
  validations: [
    {
      rect: { row: 3, column: 3, rows: 10, columns: 1 },
      rule: { kind: "custom", formula: '=AND(ISNUMBER(C3),C3<="2"+1)' },
      error: { title: "Sai & điểm", text: "Nhập từ 0\nđến 3" },
      prompt: { title: "Điểm", text: "Dòng 1\nDòng 2" },
      blocking: true,
    },
    {
      rect: { row: 3, column: 2, rows: 10, columns: 1 },
      rule: { kind: "list", source: "=$A$3:$A$5" },
      error: { title: "Ngoài danh sách", text: "Chọn lại" },
      blocking: false,
    },
  ],
  conditionalFormats: [
    {
      rect: { row: 3, column: 3, rows: 10, columns: 1 },
      formula: '=AND($C3>1,$B3<>"")',
      fill: "#f8d7da",
      color: "#8b0000",
      bold: true,
    },
    { rect: { row: 3, column: 3, rows: 10, columns: 1 }, formula: "=$C3>2", fill: null, color: "#000000", bold: false },
  ],
  freeze: { rows: 2, columns: 2 },
  page: {
    orientation: "landscape",
    titleRows: { first: 2, last: 2 },
    printArea: whole,
    margins: { top: 20, bottom: 20, left: 25, right: 15 },
  },
  charts: [
    {
      kind: "column",
      title: "Điểm <từng> mô hình",
      categories: { row: 3, column: 1, rows: 10, columns: 1 },
      values: { row: 3, column: 3, rows: 10, columns: 1 },
      seriesName: "Điểm & hạng",
      place: { row: 15, column: 1, rows: 15, columns: 5 },
    },
  ],
  names: [
    { name: "ThamDinh_Tat", rect: whole },
    { name: "ThamDinh_Nguong", rect: { row: 7, column: 3, rows: 1, columns: 1 } },
  ],
  protect: true,
});

const PLAN: Plan = {
  edits: [
    { kind: "addSheet", spec: FULL },
    { kind: "activate", area: { sheet: FULL.name, row: 3, column: 3, rows: 1, columns: 1 } },
  ],
};

const column = { sheet: TABLE_SHEET, row: 2, column: 4, rows: 7, columns: 1 };
const STRANGERS_PLAN: Plan = {
  edits: [
    {
      kind: "fillColumn",
      sheet: TABLE_SHEET,
      fill: { row: 2, column: 4, rows: 7, formula: '=IF(A{r}="","",A{r}*10)' },
    },
    { kind: "writeColumn", area: { ...column, column: 3, rows: 1 }, cells: [100] },
    { kind: "setName", name: "ThamDinh_Cua", area: { sheet: TABLE_SHEET, row: 1, column: 1, rows: 8, columns: 5 } },
    ...PLAN.edits.slice(0, 1),
  ],
};

withLibreOffice("a file that was written, opened in LibreOffice", () => {
  let ours: Uint8Array;
  let made: Map<string, Uint8Array>;
  beforeAll(async () => {
    ours = saveWorkbook(apply(blankWorkbook(), PLAN));
    made = await recalculate(
      new Map([
        ["ours", ours],
        ["strangers", saveWorkbook(apply(openWorkbook(strangersWorkbook()), STRANGERS_PLAN))],
        ["before", strangersWorkbook()],
      ]),
    );
  });

  it("holds the same values, computed anew", () => {
    const again = blockOf(made.get("ours")!, "ThamDinh_Tat");
    expect(again.columns).toEqual(blockOf(ours, "ThamDinh_Tat").columns);
    expect(again.formats[2]).toEqual(["General", "General", ...new Array<string>(10).fill("0.00")]);
    expect(again.formats[3]?.[2]).toMatch(/dd.mm.yyyy/i);
    expect(again.columns[4]?.slice(2)).toEqual(FULL.fills[0]?.values);
  });

  it("keeps rules, protection, merges, print settings and the chart", () => {
    const bytes = made.get("ours")!;
    const sheet = partText(bytes, "xl/worksheets/sheet1.xml");
    expect(sheet).toMatch(/<mergeCell ref="A1:E1"\/>/);
    expect(sheet).toMatch(/<sheetProtection sheet="(?:1|true)"/);
    expect(sheet.match(/<dataValidation /g)).toHaveLength(2);
    expect(sheet).toMatch(/<formula1>AND\(ISNUMBER\(C3\),C3&lt;=(?:"|&quot;)2(?:"|&quot;)\+1\)<\/formula1>/);
    expect(sheet).toMatch(/prompt="Dòng 1(?:\n|&#10;|&#xA;)Dòng 2"/);
    expect(sheet.match(/<cfRule /g)).toHaveLength(2);
    expect(sheet).toMatch(/<pageSetup paperSize="9"[^>]*orientation="landscape"/);
    expect(sheet).toMatch(/fitToPage="(?:1|true)"/);
    expect(sheet).toMatch(/<col [^>]*(?:hidden="(?:1|true)"[^>]*min="4"|min="4"[^>]*hidden="(?:1|true)")/);
    const workbook = partText(bytes, "xl/workbook.xml");
    expect(workbook).toMatch(/_xlnm\.Print_Titles[^>]*>[^<]*\$2:\$2</);
    expect(workbook).toMatch(/_xlnm\.Print_Area[^>]*>[^<]*\$A\$1:\$E\$12</);
    const charts = Object.keys(unzipParts(bytes)).filter((name) => name.startsWith("xl/charts/chart"));
    expect(charts).toHaveLength(1);
    expect(partText(bytes, charts[0]!)).toContain("Điểm &lt;từng&gt; mô hình");
    expect(partText(bytes, charts[0]!)).toMatch(/<c:min val="0"\/>/);
  });

  it("keeps the work of others, with formulas that share a text still right", () => {
    const snapshot = capture(openWorkbook(made.get("strangers")!));
    const block = blockIn(snapshot, "ThamDinh_Cua");
    expect(block.columns[3]?.slice(1)).toEqual([10, 20, 30, "", "", "", ""]);
    expect(block.columns[2]).toEqual([" Hai lần ", 100, 4, 6, null, null, null, null]);
    expect(block.formulas[2]).toEqual([null, null, "=A3*2", "=A4*2", null, null, null, null]);
    const kinds = (bytes: Uint8Array) =>
      Object.keys(unzipParts(bytes)).filter((name) => /comments|media|drawings\/drawing|charts\/chart/.test(name))
        .length;
    // The new sheet brings a drawing and a chart
    expect(kinds(made.get("strangers")!)).toBe(kinds(made.get("before")!) + 2);
  });

  it("can be taken up again as LibreOffice saved it, and every part not written to stays as it was", () => {
    const saved = made.get("strangers")!;
    const after = saveWorkbook(
      apply(openWorkbook(saved), { edits: [{ kind: "writeColumn", area: column, cells: [1, 2, 3] }] }),
    );
    expect(blockOf(after, "ThamDinh_1_TC1").columns[0]?.slice(0, 4)).toEqual([1, 2, 3, ""]);
    const before = unzipParts(saved);
    const changed = Object.entries(unzipParts(after))
      .filter(([name, part]) => Buffer.compare(Buffer.from(part), Buffer.from(before[name]!)) !== 0)
      .map(([name]) => name);
    expect(changed.sort()).toEqual(["xl/workbook.xml", "xl/worksheets/sheet1.xml"]);
  });
});
