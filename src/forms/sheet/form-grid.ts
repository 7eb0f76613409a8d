import type { FormDocument, FormTable } from "../form-document";

/** Columns of a form's sheet. */
export interface FormGrid {
  /** Characters, as sheets count widths. */
  readonly widths: readonly number[];
  /** Percent. */
  readonly scale: number;
  /** The last column of the left half of letterheads and signatures. */
  readonly left: number;
  /** First and last grid column of each table column. */
  readonly spans: readonly (readonly [from: number, to: number])[];
}

/**
 * Characters of a page's width between the margins, 165 mm or 252 mm across: LibreOffice gives a character 5,5 points,
 * Excel 5,25.
 */
const PAGE_CHARACTERS = { portrait: 84.5, landscape: 129 } as const;
/** Characters that a file adds to each column. */
const PADDING = 0.71;
const LEAST_SCALE = 40;
/** Columns take this share of what they want before letters are made smaller. */
const SQUEEZE = 0.88;
/** Columns narrower than this share of the page are not cut for the halves. */
const LEAST_CUT = 0.02;

/**
 * Lays a grid under a form: the columns of its table, one of them cut where the halves of a letterhead meet
 * (`leftShare`). A smaller scale than 100 percent leaves room for wider columns.
 */
export function formGrid({ orientation, blocks }: FormDocument, leftShare: number, wantedScale = 100): FormGrid {
  const table = blocks.find((block): block is FormTable => block.kind === "table");
  const wanted = table ? table.columns.map(({ width }) => width) : [leftShare, 1 - leftShare];
  const whole = PAGE_CHARACTERS[orientation];
  const page = (whole * 100) / wantedScale;
  const natural = wanted.reduce((sum, width) => sum + width + PADDING, 0) * SQUEEZE;
  const isWide = orientation === "landscape" && natural > page;
  const total = isWide ? natural : page;
  const shares = wanted.map((width) => width / wanted.reduce((sum, one) => sum + one, 0));
  const edges = shares.reduce<number[]>((list, share) => [...list, list.at(-1)! + share], [0]);
  const cut = edges.findIndex((edge) => Math.abs(edge - leftShare) < LEAST_CUT);
  const all = cut >= 0 ? edges : [...edges, leftShare].sort((a, b) => a - b);
  const left = cut >= 0 ? cut : all.indexOf(leftShare);
  return {
    left,
    scale: isWide ? Math.max(LEAST_SCALE, Math.floor((whole / total) * 100)) : wantedScale,
    widths: all
      .slice(1)
      .map((edge, index) => Math.max(1, Math.floor(((edge - all[index]!) * total - PADDING) * 100) / 100)),
    spans: shares.map((_, index) => [all.indexOf(edges[index]!) + 1, all.indexOf(edges[index + 1]!)]),
  };
}
