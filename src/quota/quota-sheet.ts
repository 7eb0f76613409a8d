import { NO, YES } from "../rubric/rubric-columns";
import type { Cell } from "../text/cell";
import { QUOTA_ID } from "../workbook/bindings/record-table";
import type { AppraisedTable } from "../workbook/check/appraised-table";
import { areaToReference } from "../workbook/model/area";
import type { Rect } from "../workbook/model/area";
import { cellName, columnName, tableRubricName } from "../workbook/model/binding-name";
import type { Content, SheetSpec, StyledRect } from "../workbook/model/sheet-spec";
import { OFFICE_MARGINS, theme } from "../workbook/sheets/theme";
import type { ThemeStyle } from "../workbook/sheets/theme";
import { liveCounts, liveGroups } from "./live-groups";
import type { LiveGroup } from "./live-groups";
import { LEAST_GROUP, QUOTA_BASES, mostInTop, quotaBase } from "./quota";
import { QUOTA_CELLS, QUOTA_GROUPS, QUOTA_GROUP_LABELS } from "./quota-setting";
import type { QuotaCell, QuotaGroup, QuotaSetting } from "./quota-setting";

interface SettingLine {
  readonly label: string;
  readonly note: string;
  readonly style: ThemeStyle;
  readonly list?: readonly string[];
}

const LINES: Readonly<Record<QuotaCell, SettingLine>> = {
  BatTheoDoi: {
    label: "Bật theo dõi",
    note: "Có hoặc Không. Công cụ chỉ nhắc, không hạ mức của ai.",
    style: "inputCenter",
    list: [YES, NO],
  },
  TyLe: {
    label: "Tỷ lệ mức cao nhất (%)",
    note: "Số nguyên từ 1 đến 100. Dùng tỷ lệ khác 20 thì ghi rõ căn cứ.",
    style: "inputInteger",
  },
  MauSo: {
    label: "Cơ sở tính tỷ lệ",
    note: "A: chỉ mức “Tốt”; B: “Tốt” trở lên; C: tất cả được xếp loại. Văn bản có nhiều cách hiểu; đơn vị tự chọn.",
    style: "inputCenter",
    list: QUOTA_BASES,
  },
  NhomTyLe: {
    label: "Tính theo nhóm",
    note: "Kết luận chỉ ghi ở các dòng của nhóm đang chọn. Đối tượng được tính theo dòng đầu của mình.",
    style: "inputCenter",
    list: QUOTA_GROUPS.map((group) => QUOTA_GROUP_LABELS[group]),
  },
  MucXS: {
    label: "Tên mức cao nhất",
    note: "Để trống là mức đầu tiên của bộ tiêu chí.",
    style: "inputText",
  },
  CanCuTyLe: {
    label: "Căn cứ, lý do",
    note: "Văn bản quy định tỷ lệ này, ví dụ số và ngày.",
    style: "inputText",
  },
};

const FIRST = 4;
const COLUMNS = [
  "Phạm vi",
  "Mức cao nhất",
  "Mức kế tiếp",
  "Được xếp loại",
  "Cơ sở tính",
  "Nhiều nhất",
  "Kết luận",
] as const;
const HEADER_ROW = FIRST + QUOTA_CELLS.length + 1;
const LIVE_ROW = HEADER_ROW + 1;
const TAG_COLUMN = COLUMNS.length + 1;
const LIST_COLUMN = TAG_COLUMN + 1;

export interface QuotaSheetInput {
  /** Number of the table. */
  readonly id: number;
  readonly name: string;
  readonly setting: QuotaSetting;
  readonly tables: readonly AppraisedTable[];
}

