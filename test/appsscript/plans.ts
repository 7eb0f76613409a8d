import type { Plan } from "../../src/workbook/model/plan";
import type { SheetSpec } from "../../src/workbook/model/sheet-spec";
import { theme } from "../../src/workbook/sheets/theme";
import { FULL_SHEET } from "../addin/plans";
import type { OpenAddon } from "./open-addon";

/** Every part of a specification, in a sheet that nobody keeps others out of. */
export const OPEN_SHEET: SheetSpec = { ...FULL_SHEET, protect: false };

export const DATE_IN_TEXT: SheetSpec = { ...OPEN_SHEET, name: "Khác" };

/** A spreadsheet with content of its own, in which each plan finds what it needs. */
export function fillSpreadsheet({ grid }: OpenAddon): void {
  const sheet = grid.activeSheet();
  grid.setStyle(sheet, { row: 3, column: 2, rows: 1, columns: 1 }, (style) => ({ ...style, numberFormat: "@" }));
  [
    ["'=cmd", "1,5", "50%"],
    ["=1+1", "ghi chú", "#N/A"],
    ["1:30", "=A1", "'007"],
    ["15/3/2026", "TRUE", "'1,5"],
  ].forEach((line, row) => line.forEach((text, column) => grid.type(sheet, row + 1, column + 1, text)));
  grid.setStyle(sheet, { row: 1, column: 1, rows: 2, columns: 2 }, (style) => ({
    ...style,
    fill: "#FFFF00",
    font: { ...style.font, name: ".VnTime" },
  }));
  const rule = {
    kind: "custom",
    formula: "=FALSE",
    ignoreBlanks: true,
    inCellDropDown: true,
    prompt: null,
    error: { title: "", message: "", showAlert: true, style: "stop" },
  } as const;
  grid.setValidation(sheet, { row: 1, column: 1, rows: 8, columns: 2 }, rule);
  grid.setSheet(sheet, {
    conditionalRules: [
      {
        id: "{1}",
        rects: [{ row: 1, column: 1, rows: 9, columns: 3 }],
        formula: "=$A1>1",
        fill: "#FF0000",
        color: null,
        bold: true,
        stopIfTrue: false,
      },
    ],
  });
  grid.setName({ name: "ThamDinh_1_TC1", formula: "='Sheet1'!$A$1", visible: true, comment: "" });
  grid.setName({ name: "ThamDinh_Cu", formula: "=#REF!", visible: true, comment: "" });
  grid.setSheet(grid.addSheet("Ẩn"), { visibility: "hidden" });
  grid.activate(sheet, [{ row: 2, column: 2, rows: 2, columns: 1 }]);
}

const columns: Plan["edits"] = [1, 2, 3].flatMap((column): Plan["edits"] => [
  { kind: "fillColumn", sheet: "Sheet1", fill: { row: 1, column, rows: 2, formula: "=ROW($Z{r})" } },
  {
    kind: "writeColumn",
    area: { sheet: "Sheet1", row: 3, column, rows: 4, columns: 1 },
    cells: ["=mới", { date: 46143 }, undefined, "1,5"],
  },
]);

/** Every kind of edit but laying a sheet out anew and deleting. */
export const everyEdit: Plan = {
  edits: [
    { kind: "addSheet", spec: FULL_SHEET },
    {
      kind: "addSheet",
      spec: {
        ...DATE_IN_TEXT,
        names: [],
        charts: [],
        blocks: [{ row: 1, column: 1, cells: [[{ formula: "='Đủ phần'!A1", value: "" }]] }],
      },
    },
    ...columns,
    { kind: "setName", name: "ThamDinh_1_TC1", area: { sheet: "Đủ phần", row: 1, column: 1, rows: 1, columns: 1 } },
    { kind: "setName", name: "ThamDinh_1_TC2", area: { sheet: "Sheet1", row: 1, column: 1, rows: 1, columns: 1 } },
    { kind: "setName", name: "ThamDinh_Cu", area: { sheet: "Sheet1", row: 2, column: 1, rows: 1, columns: 1 } },
    { kind: "activate", area: { sheet: "Sheet1", row: 9, column: 9, rows: 1, columns: 1 } },
  ],
};

/** A sheet that had every part, laid out anew. */
export const rewriting: Plan = {
  edits: [
    {
      kind: "rewriteSheet",
      clear: { row: 1, column: 1, rows: 14, columns: 4 },
      spec: {
        ...OPEN_SHEET,
        tabColor: "#FF0000",
        hiddenColumns: [2],
        columnWidths: [9],
        rowHeights: [{ row: 3, height: 44 }],
        freeze: { rows: 0, columns: 2 },
        blocks: [{ row: 1, column: 1, cells: [["MỚI", 2, 3, 4, 5]] }],
        merges: [{ row: 4, column: 1, rows: 2, columns: 2 }],
        conditionalFormats: [],
        validations: [],
        styles: [{ rect: { row: 1, column: 1, rows: 20, columns: 5 }, style: theme.header }],
        fills: [],
      },
    },
    { kind: "deleteName", name: "ThamDinh_Cu" },
    ...columns,
    { kind: "activate", area: { sheet: "Đủ phần", row: 1, column: 1, rows: 1, columns: 1 } },
  ],
};
