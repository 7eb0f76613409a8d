import { IN_YEAR_HEADING } from "../../rubric/contents";
import { rubricToRows } from "../../rubric/rubric-rows";
import type { RubricRow } from "../../rubric/rubric-rows";
import {
  noRows,
  OPTIONAL_SETTINGS,
  ROW_KINDS,
  RUBRIC_COLUMN_COUNT,
  RUBRIC_COLUMNS,
  SETTINGS,
} from "../../rubric/rubric-columns";
import type { RowKind, RubricColumn, Setting } from "../../rubric/rubric-columns";
import type { RubricPositions } from "../../rubric/read-rubric-rows";
import type { Rubric } from "../../rubric/rubric";
import type { Cell } from "../../text/cell";
import { areaToReference } from "../model/area";
import type { Area, Rect } from "../model/area";
import { BODY_NAME, YEAR_NAME, rubricName } from "../model/binding-name";
import { rubricCells } from "../bindings/rubric-cells";
import type { RubricCells } from "../bindings/rubric-cells";
import { isLong, rowHeight } from "./row-height";
import type { CellText } from "./row-height";
import type { Content, SheetSpec, StyledRect, Validation } from "../model/sheet-spec";
import { OFFICE_MARGINS, theme } from "./theme";
import type { ThemeStyle } from "./theme";

/** A rubric sheet about to be added, and the places of its cells. */
export interface RubricSheet {
  readonly spec: SheetSpec;
  readonly cells: RubricCells;
  /** The cell of the appraisal year, in this sheet or in the first one; `null` without one. */
  readonly year: ShownYear | null;
}

/** The workbook's appraisal year: its one cell, and the year in it. */
export interface ShownYear {
  readonly area: Area;
  readonly value: number | null;
}

interface Section {
  readonly title: string;
  readonly kinds: readonly RowKind[];
  /** Headings of the columns that this section uses. */
  readonly headers: Readonly<Partial<Record<RubricColumn, string>>>;
}

const SECTIONS: readonly Section[] = [
  { title: "THÔNG TIN CHUNG", kinds: ["setting"], headers: { code: "Mã", name: "Mục", value: "Giá trị" } },
  {
    title: "TIÊU CHÍ, ĐIỂM THƯỞNG, ĐIỂM TRỪ",
    kinds: ["criterion", "bonus", "deduction"],
    headers: {
      code: "Mã",
      name: "Nội dung",
      value: "Điểm tối đa",
      second: "Bước điểm",
      minimum: "Điểm sàn",
      flag: "Cần minh chứng",
      clause: "Mục",
      extra: "Thứ tự khi bằng điểm",
    },
  },
  {
    title: "ĐIỂM THƯỞNG TỰ TÍNH",
    kinds: ["derivedBonus"],
    headers: {
      code: "Mã",
      name: "Nội dung",
      value: "Điểm",
      second: "Số mô hình",
      flag: "Chỉ mô hình đăng ký",
      clause: "Mục",
      extra: "Từ mức",
    },
  },
  {
    title: "MỨC CỦA TIÊU CHÍ",
    kinds: ["criterionLevel"],
    headers: { code: "Tiêu chí", name: "Tên mức", value: "Từ điểm", second: "Đến điểm" },
  },
  { title: "MỨC XẾP LOẠI", kinds: ["band"], headers: { code: "Mã", name: "Tên mức", value: "Từ điểm", clause: "Mục" } },
  {
    title: "CĂN CỨ ĐÁNH GIÁ KHI KHÔNG ĐĂNG KÝ",
    kinds: ["basis"],
    headers: {
      code: "Mã",
      name: "Căn cứ",
      value: "Cách lấy kết quả",
      flag: IN_YEAR_HEADING,
      clause: "Mục",
    },
  },
  {
    title: "LOẠI ĐỐI TƯỢNG",
    kinds: ["category"],
    headers: {
      code: "Mã",
      name: "Tên loại",
      value: "Tập thể, cá nhân",
      flag: "Thuộc diện thẩm định",
      clause: "Mục",
      extra: "Là người đứng đầu",
    },
  },
  {
    title: "CẤP QUẢN LÝ VÀ THẨM QUYỀN",
    kinds: ["level"],
    headers: {
      code: "Mã",
      name: "Cấp quản lý",
      value: "Hệ thống cấp",
      flag: "Chỉ thẩm định cá nhân",
      clause: "Mục",
      extra: "Cơ quan thẩm định",
    },
  },
  { title: "NỘI DUNG THẨM ĐỊNH", kinds: ["content"], headers: { code: "Mã", name: "Nội dung", clause: "Mục" } },
  { title: "LĨNH VỰC", kinds: ["field"], headers: { code: "Mã", name: "Lĩnh vực", clause: "Mục" } },
  { title: "LỰA CHỌN", kinds: ["answer"], headers: { code: "Mã", name: "Giá trị" } },
];

