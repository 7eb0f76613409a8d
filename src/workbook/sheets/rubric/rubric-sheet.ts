import { RUBRIC_COLUMN_COUNT, SETTINGS } from "../../../rubric/rubric-columns";
import type { Rubric } from "../../../rubric/rubric";
import { rubricCells } from "../../bindings/rubric-cells";
import type { RubricCells } from "../../bindings/rubric-cells";
import { areaToReference } from "../../model/area";
import type { Area } from "../../model/area";
import { BODY_NAME, YEAR_NAME, rubricName } from "../../model/binding-name";
import type { Content, SheetSpec } from "../../model/sheet-spec";
import { OFFICE_MARGINS, theme } from "../theme";
import { COLUMN_WIDTHS, line, lineHeight, mergeLine, styleLine } from "./rubric-line-look";
import { layOut } from "./rubric-lines";
import { rubricValidations } from "./rubric-validations";

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

/** The body is one setting of the workbook: the first rubric sheet owns its cell, the others refer to it. */
export type RubricSheetBody =
  | { readonly kind: "own"; readonly name: string | null }
  | { readonly kind: "shared"; readonly area: Area; readonly name: string | null };

/** The appraisal year is one for the workbook too; it stands above the block, so that rubrics are read without it. */
export type RubricSheetYear =
  { readonly kind: "own"; readonly value: number | null } | ({ readonly kind: "shared" } & ShownYear);

/** Heads every rubric sheet. */
export const TITLE = "BỘ TIÊU CHÍ THẨM ĐỊNH MÔ HÌNH MỚI, CÁCH LÀM SÁNG TẠO";
const HINT =
  "Sửa các ô nền vàng; bảng chấm điểm và tổng hợp tính theo các ô này. Cần thêm dòng thì chèn dòng vào đúng mục.";
const LINE_HEIGHT = 18;
/** What the rubric appraises, and the appraisal year at the right. */
const SUBTITLE_ROW = 2;
/** The block of the rubric begins here. */
export const FIRST_BLOCK_ROW = 4;

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
        const height = lineHeight(row);
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
    validations: rubricValidations(cells, layout.positions),
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

function sharedBody({ area, name }: { readonly area: Area; readonly name: string | null }): Content {
  const reference = areaToReference(area);
  return { formula: `=IF(${reference}="","",${reference})`, value: name ?? "" };
}

function yearContent(year: RubricSheetYear): Content {
  if (year.kind === "own") return year.value;
  const reference = areaToReference(year.area);
  return { formula: `=IF(${reference}="","",${reference})`, value: year.value ?? "" };
}
