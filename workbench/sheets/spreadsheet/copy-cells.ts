import { checkEditable } from "../services/access";
import { copyRules } from "./copy-rules";
import { CopyPasteType } from "../services/enums";
import type { EnumValue } from "../services/enums";
import { checkRect, sheetOf } from "./range-target";
import type { RangeTarget } from "./range-target";
import type { SheetsHost } from "../runtime/sheets-host";

/** What is copied: a kind of pasting, or the options of an older signature (Range.md copyTo). */
export type CopyWhat = EnumValue | { readonly contentsOnly?: boolean; readonly formatOnly?: boolean };

/** Copies a range to the top left cell of another, which is filled with copies where it is larger. */
export function copyCells(host: SheetsHost, from: RangeTarget, to: RangeTarget, how: CopyWhat): void {
  if (how === CopyPasteType.PASTE_DATA_VALIDATION) {
    copyRules(host, from, to);
    return;
  }
  const what = copyKind(how);
  const { sheet, rect } = to;
  const area = { ...from.rect, sheet: sheetOf(host, from).name };
  const down = Math.max(1, Math.floor(rect.rows / area.rows));
  const across = Math.max(1, Math.floor(rect.columns / area.columns));
  checkEditable(
    host,
    sheet,
    checkRect(host, sheet, { ...rect, rows: down * area.rows, columns: across * area.columns }),
  );
  for (let r = 0; r < down; r++) {
    for (let c = 0; c < across; c++)
      host.grid.copy(area, sheet, { row: rect.row + r * area.rows, column: rect.column + c * area.columns }, what);
  }
}

function copyKind(how: unknown): "all" | "formulas" | "values" | "formats" {
  if (how === CopyPasteType.PASTE_NORMAL) return "all";
  if (how === CopyPasteType.PASTE_FORMULA) return "formulas";
  if (how === CopyPasteType.PASTE_VALUES) return "values";
  if (how === CopyPasteType.PASTE_FORMAT) return "formats";
  const options = how as { readonly contentsOnly?: boolean; readonly formatOnly?: boolean };
  if (options.contentsOnly) return "values";
  return options.formatOnly ? "formats" : "all";
}