const COLUMN_ORDER = Object.keys(RUBRIC_COLUMNS) as RubricColumn[];
const COLUMN_WIDTHS: readonly number[] = [22, 14, 52, 14, 11, 10, 15, 24, 34];
/** Points; sections need space above, headings two lines. */
const LINE_HEIGHTS: Readonly<Partial<Record<LaidLine["kind"], number>>> = { section: 23, header: 32, end: 20 };
const LINE_HEIGHT = 18;
const POINT_COLUMNS: ReadonlySet<RubricColumn> = new Set<RubricColumn>(["value", "second", "minimum"]);
/** What the rubric appraises, and the appraisal year at the right. */
const SUBTITLE_ROW = 2;
const FIRST_BLOCK_ROW = 4;
/** The two yes-no answers come first among the choices. */
const YES_NO_ROWS = 2;
const LEVEL_SYSTEM_ROWS = 2;

const HINT =
  "Sửa các ô nền vàng; bảng chấm điểm và tổng hợp tính theo các ô này. Cần thêm dòng thì chèn dòng vào đúng mục.";
const END = "Hết bộ tiêu chí. Chèn dòng mới ở phía trên dòng này.";

/** After the title of a section that has nothing: printed, its heads alone would look as if something were lost. */
const IF_ANY = " (NẾU CÓ)";

const TITLE = "BỘ TIÊU CHÍ THẨM ĐỊNH MÔ HÌNH MỚI, CÁCH LÀM SÁNG TẠO";
const KIND_LABELS: ReadonlySet<string> = new Set([...Object.values(ROW_KINDS), "Loại dòng", END]);
const SECTION_TITLE = new RegExp(
  String.raw`^\d{1,2}\. (?:${SECTIONS.map(({ title }) => title).join("|")})(?:${IF_ANY.replace(/[()]/g, String.raw`\$&`)})?$`,
);

/**
 * Whether contents are a rubric's own sheet: its title, and below it only lines of a rubric. `cellAt` counts from 1.
 */
export function isRubricSheet(cellAt: (row: number, column: number) => Cell, { rows, columns }: Rect): boolean {
  if (cellAt(1, 1) !== TITLE || columns > RUBRIC_COLUMN_COUNT) return false;
  for (let row = FIRST_BLOCK_ROW; row <= rows; row++) {
    const kind = cellAt(row, 1);
    if (typeof kind !== "string" || !(KIND_LABELS.has(kind) || SECTION_TITLE.test(kind))) return false;
  }
  return true;
}

