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
  readonly keep: (rows: KeptRows) => void;
  /** The row begins a page. */
  readonly begin: (row: number) => void;
  /** Rows of a table, its heading first. */
  readonly table: (rows: KeptRows) => void;
}
