import type { Content } from "../../workbook/model/sheet-spec";
import { cellName } from "../../workbook/model/binding-name";
import { createPage } from "../../workbook/sheets/page-builder";
import type { PageBuilder } from "../../workbook/sheets/page-builder";
import type { KeptRows } from "../../workbook/sheets/page-breaks";
import type { FormSeal } from "../form-facts";
import { SINGLE_PAGES } from "../form-kinds";
import { DRAFT, sealedText } from "../paper";
import type { Paper } from "../paper";
import { FORM_MARGINS, PROFILES } from "../profile";
import { formGrid } from "./form-grid";
import type { FormGrid } from "./form-grid";
import { setBlock } from "./set-block";

/** Edges of A4 that are upright, millimetres. */
const A4 = { portrait: 297, landscape: 210 } as const;
const POINTS_PER_MILLIMETRE = 72 / 25.4;
/** Points left free at the end of a page: hosts round heights of rows. */
const SPARE = 12;

/** A form set on a grid of cells. */
export interface LaidForm {
  readonly grid: FormGrid;
  readonly built: ReturnType<PageBuilder["build"]>;
  /** Points of the rows that have a height of their own. */
  readonly heights: ReadonlyMap<number, number>;
  readonly kept: readonly KeptRows[];
  /** Rows that begin a page in any case. */
  readonly begin: readonly number[];
  readonly tables: readonly KeptRows[];
  /** Points of rows on a page. */
  readonly room: number;
}

/** Sets a form at a scale, percent; a landscape one may need a smaller scale for its columns. */
export function layOut({ kind: form, profile: name, seal, document }: Paper, scale: number): LaidForm {
  const profile = PROFILES[name];
  const grid = formGrid(document, profile.leftShare, scale);
  const page = createPage(grid.widths);
  const kept: KeptRows[] = [];
  const begin: number[] = [];
  const tables: KeptRows[] = [];
  let heading = 0;
  const room =
    ((A4[document.orientation] - FORM_MARGINS.top - FORM_MARGINS.bottom) * POINTS_PER_MILLIMETRE * 100) / grid.scale -
    SPARE;
  const target = {
    page,
    grid,
    columns: grid.widths.length,
    profile,
    draft: liveDraft(seal),
    sealed: liveSeal(seal),
    room,
    repeatsHeads: !SINGLE_PAGES.has(form) && document.blocks.filter(({ kind }) => kind === "table").length > 1,
    keep: (rows: KeptRows) => void kept.push(rows),
    begin: (row: number) => void begin.push(row),
    starts: () => begin,
    heads: () => {
      heading = page.nextRow() - 1;
    },
    isHeaded: (row: number) => heading > 0 && heading === row - 1,
    table: (rows: KeptRows) => void tables.push(rows),
  };
  for (const block of document.blocks) setBlock(block, target);
  const built = page.build();
  const heights = new Map(built.rowHeights.map(({ row, height }) => [row, height]));
  return { grid, built, heights, kept, begin, tables, room };
}

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