/** Lays a rubric out as an office document: sections, yellow input cells, and everything that formulas refer to. */
export function rubricSheet(
  rubric: Rubric,
  name: string,
  body: RubricSheetBody,
  year: RubricSheetYear | null = null,
): RubricSheet {
  const layout = layOut(rubric, body.kind === "own" ? body.name : null);
  const block: Area = {
    sheet: name,
    row: FIRST_BLOCK_ROW,
    column: 1,
    rows: layout.lines.length,
    columns: RUBRIC_COLUMN_COUNT,
  };
  const cells = rubricCells(
    rubric,
    layout.positions,
    block,
    layout.lines.flatMap(({ setting }) => (setting === undefined ? [] : [SETTINGS[setting][0]])),
  );
  const bodyArea = cells.settingArea("body");
  const yearArea: Area = { ...line(SUBTITLE_ROW, RUBRIC_COLUMN_COUNT, 1), sheet: name };
  const contents: (readonly (Content | undefined)[])[] = layout.lines.map((line) => line.cells);
  const spec: SheetSpec = {
    name,
    tabColor: "#1F3A5F",
    columnWidths: COLUMN_WIDTHS,
    hiddenColumns: [],
    defaultRowHeight: LINE_HEIGHT,
    rowHeights: [
      { row: 1, height: 30 },
      { row: 2, height: LINE_HEIGHT },
      { row: 3, height: LINE_HEIGHT },
      ...layout.lines.flatMap((row, index) => {
        const height = Math.max(LINE_HEIGHTS[row.kind] ?? 0, heightOfTexts(row));
        return height === 0 ? [] : [{ row: FIRST_BLOCK_ROW + index, height }];
      }),
    ],
    styles: [
      { rect: line(1), style: theme.title },
      { rect: line(SUBTITLE_ROW), style: theme.subtitle },
      ...(year === null
        ? []
        : [{ rect: yearArea, style: year.kind === "own" ? theme.inputInteger : theme.fixedCenter }]),
      { rect: line(3), style: theme.caption },
      ...layout.lines.flatMap((row, index) => styleLine(row, FIRST_BLOCK_ROW + index)),
    ],
    blocks: [
      { row: 1, column: 1, cells: [[TITLE], [`Đối tượng: ${rubric.name}`], [HINT]] },
      { row: FIRST_BLOCK_ROW, column: 1, cells: contents },
      // One body for the whole workbook: later rubric sheets show the first one's
      ...(body.kind === "shared" ? [{ row: bodyArea.row, column: bodyArea.column, cells: [[sharedBody(body)]] }] : []),
      ...(year === null
        ? []
        : [{ row: SUBTITLE_ROW, column: RUBRIC_COLUMN_COUNT - 1, cells: [[SETTINGS.year[1], yearContent(year)]] }]),
    ],
    fills: [],
    merges: [
      line(1),
      line(SUBTITLE_ROW, 1, RUBRIC_COLUMN_COUNT - (year === null ? 0 : 2)),
      line(3),
      ...layout.lines.flatMap((row, index) => mergeLine(row, FIRST_BLOCK_ROW + index)),
    ],
    validations: sheetValidations(cells, layout.positions),
    conditionalFormats: [],
    freeze: { rows: 3, columns: 0 },
    page: {
      orientation: "landscape",
      titleRows: null,
      margins: OFFICE_MARGINS,
      printArea: { row: 1, column: 1, rows: FIRST_BLOCK_ROW - 1 + layout.lines.length, columns: RUBRIC_COLUMN_COUNT },
    },
    charts: [],
    names: [
      { name: rubricName(rubric.id), rect: block },
      ...(body.kind === "own" ? [{ name: BODY_NAME, rect: bodyArea }] : []),
      ...(year?.kind === "own" ? [{ name: YEAR_NAME, rect: yearArea }] : []),
    ],
    protect: false,
  };
  const shown = year?.kind === "own" ? { area: yearArea, value: year.value } : year;
  return { spec, cells, year: shown };
}

/** The body is one setting of the workbook: the first rubric sheet owns its cell, the others refer to it. */
export type RubricSheetBody =
  | { readonly kind: "own"; readonly name: string | null }
  | { readonly kind: "shared"; readonly area: Area; readonly name: string | null };

/** The appraisal year is one for the workbook too; it stands above the block, so that rubrics are read without it. */
export type RubricSheetYear =
  { readonly kind: "own"; readonly value: number | null } | ({ readonly kind: "shared" } & ShownYear);

interface LaidLine {
  readonly cells: readonly Cell[];
  readonly kind: RowKind | "section" | "header" | "end";
  readonly setting?: Setting;
  /** The columns that its section uses. */
  readonly columns?: ReadonlySet<RubricColumn>;
}

function layOut(rubric: Rubric, body: string | null): { lines: readonly LaidLine[]; positions: RubricPositions } {
  const rows = rubricToRows(rubric, body);
  const lines: LaidLine[] = [];
  const positions = noRows();
  let number = 0;
  for (const section of SECTIONS) {
    const own = rows.filter((row) => section.kinds.includes(row.kind));
    if (own.length === 0 && !isWantedEmpty(section, rubric)) continue;
    number++;
    const columns = new Set<RubricColumn>(["kind", ...(Object.keys(section.headers) as RubricColumn[])]);
    lines.push({
      kind: "section",
      cells: only("kind", `${number}. ${section.title}${own.length === 0 ? IF_ANY : ""}`),
    });
    lines.push({ kind: "header", cells: headerCells(section) });
    for (const row of own) {
      positions[row.kind].push(lines.length);
      lines.push({ ...toLine(row), columns });
    }
  }
  lines.push({ kind: "end", cells: only("kind", END) });
  return { lines, positions };
}

