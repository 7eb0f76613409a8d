import { firstCellOf } from "../../workbook/model/area";
import { formFacts } from "../../forms/form-facts";
import type { FormDocument } from "../../forms/form-document";
import { FORM_TITLES } from "../../forms/form-kinds";
import type { FormKind } from "../../forms/form-kinds";
import { makeForm } from "../../forms/make-form";
import type { Paper } from "../../forms/paper";
import { formSheet } from "../../forms/sheet/form-sheet";
import { foldLabel } from "../../text/fold";
import { appraise } from "../../workbook/check/appraise";
import type { Appraisal } from "../../workbook/check/appraised-table";
import { formFingerprintName, formName } from "../../workbook/model/binding-name";
import type { Edit, Plan } from "../../workbook/model/plan";
import { freeSheetName } from "../../workbook/model/sheet-name";
import type { Snapshot } from "../../workbook/model/snapshot";
import { untouchedSheet } from "../../workbook/undo/untouched-sheet";
import type { HeadingProfile } from "../../workbook/sheets/heading";

export interface PrintInput {
  readonly form: FormKind;
  readonly profile: HeadingProfile;
  /** Code of a judge or an entry, for forms of one page each; `null` for all. */
  readonly judge: string | null;
  readonly entry: string | null;
  /** Whether score sheets leave points to be written by hand. */
  readonly isBlank: boolean;
}

export type PrintRefusal =
  | { readonly code: "nothing-to-print"; readonly form: FormKind }
  | { readonly code: "unknown-judge"; readonly judge: string }
  | { readonly code: "unknown-entry"; readonly entry: string }
  | { readonly code: "too-many-pages"; readonly pages: number; readonly most: number };

/** A form as it is to be set, or why there is none. */
export type WantedForm =
  { readonly ok: true; readonly paper: Paper } | { readonly ok: false; readonly refusal: PrintRefusal };

export type Printed =
  | {
      readonly ok: true;
      readonly plan: Plan;
      readonly sheet: string;
      readonly pages: number;
      readonly isRefreshed: boolean;
    }
  | { readonly ok: false; readonly refusal: PrintRefusal };

/** More pages of one sheet than anybody prints at once: one judge's ballots of 1.000 entries. */
const MOST_PAGES = 1000;

/** Returns what a form says of a workbook now. */
export function wantedForm(
  snapshot: Snapshot,
  { form, profile, judge, entry, isBlank }: PrintInput,
  appraisal: Appraisal = appraise(snapshot),
): WantedForm {
  const refuse = (refusal: PrintRefusal): WantedForm => ({ ok: false, refusal });
  const facts = formFacts(appraisal, profile);
  const isKnown = (codes: readonly string[], wanted: string) =>
    codes.some((code) => foldLabel(code) === foldLabel(wanted));
  const judges = facts.ballots.map(({ table: { part } }) => (part.kind === "ballot" ? (part.member ?? "") : ""));
  if (judge !== null && !isKnown(judges, judge)) return refuse({ code: "unknown-judge", judge });
  const codes = facts.entries.map(({ code }) => code);
  if (entry !== null && !isKnown(codes, entry)) return refuse({ code: "unknown-entry", entry });
  if (facts.entries.length === 0) return refuse({ code: "nothing-to-print", form });
  const document = makeForm(form, facts, { judge, entry, isBlank });
  if (document.blocks.length === 0) return refuse({ code: "nothing-to-print", form });
  const pages = pagesOf(document);
  if (pages > MOST_PAGES) return refuse({ code: "too-many-pages", pages, most: MOST_PAGES });
  return { ok: true, paper: { kind: form, profile, seal: facts.seal, document } };
}

/** Plans a form as a sheet, again in its own sheet while that is as the product left it, else beside it. */
export function print(snapshot: Snapshot, input: PrintInput, appraisal: Appraisal = appraise(snapshot)): Printed {
  const wanted = wantedForm(snapshot, input, appraisal);
  if (!wanted.ok) return wanted;
  const { form } = input;
  const own = untouchedSheet({ block: formName(form), fingerprint: formFingerprintName(form) }, snapshot);
  const names = snapshot.sheets.map(({ name }) => name);
  const sheet = own?.area.sheet ?? freeSheetName(`In – ${FORM_TITLES[form]}`, names);
  const spec = formSheet(wanted.paper, sheet);
  const edit: Edit = own
    ? { kind: "rewriteSheet", spec, clear: { ...own.area, columns: own.area.columns + 1 } }
    : { kind: "addSheet", spec };
  return {
    ok: true,
    sheet,
    pages: pagesOf(wanted.paper.document),
    isRefreshed: own !== null,
    plan: { edits: [edit, { kind: "activate", area: firstCellOf(sheet) }] },
  };
}

/** Pages that begin by themselves; long tables need more. */
function pagesOf({ blocks }: FormDocument): number {
  return 1 + blocks.filter(({ kind }) => kind === "page").length;
}
