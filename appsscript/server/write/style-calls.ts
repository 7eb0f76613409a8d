import { rectToAddress } from "../../../src/workbook/model/area";
import type { StyledRect } from "../../../src/workbook/model/sheet-spec";
import type { Style } from "../../../src/workbook/model/style";
import { styleRegions } from "../../../src/workbook/sheets/style-regions";
import type { Sheet } from "../book/book";
import type { Work } from "./step";

type RangeList = GoogleAppsScript.Spreadsheet.RangeList;
type Look = (style: Style) => string | number | boolean | null;

/**
 * Applies the styles of a new or cleared sheet: each value of each property is one call, for all the cells that share
 * it.
 */
export function applyStyles({ book }: Work, sheet: Sheet, styles: readonly StyledRect[]): void {
  const regions = styleRegions(styles);
  const { BorderStyle } = book.app;
  const apply = (look: Look, set: (list: RangeList, value: string) => void) => {
    for (const [value, addresses] of addressesByValue(regions, look)) set(sheet.getRangeList([...addresses]), value);
  };
  apply(
    ({ font }) => font.name,
    (list, value) => list.setFontFamily(value),
  );
  apply(
    ({ font }) => font.size,
    (list, value) => list.setFontSize(Number(value)),
  );
  apply(
    ({ font }) => font.color,
    (list, value) => list.setFontColor(value),
  );
  apply(
    ({ font }) => font.bold,
    (list) => list.setFontWeight("bold"),
  );
  apply(
    ({ font }) => font.italic,
    (list) => list.setFontStyle("italic"),
  );
  apply(
    ({ font }) => font.isUnderlined ?? false,
    (list) => list.setFontLine("underline"),
  );
  apply(
    ({ horizontal }) => horizontal,
    (list, value) => list.setHorizontalAlignment(value as Style["horizontal"]),
  );
  apply(
    ({ vertical }) => (vertical === "center" ? "middle" : vertical),
    (list, value) => list.setVerticalAlignment(value as "top" | "middle" | "bottom"),
  );
  apply(
    ({ wrap }) => wrap,
    (list) => list.setWrap(true),
  );
  apply(
    ({ fill }) => fill,
    (list, value) => list.setBackground(value),
  );
  apply(
    ({ numberFormat }) => (numberFormat === "General" ? null : numberFormat),
    (list, value) => list.setNumberFormat(value),
  );
  apply(
    ({ border }) => border === "all",
    (list) => list.setBorder(true, true, true, true, true, true, "#000000", BorderStyle.SOLID),
  );
  apply(
    ({ border }) => border === "bottom",
    (list) => list.setBorder(null, null, true, null, null, true, "#000000", BorderStyle.SOLID),
  );
}

/** Values that equal a new cell's default cost no call. */
function addressesByValue(regions: readonly StyledRect[], look: Look): ReadonlyMap<string, readonly string[]> {
  const byValue = new Map<string, string[]>();
  for (const { rect, style } of regions) {
    const value = look(style);
    if (value === null || value === false) continue;
    byValue.set(String(value), [...(byValue.get(String(value)) ?? []), rectToAddress(rect)]);
  }
  return byValue;
}
