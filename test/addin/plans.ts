import { insertTemplate } from "../../src/actions/insert-template";
import type { Plan } from "../../src/workbook/model/plan";
import type { SheetSpec } from "../../src/workbook/model/sheet-spec";
import type { Snapshot } from "../../src/workbook/model/snapshot";
import type { Style } from "../../src/workbook/model/style";
import { theme } from "../../src/workbook/sheets/theme";

export const BLANK_SHEET: SheetSpec = {
  name: "Mới",
  tabColor: null,
  columnWidths: [],
  hiddenColumns: [],
  rowHeights: [],
  styles: [],
  blocks: [],
  fills: [],
  merges: [],
  validations: [],
  conditionalFormats: [],
  freeze: { rows: 0, columns: 0 },
  charts: [],
  protect: false,
  page: {
    orientation: "portrait",
    titleRows: null,
    printArea: null,
    margins: { top: 20, bottom: 20, left: 30, right: 15 },
  },
};

const bold: Style = { ...theme.header };

/** A sheet that uses every part of a specification. */
export const FULL_SHEET: SheetSpec = {
  name: "Đủ phần",
  tabColor: "#1F3A5F",
  columnWidths: [20, 10, 10, 5],
  hiddenColumns: [4],
  rowHeights: [
    { row: 1, height: 30 },
    { row: 2, height: 30 },
  ],
  styles: [
    { rect: { row: 1, column: 1, rows: 12, columns: 4 }, style: theme.fixedText },
    { rect: { row: 1, column: 1, rows: 1, columns: 4 }, style: bold },
    { rect: { row: 3, column: 2, rows: 10, columns: 1 }, style: theme.inputPoints },
    { rect: { row: 3, column: 3, rows: 10, columns: 1 }, style: theme.resultPoints },
  ],
  blocks: [
    { row: 1, column: 1, cells: [["BẢNG ĐIỂM"], ["Tên", "Điểm", "Gấp đôi", null]] },
    {
      row: 3,
      column: 1,
      cells: [
        ["An", 1.5],
        ["Bình", undefined],
        [{ formula: "=A3", value: "An" }, true],
      ],
    },
    { row: 3, column: 4, cells: [[{ date: 46143 }], [{ error: "#N/A" }]] },
  ],
  fills: [{ row: 3, column: 3, rows: 10, formula: '=IF(ISNUMBER($B{r}),$B{r}*2,"")' }],
  merges: [{ row: 1, column: 1, rows: 1, columns: 3 }],
  validations: [
    {
      rect: { row: 3, column: 2, rows: 10, columns: 1 },
      rule: { kind: "custom", formula: "=$B3<=2" },
      blocking: true,
      prompt: { title: "Điểm", text: "Từ 0 đến 2" },
      error: { title: "Sai", text: "Điểm quá lớn" },
    },
    {
      rect: { row: 3, column: 1, rows: 10, columns: 1 },
      rule: { kind: "list", source: "='Đủ phần'!$A$3:$A$4" },
      blocking: false,
      error: { title: "Danh sách", text: "Hãy chọn" },
    },
  ],
  conditionalFormats: [
    {
      rect: { row: 3, column: 2, rows: 10, columns: 1 },
      formula: "=$B3>2",
      fill: "#F8D7DA",
      color: "#8B0000",
      bold: true,
    },
    { rect: { row: 3, column: 2, rows: 10, columns: 1 }, formula: "=$B3>1", fill: "#FFE8B3", color: null, bold: false },
  ],
  freeze: { rows: 2, columns: 1 },
  page: {
    orientation: "landscape",
    titleRows: { first: 1, last: 2 },
    printArea: { row: 1, column: 1, rows: 12, columns: 3 },
    breaksBefore: [8],
    margins: { top: 20, bottom: 20, left: 25, right: 15 },
  },
  charts: [
    {
      kind: "column",
      title: "Điểm",
      seriesName: "Điểm",
      place: { row: 14, column: 1, rows: 10, columns: 3 },
      categories: { row: 3, column: 1, rows: 3, columns: 1 },
      values: { row: 3, column: 2, rows: 3, columns: 1 },
    },
  ],
  names: [{ name: "ThamDinh_9_TC1", rect: { row: 3, column: 2, rows: 10, columns: 1 } }],
  protect: true,
};

/** The plan that inserts the templates of these rubrics. */
export function templatePlan(snapshot: Snapshot, rubrics: readonly string[], rows: number): Plan {
  const inserted = insertTemplate(snapshot, { rubrics, rows });
  if (!inserted.ok) throw new Error(inserted.refusal.code);
  return inserted.plan;
}

export const ALL_RUBRICS = ["tap-the", "ca-nhan", "ca-nhan-khong-dang-ky", "danh-muc"] as const;
