import type { Grid } from "./grid";

/** A part of a file that Excel keeps as it came: custom XML, with the parts that belong to it. */
export interface KeptPart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a workbook holds besides its sheets: settings that an add-in keeps in it, and custom XML that others do. No cell shows either. */
export interface BookExtras {
  readonly settings: Map<string, unknown>;
  customXml: readonly KeptPart[];
}

const extras = new WeakMap<Grid, BookExtras>();

export function bookExtras(grid: Grid): BookExtras {
  const own = extras.get(grid) ?? { settings: new Map<string, unknown>(), customXml: [] };
  extras.set(grid, own);
  return own;
}

/** Another workbook is opened, which has its own. */
export function forgetBookExtras(grid: Grid): void {
  extras.delete(grid);
}
