import type { Content } from "../../workbook/model/sheet-spec";
import type { PageBuilder } from "../../workbook/sheets/page-builder";
import type { KeptRows } from "../../workbook/sheets/page-breaks";
import type { FormProfile } from "../profile";
import type { FormGrid } from "./form-grid";

/** The sheet that a form is set on. */
export interface SheetPage {
  readonly page: PageBuilder;
  readonly grid: FormGrid;
  readonly columns: number;
  readonly profile: FormProfile;
  /** The line above every letterhead, and the one below signatures. */
  readonly draft: Content;
  readonly sealed: Content;
  /** Points of rows on a page. */
  readonly room: number;
  /** Whether a table that goes over its page sets its heading again: the host repeats rows of one table alone. */
  readonly repeatsHeads: boolean;
  readonly keep: (rows: KeptRows) => void;
  /** The row begins a page. */
  readonly begin: (row: number) => void;
  /** Rows that begin a page, in their order. */
  readonly starts: () => readonly number[];
  /** Says that the row just set is a heading of what follows; and whether such a one stands right above a row. */
  readonly heads: () => void;
  readonly isHeaded: (row: number) => boolean;
  /** Rows of a table, its heading first. */
  readonly table: (rows: KeptRows) => void;
}
