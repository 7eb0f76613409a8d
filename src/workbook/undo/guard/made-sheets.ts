import { rectContains } from "../../model/area";
import type { Rect } from "../../model/area";
import {
  SUMMARY_FINGERPRINT_NAME,
  SUMMARY_NAME,
  formFingerprintName,
  formName,
  parseBindingName,
} from "../../model/binding-name";
import type { BindingName } from "../../model/binding-name";
import { blockFingerprint } from "../../model/fingerprint";
import type { SheetSpec } from "../../model/sheet-spec";
import type { Snapshot } from "../../model/snapshot";
import type { MadeSheet } from "../untouched-sheet";

/** Whether a name is that of the summary or of a printed form: it may move to the newest sheet of its kind. */
export function isOfMadeSheet(binding: BindingName | null): boolean {
  return (
    binding?.kind === "summary" ||
    binding?.kind === "summary-fingerprint" ||
    binding?.kind === "form" ||
    binding?.kind === "form-fingerprint"
  );
}

/** Returns the names of the sheet that a plan replaces. */
export function madeSheetOf({ names = [] }: SheetSpec): MadeSheet {
  const form = names.map(({ name }) => parseBindingName(name)).find((binding) => binding?.kind === "form");
  return form?.kind === "form"
    ? { block: formName(form.form), fingerprint: formFingerprintName(form.form) }
    : { block: SUMMARY_NAME, fingerprint: SUMMARY_FINGERPRINT_NAME };
}

/** Whether a made sheet is as the product left it, with nothing beside it. */
export function isUntouched(sheet: string, made: MadeSheet, clear: Rect, { names, sheets }: Snapshot): boolean {
  const [block, fingerprint] = [made.block, made.fingerprint].map(
    (name) => names.find((own) => own.name === name)?.block,
  );
  if (
    !block ||
    block.area.sheet !== sheet ||
    fingerprint?.area.sheet !== sheet ||
    fingerprint.columns[0]?.[0] !== blockFingerprint(block)
  )
    return false;
  const used = sheets.find(({ name }) => name === sheet)?.used;
  const own = { ...block.area, columns: Math.max(block.area.columns, fingerprint.area.column - block.area.column + 1) };
  return (
    rectContains({ ...own, rows: Math.max(own.rows, fingerprint.area.rows) }, clear) &&
    (!used || rectContains({ ...own, row: 1, column: 1 }, used))
  );
}
