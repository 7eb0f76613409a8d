import { formFingerprintName, formName, cellName } from "../../workbook/model/binding-name";
import type { Rect } from "../../workbook/model/area";
import { blockFingerprint } from "../../workbook/model/fingerprint";
import { specToBlock } from "../../workbook/model/spec-to-block";
import type { Content, SheetSpec } from "../../workbook/model/sheet-spec";
import { createPage } from "../../workbook/sheets/page-builder";
import { EMPTY_ROW, pageBreaks } from "../../workbook/sheets/page-breaks";
import type { KeptRows } from "../../workbook/sheets/page-breaks";
import { theme } from "../../workbook/sheets/theme";
import type { FormSeal } from "../form-facts";
import { SINGLE_PAGES } from "../form-kinds";
import { DRAFT, sealedText } from "../paper";
import type { Paper } from "../paper";
import { FORM_MARGINS, PROFILES } from "../profile";
import { formGrid } from "./form-grid";
import { setBlock } from "./set-block";
import type { SheetPage } from "./sheet-page";

/** Long and short edge of A4, millimetres. */
const A4 = { portrait: 297, landscape: 210 } as const;
const POINTS_PER_MILLIMETRE = 72 / 25.4;

/** Lays a form out as a sheet with live cells. */
export function formSheet({ kind, profile: profileName, seal, document }: Paper, name: string): SheetSpec {
  const profile = PROFILES[profileName];
  const grid = formGrid(document, profile.leftShare);
  const columns = grid.widths.length;
  const page = createPage(grid.widths);
  const kept: KeptRows[] = [];
  const begin: number[] = [];
  const tables: KeptRows[] = [];
  const target: SheetPage = {
    page,
    grid,
    columns,
    profile,
    draft: liveDraft(seal),
    sealed: liveSeal(seal),
    keep: (rows) => kept.push(rows),
    begin: (row) => begin.push(row),
    table: (rows) => tables.push(rows),
  };
  for (const block of document.blocks) setBlock(block, target);
  const { blocks, styles, merges, rowHeights, rows } = page.build();
  const heights = new Map(rowHeights.map(({ row, height }) => [row, height]));
  const height =
    ((A4[document.orientation] - FORM_MARGINS.top - FORM_MARGINS.bottom) * POINTS_PER_MILLIMETRE * 100) / grid.scale;
  const [table] = tables;
  const titleRows =
    table && tables.length === 1 && isParted(table, { heights, begin, height })
      ? { first: table.first, last: table.first }
      : null;
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
      breaksBefore: pageBreaks({ rows, heights, begin, kept, pageHeight: height - repeated - SPARE }),
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

/** Whether a table certainly goes over its page, so that its heading is repeated: a heading without rows looks lost. */
function isParted(
  { first, last }: KeptRows,
  page: { readonly heights: ReadonlyMap<number, number>; readonly begin: readonly number[]; readonly height: number },
): boolean {
  const start = Math.max(1, ...page.begin.filter((row) => row <= first));
  let used = 0;
  for (let row = start; row <= last; row++) used += page.heights.get(row) ?? EMPTY_ROW;
  return used > page.height - SPARE;
}

/** Points left free at the end of a page: hosts round heights of rows. */
const SPARE = 12;

/** `DỰ THẢO` until the results are sealed, and again once the seal is opened. */
function liveDraft(seal: FormSeal | null): Content {
  if (!seal) return DRAFT;
  return { formula: `=IF(${cellName(seal.id, "LyDoMo")}="","","${DRAFT}")`, value: seal.isOpen ? DRAFT : "" };
}

function liveSeal(seal: FormSeal | null): Content {
  if (!seal) return null;
  return {
    formula: `=IF(${cellName(seal.id, "LyDoMo")}="","Mã chốt: "&LEFT(${cellName(seal.id, "MaChot")},${seal.printed.length}),"")`,
    value: sealedText(seal),
  };
}
