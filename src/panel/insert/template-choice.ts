import type { HeadingProfile } from "../../workbook/sheets/heading";

/** The user's choices for a new template. */
export interface TemplateChoice {
  /** Id of a pack. */
  readonly pack: string;
  /** As typed. */
  readonly rows: string;
  readonly profile: HeadingProfile;
}

/** Enough rows for most offices, without needless pages. */
export const DEFAULT_ROWS = "50";
/** From this number of rows on, inserting takes long enough to ask first. */
export const MANY_ROWS = 10_000;
