import type { FormKind } from "../forms/form-kinds";
import type { PrintRefusal } from "../actions/print/print";

/** Sentences about printed forms. */
export interface FormWords {
  /** Says why no form was made, and what to do next. */
  readonly refusal: (refusal: PrintRefusal) => string;
  /** Says why a form is no text document. */
  readonly noDocument: (form: FormKind) => string;
}
