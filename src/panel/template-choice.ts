import type { HeadingProfile } from "../workbook/heading";

/** What the user has chosen for a new template. */
export interface TemplateChoice {
  /** Id of a pack. */
  readonly pack: string;
  /** As typed. */
  readonly rows: string;
  readonly profile: HeadingProfile;
}

/** As many rows as most offices need, and no more pages than needed. */
export const DEFAULT_ROWS = "50";
/** From here on inserting takes long enough to ask first. */
export const MANY_ROWS = 10_000;
