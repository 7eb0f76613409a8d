import type { Area, Rect } from "../../../src/workbook/model/area";

/** A column's width in pixels, and whether a user has hidden it. */
export interface ColumnState {
  readonly sheet: string;
  readonly column: number;
  readonly width: number;
  readonly isHidden: boolean;
}

/** What is recorded about a refreshed sheet besides its copy. */
export interface RecordedRewrite {
  readonly sheet: string;
  readonly region: Rect;
  /** Ids of every chart, and of the product's charts. */
  readonly charts: readonly (number | null)[];
  readonly ownCharts: readonly (number | null)[];
  readonly isProtected: boolean;
}

/** A sheet of which cells are kept. */
export interface Backup {
  readonly sheet: string;
  /** Key that identifies the copy among the sheets that the work makes. */
  readonly backup: string;
  /** The cells that may change; `null` where the whole sheet is kept. */
  readonly areas: readonly Area[] | null;
  /** Those whose formats may change as well. */
  readonly looks: readonly Area[];
  /** Size of its grid. */
  readonly rows: number;
  readonly columns: number;
}

/** Everything needed to restore what a plan changes, as data that a cell can keep. */
export interface Recorded {
  /** Ids of the sheets that the plan changes or deletes: users may rename them before the work is done. */
  readonly sheetIds: readonly (readonly [name: string, id: number])[];
  /** The product's names before the plan: a reference, or `null` for a broken name. */
  readonly names: readonly (readonly [name: string, reference: string | null])[];
  /** What was known of all names. */
  readonly listed: {
    readonly total: number;
    /** Whether the product's are all of the whole spreadsheet and have cells. */
    readonly isPlain: boolean;
    /** Whether they were read from the directory. */
    readonly isKept: boolean;
  };
  readonly backups: readonly Backup[];
  readonly rewrites: readonly RecordedRewrite[];
  /**
   * Columns that new ones replace, or that are removed, as far as the sheet has them: their widths in pixels, and whether
   * they are hidden.
   */
  readonly widths: readonly ColumnState[];
  /** The user's place. */
  readonly place: Area | null;
  /** The separator between a formula's arguments in this spreadsheet. */
  readonly separator: "," | ";";
}
