import type { Command, Performed } from "../../src/actions/perform";
import type { Performing } from "../../src/panel/performing/perform-in-worker";
import type { Plan } from "../../src/workbook/model/plan";
import type { Snapshot } from "../../src/workbook/model/snapshot";
import type { Call } from "./call";
import type { Core } from "./core-of-page";
import { finishWork } from "./finish-work";
import type { CapturedText, DoneOnText } from "./perform-on-text";
import { MOST_ATTEMPTS, hasCode, runInSpreadsheet } from "./run-in-spreadsheet";
import type { RunInSpreadsheet } from "./run-in-spreadsheet";

type ScoreEntry = Extract<Command, { readonly kind: "score-entry" }>;

/** Carries commands out in the open spreadsheet. Rejects with `CallFailure`. */
export type RunCommand = (command: Command, options: RunInSpreadsheet) => Promise<Performed>;

/**
 * Returns a function that carries commands out, with one call for each entry that is scored: the page keeps what it has
 * read for the cards and makes its plans from that, and the script compares the one row before it writes. Where the row
 * has changed, the spreadsheet is read again and the scores are held against it.
 */
export function runWithCards(call: Call, core: Core, performing: Performing<CapturedText, DoneOnText>): RunCommand {
  let kept: Snapshot | null = null;
  const read = async (options: RunInSpreadsheet) => {
    let read: Snapshot | null = null;
    const performed = await runInSpreadsheet(
      call,
      performing,
      { kind: "open-card" },
      { ...options, onCapture: (own) => (read = core.snapshotOf(own)) },
    );
    kept = read;
    return performed;
  };
  const score = async (command: ScoreEntry, options: RunInSpreadsheet): Promise<Performed> => {
    for (let attempt = 1; ; attempt++) {
      if (!kept) await read(options);
      if (!kept) throw new Error("the cards were read just now");
      const snapshot: Snapshot = kept;
      const { performed, plan } = core.perform(command, snapshot);
      // Columns for the first remark stand elsewhere than in the one row that is compared
      if (plan.edits.some(({ kind }) => kind === "addColumns")) {
        kept = null;
        return runInSpreadsheet(call, performing, command, options);
      }
      const [written] = plan.edits;
      if (written?.kind !== "setCells") return performed;
      const place = { sheet: written.sheet, row: written.cells[0]!.row };
      try {
        const unfinished = await call("scoreRow", core.planToText(plan), core.rowStateIn(snapshot, place));
        await finishWork(call, unfinished, options.onProgress, options.signal);
        kept = patched(core, snapshot, plan);
        return performed;
      } catch (error) {
        kept = null;
        if (!hasCode(error, "changed-meanwhile") || attempt === MOST_ATTEMPTS) throw error;
      }
    }
  };
  return (command, options) => {
    if (command.kind === "score-entry") return score(command, options);
    if (command.kind === "open-card") return read(options);
    kept = null;
    return runInSpreadsheet(call, performing, command, options);
  };
}

function patched(core: Core, snapshot: Snapshot, { edits }: Plan): Snapshot {
  return edits.reduce(
    (whole, edit) => (edit.kind === "setCells" ? core.patchSnapshot(whole, edit.sheet, edit.cells) : whole),
    snapshot,
  );
}
