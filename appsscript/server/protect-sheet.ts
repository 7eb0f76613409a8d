import type { SheetSpec } from "../../src/workbook/sheet-spec";
import { styleRegions } from "../../src/workbook/style-regions";
import { rangeAt, sheetNamed } from "./ranges";
import type { Step } from "./step";

/** Whoever runs this, and the owner: neither can be taken off. */
const MOST_EDITORS_LEFT = 2;

/**
 * Protects every cell whose style is locked. A protection keeps nobody out until the other editors are taken off it; who runs this needs
 * no taking out of the list, and asking for that name would take a further right. Where others stay, Sheets warns before a change instead.
 */
export function protectStep({ name, styles }: SheetSpec): Step {
  return ({ book }) => {
    const sheet = sheetNamed(book, name);
    const protection = sheet.protect();
    protection.setUnprotectedRanges(styleRegions(styles).flatMap(({ rect, style }) => (style.locked ? [] : [rangeAt(sheet, rect)])));
    protection.removeEditors(protection.getEditors());
    if (protection.canDomainEdit()) protection.setDomainEdit(false);
    if (protection.getEditors().length > MOST_EDITORS_LEFT) protection.setWarningOnly(true);
  };
}