/** Sections that a custom rubric may need are shown empty. */
function isWantedEmpty(section: Section, rubric: Rubric): boolean {
  return (
    rubric.method === "scores" && (section.kinds.includes("criterionLevel") || section.kinds.includes("derivedBonus"))
  );
}

function toLine(row: RubricRow): LaidLine {
  const code = row.cells[RUBRIC_COLUMNS.code];
  const setting =
    row.kind === "setting" ? (Object.keys(SETTINGS) as Setting[]).find((key) => SETTINGS[key][0] === code) : undefined;
  return { kind: row.kind, cells: row.cells, ...(setting === undefined ? {} : { setting }) };
}

/**
 * Returns the height (points) of a row whose texts need more than one line, 0 for others. Files state it, since a
 * file's row keeps its stated height and no host fits a row to merged cells.
 */
function heightOfTexts(line: LaidLine): number {
  const { cells, kind } = line;
  // They extend across the whole page
  if (kind === "section" || kind === "end") return 0;
  const style = (column: RubricColumn): ThemeStyle =>
    kind === "header" ? "header" : kind === "setting" ? "fixedText" : cellStyle(line, column);
  const texts = cells.flatMap((cell, index): readonly CellText[] => {
    if (typeof cell !== "string") return [];
    const widths =
      kind === "setting" && index === RUBRIC_COLUMNS.value
        ? COLUMN_WIDTHS.slice(index)
        : COLUMN_WIDTHS.slice(index, index + 1);
    return [
      { text: cell, width: widths.reduce((sum, width) => sum + width, 0), style: theme[style(COLUMN_ORDER[index]!)] },
    ];
  });
  return texts.some(isLong) ? rowHeight(texts) : 0;
}

function only(column: RubricColumn, cell: Cell): readonly Cell[] {
  return COLUMN_ORDER.map((name) => (name === column ? cell : null));
}

function headerCells(section: Section): readonly Cell[] {
  return COLUMN_ORDER.map((column) => (column === "kind" ? "Loại dòng" : (section.headers[column] ?? null)));
}

function line(row: number, from = 1, columns = RUBRIC_COLUMN_COUNT): Rect {
  return { row, column: from, rows: 1, columns };
}

const VALUE_COLUMN = RUBRIC_COLUMNS.value + 1;
const VALUE_SPAN = RUBRIC_COLUMN_COUNT - RUBRIC_COLUMNS.value;

function mergeLine(row: LaidLine, at: number): readonly Rect[] {
  if (row.kind === "section" || row.kind === "end") return [line(at)];
  return row.kind === "setting" || isSettingHeader(row) ? [line(at, VALUE_COLUMN, VALUE_SPAN)] : [];
}

function isSettingHeader(row: LaidLine): boolean {
  return row.kind === "header" && row.cells[RUBRIC_COLUMNS.value] === "Giá trị";
}

function styleLine(row: LaidLine, at: number): readonly StyledRect[] {
  const whole = (style: ThemeStyle) => [{ rect: line(at), style: theme[style] }];
  if (row.kind === "section") return whole("section");
  if (row.kind === "end") return whole("caption");
  if (isSettingHeader(row)) return whole("header");
  if (row.kind === "header") {
    return COLUMN_ORDER.flatMap((_, index) =>
      row.cells[index] === null ? [] : [{ rect: line(at, index + 1, 1), style: theme.header }],
    );
  }
  if (row.kind === "setting") {
    const isFixed = row.setting === "id" || row.setting === "subjectKind" || row.setting === "method";
    const value: ThemeStyle = isFixed ? "fixedText" : row.setting === "maximum" ? "inputPointsLeft" : "inputText";
    return [...whole("fixedText"), { rect: line(at, VALUE_COLUMN, VALUE_SPAN), style: theme[value] }];
  }
  return COLUMN_ORDER.flatMap((column, index) =>
    (row.columns?.has(column) ?? true) ? [{ rect: line(at, index + 1, 1), style: theme[cellStyle(row, column)] }] : [],
  );
}

