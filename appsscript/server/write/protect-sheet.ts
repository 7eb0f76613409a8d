import type { SheetSpec } from "../../../src/workbook/model/sheet-spec";
import { styleRegions } from "../../../src/workbook/sheets/style-regions";
import { rangeAt, sheetNamed } from "../book/ranges";
import type { Step } from "./step";

/** The user who runs this, and the owner: neither can be removed. */
const MOST_EDITORS_LEFT = 2;

/**
 * Protects every cell with a locked style. A protection excludes other users only after they are removed as editors;
 * the running user needs no exception in the list, and reading that name would take a further right. Where others stay,
 * Sheets warns before a change instead.
 */
export function protectStep({ name, styles }: SheetSpec): Step {
  return ({ book }) => {
    const sheet = sheetNamed(book, name);
    const protection = sheet.protect();
    protection.setUnprotectedRanges(
      styleRegions(styles).flatMap(({ rect, style }) => (style.locked ? [] : [rangeAt(sheet, rect)])),
    );
    protection.removeEditors(protection.getEditors());
    if (protection.canDomainEdit()) protection.setDomainEdit(false);
    if (protection.getEditors().length > MOST_EDITORS_LEFT) protection.setWarningOnly(true);
  };
}
