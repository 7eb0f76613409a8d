import { FORM_KINDS } from "../../forms/form-kinds";
import type { FormKind } from "../../forms/form-kinds";
import { formPicture } from "../../forms/picture/form-picture";
import type { FormPicture } from "../../forms/picture/form-picture";
import { quotaReport } from "../../quota/quota-report";
import type { QuotaReport } from "../../quota/quota-report";
import { hasResults } from "../../seal/has-results";
import { openMatters } from "../../seal/open-matters";
import type { OpenMatter } from "../../seal/open-matters";
import { readSeals } from "../../seal/read-seal";
import { printedCode } from "../../seal/mark-text";
import { appraise } from "../../workbook/check/appraise";
import type { Snapshot } from "../../workbook/model/snapshot";
import type { HeadingProfile } from "../../workbook/sheets/heading";
import { print } from "../print/print";
import type { PrintRefusal } from "../print/print";

export interface ReadPapersInput {
  readonly profile: HeadingProfile;
  readonly isBlank: boolean;
}

/** A form in small, or why there is none. */
export type DrawnForm = { readonly form: FormKind } & (
  { readonly picture: FormPicture; readonly refusal: null } | { readonly picture: null; readonly refusal: PrintRefusal }
);

/** The last seal, as its sheet says. */
export interface SealOverview {
  readonly number: number;
  readonly sheet: string;
  /** As printed: 32 hexadecimal digits in groups of four. */
  readonly printed: string;
  readonly by: string;
  /** Why it was sealed while something was open; "" for none. */
  readonly reason: string;
  /** `null` while it holds. */
  readonly reopened: { readonly by: string; readonly reason: string } | null;
}

/** What is to be printed, sealed and verified. */
export interface PapersOverview {
  readonly forms: readonly DrawnForm[];
  /** Whether there are results to seal. */
  readonly hasResults: boolean;
  /** What is open, one matter a kind of finding. */
  readonly matters: readonly OpenMatter[];
  readonly seal: SealOverview | null;
  /** How the top band stands to its share; `null` where none is watched. */
  readonly quota: QuotaReport | null;
}

/** Most pages of a form that are drawn; the others are seen in print. */
const MOST_DRAWN = 5;

/** Reads what a workbook has to print and to seal. Nothing is written. */
export function readPapers(snapshot: Snapshot, { profile, isBlank }: ReadPapersInput): PapersOverview {
  const appraisal = appraise(snapshot);
  const seal = readSeals(appraisal.bindings).at(-1);
  return {
    forms: FORM_KINDS.map((form): DrawnForm => {
      const made = print(snapshot, { form, profile, judge: null, entry: null, isBlank }, appraisal);
      if (!made.ok) return { form, picture: null, refusal: made.refusal };
      const spec = made.plan.edits.flatMap((edit) => ("spec" in edit ? [edit.spec] : []))[0]!;
      return { form, picture: formPicture(spec, MOST_DRAWN), refusal: null };
    }),
    hasResults: hasResults(appraisal),
    matters: openMatters(appraisal),
    quota: quotaReport(appraisal),
    seal: seal
      ? {
          number: seal.number,
          sheet: seal.table.sheet,
          printed: printedCode(seal.mark),
          by: seal.by,
          reason: seal.reason,
          reopened: seal.reopened ? { by: seal.reopened.by, reason: seal.reopened.reason } : null,
        }
      : null,
  };
}