function cellStyle(row: LaidLine, column: RubricColumn): ThemeStyle {
  if (column === "kind") return "fixedText";
  if (column === "code") return "fixedCenter";
  if (row.cells[RUBRIC_COLUMNS[column]] === null && !isOpenWhenEmpty(row, column)) return "fixedText";
  const isPoints = POINT_COLUMNS.has(column) && row.kind !== "category" && row.kind !== "level" && row.kind !== "basis";
  if (row.kind === "derivedBonus" && column === "second") return "inputInteger";
  if (isPoints) return "inputPoints";
  if (column === "name" || column === "clause" || column === "extra")
    return row.kind === "criterion" && column === "extra" ? "inputInteger" : "inputText";
  return "inputCenter";
}

/** Whether a cell is meant to be filled although it is empty in a pack. */
function isOpenWhenEmpty(row: LaidLine, column: RubricColumn): boolean {
  return column === "clause" || (row.kind === "criterion" && (column === "extra" || column === "minimum"));
}

function sharedBody({ area, name }: { readonly area: Area; readonly name: string | null }): Content {
  const reference = areaToReference(area);
  return { formula: `=IF(${reference}="","",${reference})`, value: name ?? "" };
}

function yearContent(year: RubricSheetYear): Content {
  if (year.kind === "own") return year.value;
  const reference = areaToReference(year.area);
  return { formula: `=IF(${reference}="","",${reference})`, value: year.value ?? "" };
}

function sheetValidations(cells: RubricCells, positions: RubricPositions): readonly Validation[] {
  const column = (kind: RowKind, name: RubricColumn): Rect => cellsRect(cells, positions, kind, name);
  const answers = (rows: number, from: number) => areaToReference({ ...cells.area("answer", from, "name"), rows });
  const yesNo = answers(YES_NO_ROWS, 0);
  const list = (rect: Rect, source: string, text: string): Validation => ({
    rect,
    rule: { kind: "list", source: `=${source}` },
    blocking: true,
    error: { title: "Chọn trong danh sách", text },
  });
  const flags = (["criterion", "derivedBonus", "category", "level"] as const)
    .filter((kind) => positions[kind].length > 0)
    .map((kind) => list(column(kind, "flag"), yesNo, "Ô này nhận Có hoặc Không."));
  const inYear = cells.rubric.bases.flatMap((basis, index) =>
    basis.inYear === undefined ? [] : [list(cells.area("basis", index, "flag"), yesNo, "Ô này nhận Có hoặc Không.")],
  );
  const points = (["criterion", "bonus", "deduction", "band"] as const)
    .filter((kind) => positions[kind].length > 0)
    .map((kind): Validation => {
      const rect = column(kind, "value");
      const first = `$${COLUMN_LETTER}${rect.row}`;
      return {
        rect,
        blocking: true,
        rule: { kind: "custom", formula: `=AND(ISNUMBER(${first}),${first}>=0)` },
        error: { title: "Nhập điểm", text: "Ô này nhận số điểm từ 0 trở lên, nhiều nhất hai chữ số thập phân." },
      };
    });
  return [
    ...flags,
    ...inYear,
    ...points,
    list(cells.settingArea("bandsConfirmed"), yesNo, "Ô này nhận Có hoặc Không."),
    ...OPTIONAL_SETTINGS.filter((setting) => cells.rubric[setting] !== undefined).map((setting) =>
      list(cells.settingArea(setting), yesNo, "Ô này nhận Có hoặc Không."),
    ),
    list(cells.settingArea("levelSystem"), answers(LEVEL_SYSTEM_ROWS, YES_NO_ROWS), "Ô này nhận Hai cấp hoặc Ba cấp."),
    list(
      cells.settingArea("body"),
      cells.range("level", "extra"),
      "Chọn một cơ quan trong mục Cấp quản lý và thẩm quyền.",
    ),
    ...(positions.derivedBonus.length > 0
      ? [list(column("derivedBonus", "extra"), cells.range("band", "name"), "Chọn một mức trong mục Mức xếp loại.")]
      : []),
    ...(positions.category.length > 0 ? [list(column("category", "extra"), yesNo, "Ô này nhận Có hoặc Không.")] : []),
  ];
}

const COLUMN_LETTER = "D";

function cellsRect(cells: RubricCells, positions: RubricPositions, kind: RowKind, column: RubricColumn): Rect {
  const first = cells.area(kind, 0, column);
  return { row: first.row, column: first.column, rows: positions[kind].length, columns: 1 };
}
