import type { StatedHeader } from "../../recognition/recognize-table";
import type { ComputedRole, Role } from "../../scoring/role";
import type { Area } from "../../workbook/model/area";

export interface AttachInput {
  /** Place of the table: one of its cells, or its headings. `null` for the selection. */
  readonly at: Area | null;
  /** Id of the rubric; `null` to guess it. */
  readonly rubric: string | null;
  /** Roles that the user states, by the sheet's column; the others are guessed. */
  readonly roles: readonly { readonly column: number; readonly role: Role | null }[];
  /** Live formulas, or values that Classify rewrites when scores change. */
  readonly results: "formulas" | "values";
  /** Existing result columns that the product takes over: typed values stay, and are reported where they differ. */
  readonly adopt: readonly ComputedRole[];
  /** The sheet's heading rows as the user states them; absent or `null` to detect them. */
  readonly header?: StatedHeader | null;
  /** `seen` of the proposal that the user accepted; absent to attach the table as found. */
  readonly seen?: string;
}
