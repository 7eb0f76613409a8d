import { EMPTY_PLAN } from "../../workbook/model/plan";
import type { Edit, Plan } from "../../workbook/model/plan";
import type { Snapshot } from "../../workbook/model/snapshot";
import type { FormKind } from "../../forms/form-kinds";
import type { HeadingProfile } from "../../workbook/sheets/heading";
import { appraise } from "../../workbook/check/appraise";
import { print } from "../print/print";
import type { PrintRefusal } from "../print/print";

export interface PrintFormsInput {
  readonly forms: readonly FormKind[];
  readonly profile: HeadingProfile;
  /** Whether score sheets leave points to be written by hand. */
  readonly isBlank: boolean;
}

/** Several forms, each on its sheet. */
export interface PrintedForms {
  readonly sheets: readonly string[];
  /** Forms that cannot be made now. */
  readonly refusals: readonly PrintRefusal[];
  readonly plan: Plan;
}

/** Plans several forms at once, so that one undo takes them back. The first one is shown. */
export function printForms(snapshot: Snapshot, { forms, profile, isBlank }: PrintFormsInput): PrintedForms {
  const appraisal = appraise(snapshot);
  const made = [...new Set(forms)].map((form) =>
    print(snapshot, { form, profile, judge: null, entry: null, isBlank }, appraisal),
  );
  const printed = made.flatMap((one) => (one.ok ? [one] : []));
  const edits = printed.flatMap(({ plan }) => plan.edits);
  const isShown = (edit: Edit) => edit.kind === "activate";
  const shown = edits.find(isShown);
  return {
    sheets: printed.map(({ sheet }) => sheet),
    refusals: made.flatMap((one) => (one.ok ? [] : [one.refusal])),
    plan: shown ? { edits: [...edits.filter((edit) => !isShown(edit)), shown] } : EMPTY_PLAN,
  };
}
