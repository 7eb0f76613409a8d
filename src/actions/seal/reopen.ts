import { REOPENING_CELLS } from "../../seal/seal-work";
import { readSeals } from "../../seal/read-seal";
import { groupedMark, printedCode } from "../../seal/mark-text";
import { readBindings } from "../../workbook/bindings/bindings";
import { dayCell } from "../../workbook/log/log-line";
import { appendLog } from "../../workbook/log/append-log";
import type { CellEdit, Plan } from "../../workbook/model/plan";
import type { Snapshot } from "../../workbook/model/snapshot";
import { none } from "../../workbook/undo/undo-record";
import { stageEdits } from "./panel-stage";
import type { SealInput } from "./seal";

export type ReopenRefusal =
  { readonly code: "not-sealed" } | { readonly code: "no-name" } | { readonly code: "no-reason" };

export type Reopened =
  | {
      readonly ok: true;
      readonly plan: Plan;
      readonly number: number;
      readonly printed: string;
      readonly sheet: string;
    }
  | { readonly ok: false; readonly refusal: ReopenRefusal };

/** Plans *Mở lại*: the last seal stays as it is and is marked as opened again, with a reason and a line in the log. */
export function reopen(snapshot: Snapshot, { date, by, reason }: SealInput): Reopened {
  const bindings = readBindings(snapshot);
  const last = readSeals(bindings).at(-1);
  const refuse = (refusal: ReopenRefusal): Reopened => ({ ok: false, refusal });
  if (!last || last.reopened) return refuse({ code: "not-sealed" });
  if (by.trim() === "") return refuse({ code: "no-name" });
  if (reason.trim() === "") return refuse({ code: "no-reason" });
  const contents = { NgayMo: dayCell(date), NguoiMo: by.trim(), LyDoMo: reason.trim() };
  const cells = REOPENING_CELLS.flatMap((cell): readonly CellEdit[] => {
    const area = last.table.cells.get(cell)?.area;
    return area ? [{ row: area.row, column: area.column, content: contents[cell] }] : [];
  });
  const line = {
    act: "reopen" as const,
    date,
    by: by.trim(),
    sheet: last.table.sheet,
    reason: reason.trim(),
    markBefore: groupedMark(last.mark),
  };
  return {
    ok: true,
    number: last.number,
    printed: printedCode(last.mark),
    sheet: last.table.sheet,
    plan: {
      edits: [
        { kind: "setCells", sheet: last.table.sheet, cells },
        ...appendLog(bindings, [line], { sheets: snapshot.sheets.map(({ name }) => name) }),
        ...stageEdits(bindings, "reopened"),
        { kind: "remember", slot: "undo", note: JSON.stringify(none("reopen", "sealed")) },
      ],
    },
  };
}
