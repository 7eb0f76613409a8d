import { firstCellOf } from "../../workbook/model/area";
import { makeSeal } from "../../seal/seal-work";
import { hasResults } from "../../seal/has-results";
import { openMatters } from "../../seal/open-matters";
import type { OpenMatter } from "../../seal/open-matters";
import { readSeals } from "../../seal/read-seal";
import { groupedMark, printedCode } from "../../seal/mark-text";
import { dayCell } from "../../workbook/log/log-line";
import { appendLog } from "../../workbook/log/append-log";
import { appraise } from "../../workbook/check/appraise";
import type { Plan } from "../../workbook/model/plan";
import { freeSheetName } from "../../workbook/model/sheet-name";
import type { Snapshot } from "../../workbook/model/snapshot";
import { none } from "../../workbook/undo/undo-record";
import { freeId } from "../../workbook/bindings/free-ids";
import { stageEdits } from "./panel-stage";

export interface SealInput {
  /** As printed, `23/11/2026`. */
  readonly date: string;
  /** Who seals, as typed. */
  readonly by: string;
  /** Why it is sealed although something is open; "" for none. It is printed with the result. */
  readonly reason: string;
}

export type SealRefusal =
  | { readonly code: "nothing-to-seal" }
  | { readonly code: "no-name" }
  | { readonly code: "already-sealed"; readonly sheet: string; readonly printed: string }
  | { readonly code: "open-matters"; readonly matters: readonly OpenMatter[] };

export type SealOutcome =
  | {
      readonly ok: true;
      readonly plan: Plan;
      readonly sheet: string;
      readonly number: number;
      /** As printed: 32 digits in groups of four. */
      readonly printed: string;
      readonly mark: string;
      readonly lines: number;
      /** What was open and sealed nevertheless. */
      readonly matters: readonly OpenMatter[];
    }
  | { readonly ok: false; readonly refusal: SealRefusal };

const SHEET_NAME = "Niêm phong";

/**
 * Plans the seal of a workbook's results: the sheet *Niêm phong*, a line in the log, and the panel's stage. Refused
 * while something is open, unless there is a reason; a seal is not undone but opened again (`reopen`).
 */
export function seal(snapshot: Snapshot, { date, by, reason }: SealInput): SealOutcome {
  const appraisal = appraise(snapshot);
  const { bindings } = appraisal;
  const refuse = (refusal: SealRefusal): SealOutcome => ({ ok: false, refusal });
  if (!hasResults(appraisal)) return refuse({ code: "nothing-to-seal" });
  if (by.trim() === "") return refuse({ code: "no-name" });
  const last = readSeals(bindings).at(-1);
  if (last && !last.reopened)
    return refuse({ code: "already-sealed", sheet: last.table.sheet, printed: printedCode(last.mark) });
  const matters = openMatters(appraisal);
  if (matters.length > 0 && reason.trim() === "") return refuse({ code: "open-matters", matters });
  const taken = snapshot.sheets.map(({ name }) => name);
  const name = freeSheetName(last ? `${SHEET_NAME} lần ${last.number + 1}` : SHEET_NAME, taken);
  const id = freeId(bindings.takenIds);
  const made = makeSeal(
    appraisal,
    snapshot,
    { date: dayCell(date), by: by.trim(), reason: matters.length > 0 ? reason.trim() : "" },
    { id, name },
  );
  const log = appendLog(
    bindings,
    [
      {
        act: "seal",
        date,
        by: by.trim(),
        sheet: name,
        reason: matters.length > 0 ? reason.trim() : "",
        markBefore: groupedMark(made.before),
        markAfter: groupedMark(made.mark),
      },
    ],
    { sheets: [...taken, name], ids: [id] },
  );
  return {
    ok: true,
    sheet: name,
    number: made.number,
    printed: printedCode(made.mark),
    mark: made.mark,
    lines: made.lines,
    matters,
    plan: {
      edits: [
        { kind: "addSheet", spec: made.spec },
        ...log,
        ...stageEdits(bindings, "sealed"),
        { kind: "remember", slot: "undo", note: JSON.stringify(none("seal", "sealed")) },
        { kind: "activate", area: firstCellOf(name) },
      ],
    },
  };
}
