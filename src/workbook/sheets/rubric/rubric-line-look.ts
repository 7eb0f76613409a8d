import { RUBRIC_COLUMN_COUNT, RUBRIC_COLUMNS } from "../../../rubric/rubric-columns";
import type { RubricColumn } from "../../../rubric/rubric-columns";
import type { Rect } from "../../model/area";
import type { StyledRect } from "../../model/sheet-spec";
import { isLong, rowHeight } from "../row-height";
import type { CellText } from "../row-height";
import { theme } from "../theme";
import type { ThemeStyle } from "../theme";
import { COLUMN_ORDER } from "./rubric-lines";
import type { LaidLine } from "./rubric-lines";

/** Of the columns of a rubric sheet, in characters. */
export const COLUMN_WIDTHS: readonly number[] = [22, 14, 52, 14, 11, 10, 15, 24, 34];
/** Points; sections need space above, headings two lines. */
const LINE_HEIGHTS: Readonly<Partial<Record<LaidLine["kind"], number>>> = { section: 23, header: 32, end: 20 };
const POINT_COLUMNS: ReadonlySet<RubricColumn> = new Set<RubricColumn>(["value", "second", "minimum"]);
const VALUE_COLUMN = RUBRIC_COLUMNS.value + 1;
const VALUE_SPAN = RUBRIC_COLUMN_COUNT - RUBRIC_COLUMNS.value;

/** The cells of a row of the sheet, all columns unless told. */
export function line(row: number, from = 1, columns = RUBRIC_COLUMN_COUNT): Rect {
  return { row, column: from, rows: 1, columns };
}

/** Returns the height (points) that a line needs, 0 where the sheet's own will do. */
export function lineHeight(row: LaidLine): number {
  return Math.max(LINE_HEIGHTS[row.kind] ?? 0, heightOfTexts(row));
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

/** Cells of a line that are one, in the sheet's row `at`. */
export function mergeLine(row: LaidLine, at: number): readonly Rect[] {
  if (row.kind === "section" || row.kind === "end") return [line(at)];
  return row.kind === "setting" || isSettingHeader(row) ? [line(at, VALUE_COLUMN, VALUE_SPAN)] : [];
}

function isSettingHeader(row: LaidLine): boolean {
  return row.kind === "header" && row.cells[RUBRIC_COLUMNS.value] === "Giá trị";
}

/** Looks of a line in the sheet's row `at`. */
export function styleLine(row: LaidLine, at: number): readonly StyledRect[] {
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
