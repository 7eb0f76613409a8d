import type { SheetSpec } from "../../../src/workbook/model/sheet-spec";
import type { Style } from "../../../src/workbook/model/style";

export const PLAIN_STYLE: Style = {
  font: { name: "Times New Roman", size: 12, bold: false, italic: false, color: "#000000" },
  fill: null,
  border: "none",
  horizontal: "left",
  vertical: "center",
  wrap: false,
  numberFormat: "General",
  locked: true,
};

/** A sheet with nothing in it but what a test puts there. */
export function plainSpec(also: Partial<SheetSpec> = {}): SheetSpec {
  return {
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
    page: {
      orientation: "landscape",
      titleRows: null,
      printArea: null,
      margins: { top: 20, bottom: 20, left: 25, right: 15 },
    },
    charts: [],
    protect: false,
    ...also,
  };
}
