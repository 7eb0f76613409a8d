import type { HeadingProfile } from "../workbook/sheets/heading";
import type { FormDocument } from "./form-document";
import type { FormSeal } from "./form-facts";
import type { FormKind } from "./form-kinds";

/** A form ready to be set as a sheet or as a text document: plain data, which any host can send on. */
export interface Paper {
  readonly kind: FormKind;
  readonly profile: HeadingProfile;
  /** `null` while nothing is sealed: the paper is a draft. */
  readonly seal: FormSeal | null;
  readonly document: FormDocument;
}

/** What stands above a paper that is no final one. */
export const DRAFT = "DỰ THẢO";

/** What a sealed paper carries; "" for a draft. */
export function sealedText(seal: FormSeal | null): string {
  return seal && !seal.isOpen ? `Mã chốt: ${seal.printed}` : "";
}
