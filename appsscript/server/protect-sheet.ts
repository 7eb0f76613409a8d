import type { SheetSpec } from "../../src/workbook/sheet-spec";
import { styleRegions } from "../../src/workbook/style-regions";
import { rangeAt, sheetNamed } from "./ranges";
import type { Step } from "./step";

/**
 * Protects every cell whose style is locked. A protection keeps nobody out until the other editors are taken off it; whoever runs this,
 * and the owner, cannot be. Where editors cannot be removed, Sheets warns before a change instead.
 */
export function protectStep({ name, styles }: SheetSpec): Step {
  return ({ book }) => {
    const sheet = sheetNamed(book, name);
    const protection = sheet.protect();
    protection.setUnprotectedRanges(styleRegions(styles).flatMap(({ rect, style }) => (style.locked ? [] : [rangeAt(sheet, rect)])));
    try {
      protection.removeEditors(protection.getEditors());
      if (protection.canDomainEdit()) protection.setDomainEdit(false);
    } catch {
      protection.setWarningOnly(true);
    }
  };
}
