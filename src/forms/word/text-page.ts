import type { Paper } from "../paper";
import type { FormProfile } from "../profile";

/** The text document that a form is set on; lengths are twips. */
export interface TextPage {
  readonly paper: Paper;
  readonly profile: FormProfile;
  /** Between the margins. */
  readonly width: number;
  /** The two halves of letterheads and signatures. */
  readonly widths: readonly [left: number, right: number];
  /** What the next paragraph has to say where it begins a page; once for each page. */
  readonly startOfPage: () => { readonly breakBefore?: true };
}
