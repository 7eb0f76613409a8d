import { readDate } from "../../text/read-date";
import { appendLog } from "../../workbook/log/append-log";
import type { LogLine } from "../../workbook/log/log-line";
import { EMPTY_PLAN } from "../../workbook/model/plan";
import type { Edit, Plan } from "../../workbook/model/plan";
import type { Snapshot } from "../../workbook/model/snapshot";
import { decideBallots, lastMark } from "./decide-ballots";
import type { AcceptedFile, CollectedFile, FileDecision, TakenBallot } from "./decide-ballots";
import { wholePanel } from "./whole-panel";

export interface CollectBallotsInput {
  readonly files: readonly CollectedFile[];
  /** Files that a person has chosen where there is a choice. */
  readonly accepted: readonly AcceptedFile[];
  /** Who collects, as typed. */
  readonly by: string;
  /** dd/mm/yyyy */
  readonly date: string;
}

export type CollectRefusal =
  | { readonly code: "no-panel" }
  | { readonly code: "not-a-day"; readonly date: string }
  | { readonly code: "accept-unusable"; readonly member: string; readonly file: string }
  | { readonly code: "ballot-cells-gone"; readonly sheet: string };

export interface Collected {
  readonly files: readonly FileDecision[];
  /** Number of ballots that come in. */
  readonly taken: number;
}

export type CollectBallots =
  | { readonly ok: true; readonly plan: Plan; readonly collected: Collected }
  | { readonly ok: false; readonly refusal: CollectRefusal };

const refuse = (refusal: CollectRefusal): CollectBallots => ({ ok: false, refusal });

/**
 * Takes judges' files in: values alone, and only into the cells of their ballots that judges fill in. Each ballot counts
 * its hand-in and keeps the fingerprint of what came; the log gets a line. Nothing else of a file is used.
 */
export function collectBallots(snapshot: Snapshot, input: CollectBallotsInput): CollectBallots {
  const panel = wholePanel(snapshot);
  if (!panel) return refuse({ code: "no-panel" });
  if (readDate(input.date) === null) return refuse({ code: "not-a-day", date: input.date });
  const { files, taken, unusable } = decideBallots(panel, input.files, input.accepted);
  const [wrong] = unusable;
  if (wrong) return refuse({ code: "accept-unusable", ...wrong });
  const collected = { files, taken: taken.length };
  if (taken.length === 0) return { ok: true, plan: EMPTY_PLAN, collected };
  const edits: Edit[] = [];
  for (const one of taken) {
    const edit = ballotEdit(one);
    if (!edit) return refuse({ code: "ballot-cells-gone", sheet: one.target.table.sheet });
    edits.push(edit);
  }
  const log = appendLog(
    panel.bindings,
    taken.map((one) => lineOf(one, input)),
    { sheets: snapshot.sheets.map(({ name }) => name) },
  );
  return { ok: true, plan: { edits: [...edits, ...log] }, collected };
}

function ballotEdit({ target: { table, cells, handedIn }, merged }: TakenBallot): Edit | null {
  const [count, mark] = [cells.get("LanNop")?.area, cells.get("VanTayNop")?.area];
  if (!count || !mark) return null;
  return {
    kind: "setCells",
    sheet: table.sheet,
    cells: [
      ...merged.edits,
      { row: count.row, column: count.column, content: handedIn + 1 },
      { row: mark.row, column: mark.column, content: merged.after },
    ],
  };
}

function lineOf({ file, target, merged }: TakenBallot, { by, date }: CollectBallotsInput): LogLine {
  const last = lastMark(target);
  return {
    act: "collect",
    date,
    by: by.trim(),
    sheet: target.table.sheet,
    member: target.member,
    ...(target.handedIn === 0 ? {} : { before: `lần ${target.handedIn}` }),
    after: `lần ${target.handedIn + 1}`,
    reason: file,
    ...(last === null ? {} : { markBefore: last }),
    markAfter: merged.after,
  };
}
