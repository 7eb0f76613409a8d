/** The user's choices for a new template. */
export interface TemplateChoice {
  /** Id of a pack. */
  readonly pack: string;
  /** As typed. */
  readonly rows: string;
  /** The appraisal year, as typed. */
  readonly year: string;
}

/** From this number of rows on, inserting takes long enough to ask first. */
export const MANY_ROWS = 10_000;