/** Lays out *Theo dõi tỷ lệ*: the setting in cells, and how the workbook and each group stand to it, live. */
export function quotaSheet({ id, name, setting, tables }: QuotaSheetInput): SheetSpec {
  const values: Readonly<Record<QuotaCell, Cell>> = {
    BatTheoDoi: setting.isOn ? YES : NO,
    TyLe: setting.share,
    MauSo: setting.base,
    NhomTyLe: QUOTA_GROUP_LABELS[setting.group],
    MucXS: setting.topBand === "" ? null : setting.topBand,
    CanCuTyLe: setting.basis === "" ? null : setting.basis,
  };
  const wide = (row: number): Rect => ({ row, column: 1, rows: 1, columns: COLUMNS.length });
  const cell = (row: number, column: number, columns = 1): Rect => ({ row, column, rows: 1, columns });
  const styled = (rect: Rect, style: ThemeStyle): StyledRect => ({ rect, style: theme[style] });
  const tag = cell(1, TAG_COLUMN);
  const lines = linesOf(tables).map((line, index) => ({ line, row: LIVE_ROW + index }));
  const lists = QUOTA_CELLS.flatMap((own) => (LINES[own].list ? [{ own, items: LINES[own].list }] : []));
  const listArea = (index: number, items: readonly string[]) => ({
    sheet: name,
    row: 1,
    column: LIST_COLUMN + index,
    rows: items.length,
    columns: 1,
  });
  return {
    name,
    tabColor: "#B8860B",
    columnWidths: [26, 15, 15, 15, 13, 13, 30, 12, ...lists.map(() => 12)],
    hiddenColumns: [TAG_COLUMN, ...lists.map((_, index) => LIST_COLUMN + index)],
    rowHeights: [
      { row: 1, height: 30 },
      { row: 2, height: 36 },
      ...QUOTA_CELLS.map((_, index) => ({ row: FIRST + index, height: 36 })),
      { row: HEADER_ROW, height: 34 },
      ...lines.map(({ row }) => ({ row, height: 30 })),
    ],
    styles: [
      styled(wide(1), "title"),
      styled(wide(2), "captionWrapped"),
      ...QUOTA_CELLS.flatMap((own, index) => [
        styled(cell(FIRST + index, 1), "fixedText"),
        styled(cell(FIRST + index, 2), LINES[own].style),
        styled(cell(FIRST + index, 3, COLUMNS.length - 2), "captionWrapped"),
      ]),
      styled(wide(HEADER_ROW), "header"),
      ...lines.map(({ line, row }) => styled(wide(row), typeof line === "string" ? "section" : "fixedText")),
      styled(tag, "code"),
      ...lists.map(({ items }, index) => styled(listArea(index, items), "code")),
    ],
    blocks: [
      { row: 1, column: 1, cells: [["THEO DÕI TỶ LỆ MỨC CAO NHẤT"]] },
      { row: 2, column: 1, cells: [[CAPTION]] },
      ...QUOTA_CELLS.map((own, index) => ({
        row: FIRST + index,
        column: 1,
        cells: [[LINES[own].label, values[own], LINES[own].note]],
      })),
      { row: HEADER_ROW, column: 1, cells: [COLUMNS] },
      ...lines.map(({ line, row }) => ({
        row,
        column: 1,
        cells: [typeof line === "string" ? [QUOTA_GROUP_LABELS[line]] : liveLine(id, row, line, setting)],
      })),
      { row: 1, column: TAG_COLUMN, cells: [[QUOTA_ID]] },
      ...lists.map(({ items }, index) => ({
        row: 1,
        column: LIST_COLUMN + index,
        cells: items.map((item) => [item]),
      })),
    ],
    fills: [],
    merges: [wide(1), wide(2), ...QUOTA_CELLS.map((_, index) => cell(FIRST + index, 3, COLUMNS.length - 2))],
    validations: lists.map(({ own, items }, index) => ({
      rect: cell(FIRST + QUOTA_CELLS.indexOf(own), 2),
      rule: { kind: "list", source: `=${areaToReference(listArea(index, items))}` },
      error: { title: "Thẩm định", text: "Hãy chọn trong danh sách." },
      blocking: true,
    })),
    conditionalFormats: [],
    freeze: { rows: 0, columns: 0 },
    page: {
      orientation: "landscape",
      margins: OFFICE_MARGINS,
      titleRows: null,
      printArea: { row: 1, column: 1, rows: LIVE_ROW + lines.length - 1, columns: COLUMNS.length },
    },
    charts: [],
    names: [
      { name: tableRubricName(id), rect: tag },
      ...QUOTA_CELLS.map((own, index) => ({ name: cellName(id, own), rect: cell(FIRST + index, 2) })),
      { name: columnName(id, "Nhom"), rect: cell(LIVE_ROW, 1) },
    ],
    protect: false,
  };
}

const CAPTION =
  "Mỗi văn bản quy định tỷ lệ một khác và có nhiều cách hiểu, nên đơn vị tự chọn và ghi căn cứ. Công cụ chỉ nhắc, không hạ mức của ai. Nhóm dưới 5 đối tượng chưa đủ để có chỗ.";

/** Lines of the sheet, from the first below its heads: groups, and above those of each kind what they are by. */
function linesOf(tables: readonly AppraisedTable[]): readonly (LiveGroup | QuotaGroup)[] {
  const groups = liveGroups(tables);
  return groups.flatMap((own, index) =>
    own.group === "all" || groups[index - 1]?.group === own.group ? [own] : [own.group, own],
  );
}

/**
 * A group against its share; only groups of the kind that is chosen have a verdict. Whole numbers divide exactly, so
 * that INT cuts nothing off.
 */
function liveLine(id: number, row: number, group: LiveGroup, setting: QuotaSetting): readonly Content[] {
  const { now, top: inTop, good: below, rated } = liveCounts(group, `$A$${row}`, setting);
  const [top, good, all, most] = ["B", "C", "D", "F"].map((letter) => `${letter}${row}`) as [
    string,
    string,
    string,
    string,
  ];
  const [share, base, isOn, chosen] = (["TyLe", "MauSo", "BatTheoDoi", "NhomTyLe"] as const).map((cell) =>
    cellName(id, cell),
  ) as [string, string, string, string];
  const places = mostInTop(setting.share, setting.base, now);
  const verdict = !setting.isOn
    ? "Chưa bật theo dõi"
    : now.rated < LEAST_GROUP
      ? "Chưa đủ để có chỗ"
      : now.top > places
        ? `Vượt ${now.top - places}`
        : `Còn ${places - now.top} chỗ`;
  return [
    group.name,
    inTop,
    below,
    rated,
    {
      formula: `=IF(${base}="A",${good},IF(${base}="B",${top}+${good},${all}))`,
      value: quotaBase(setting.base, now),
    },
    {
      formula: `=IF(${base}="A",INT(${share}*(${top}+${good})/(100+${share})),IF(${base}="B",INT(${share}*(${top}+${good})/100),INT(${share}*${all}/100)))`,
      value: places,
    },
    {
      formula: `=IF(${chosen}<>"${QUOTA_GROUP_LABELS[group.group]}","",IF(${isOn}<>"${YES}","Chưa bật theo dõi",IF(${all}<${LEAST_GROUP},"Chưa đủ để có chỗ",IF(${top}>${most},"Vượt "&(${top}-${most}),"Còn "&(${most}-${top})&" chỗ"))))`,
      value: setting.group === group.group ? verdict : "",
    },
  ];
}
