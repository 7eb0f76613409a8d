import type { Role } from "../../src/scoring/role";

/** A workbook that somebody laid out in their own way, and what a person who knows it would say of its table. */
export interface ForeignBook {
  /** What is particular about it. */
  readonly layout: string;
  readonly bytes: () => Uint8Array;
  /** Whether the file is opened and saved by LibreOffice before it is attached. */
  readonly savedByLibreOffice?: boolean;
  readonly sheet: string;
  /** Where the cursor stands. */
  readonly cell: string;
  readonly rubric: string;
  /** What each column really is, by its letters; columns that are left out are nothing to the product. */
  readonly roles: Readonly<Record<string, Role>>;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly entries: number;
  /** Guesses that a person has to correct: columns, and the rubric. */
  readonly corrections: number;
  /** Complete entries, with their totals, by the sheet's row. */
  readonly totals: Readonly<Record<number, number>>;
}
