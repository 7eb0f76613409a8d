import { formFingerprintName, formName } from "../../workbook/model/binding-name";
import type { Rect } from "../../workbook/model/area";
import { blockFingerprint } from "../../workbook/model/fingerprint";
import { specToBlock } from "../../workbook/model/spec-to-block";
import type { SheetSpec } from "../../workbook/model/sheet-spec";
import { EMPTY_ROW, pageBreaks } from "../../workbook/sheets/page-breaks";
import { theme } from "../../workbook/sheets/theme";
import { SINGLE_PAGES } from "../form-kinds";
import { sealedText } from "../paper";
import type { Paper } from "../paper";
import { FORM_MARGINS } from "../profile";
import { fittedForm } from "./fitted-form";
import type { LaidForm } from "./lay-out";

/** Lays a form out as a sheet with live cells. */
export function formSheet(paper: Paper, name: string): SheetSpec {
  const { kind, seal, document } = paper;
  const laid = fittedForm(paper);
  const { grid, built, heights, begin, kept, room } = laid;
  const { blocks, styles, merges, rowHeights, rows } = built;
  const columns = grid.widths.length;
  const titleRows = repeatedRows(laid);
  const repeated = titleRows ? (heights.get(titleRows.first) ?? 0) : 0;
  const block: Rect = { row: 1, column: 1, rows, columns };
  const fingerprint: Rect = { row: 1, column: columns + 1, rows: 1, columns: 1 };
  return {
    name,
    tabColor: "#2E7D4F",
    columnWidths: [...grid.widths, 12],
    hiddenColumns: [columns + 1],
    rowHeights,
    styles: [...styles, { rect: fingerprint, style: theme.hidden }],
    blocks: [
      ...blocks,
      { ...fingerprint, cells: [[blockFingerprint(specToBlock({ name, blocks, fills: [] }, block))]] },
    ],
    fills: [],
    merges,
    validations: [],
    conditionalFormats: [],
    freeze: { rows: 0, columns: 0 },
    page: {
      orientation: document.orientation,
      titleRows,
      margins: FORM_MARGINS,
      scale: grid.scale,
      breaksBefore: pageBreaks({ rows, heights, begin, kept, pageHeight: room - repeated }),
      printArea: block,
      paper: { footer: sealedText(seal), isNumbered: !SINGLE_PAGES.has(kind) },
    },
    charts: [],
    names: [
      { name: formName(kind), rect: block },
      { name: formFingerprintName(kind), rect: fingerprint },
    ],
    protect: false,
  };
}

/**
 * The heading of the only table, where it certainly goes over its page: pages after the table have it too, so that it
 * would look lost for nothing.
 */
function repeatedRows({ tables, heights, begin, room }: LaidForm): SheetSpec["page"]["titleRows"] {
  const [table] = tables;
  if (!table || tables.length > 1) return null;
  const { first, last } = table;
  const start = Math.max(1, ...begin.filter((row) => row <= first));
  let used = 0;
  for (let row = start; row <= last; row++) used += heights.get(row) ?? EMPTY_ROW;
  return used > room ? { first, last: first } : null;
}
