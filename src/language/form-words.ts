import type { PrintRefusal } from "../actions/print/print";

/** Sentences about printed forms. */
export interface FormWords {
  /** Says why no form was made, and what to do next. */
  readonly refusal: (refusal: PrintRefusal) => string;
}
