import { perform } from "../../src/actions/perform";
import type { Command, Performed } from "../../src/actions/perform";
import type { Snapshot } from "../../src/workbook/model/snapshot";
import type { Area } from "../../src/workbook/model/area";
import { planToText } from "../../src/workbook/wire/plan-text";
import { textToSnapshot } from "../../src/workbook/wire/snapshot-text";
import type { CapturedBook } from "../server/capture-and-apply";

/** What the script read: the contents as text, which takes long to parse where a table is long. */
export type CapturedText = Omit<CapturedBook, "fingerprint">;

export interface DoneOnText {
  readonly performed: Performed;
  /** The plan as the script takes it; `null` where nothing is to be written. */
  readonly plan: string | null;
  /** The place whose region was read; `null` for none, absent where none was asked for. */
  readonly regionAt?: Area | null;
}

/** Performs a command on what the script read. */
export function performOnText(command: Command, captured: CapturedText): DoneOnText {
  const snapshot = snapshotOf(captured);
  const { performed, plan } = perform(command, snapshot);
  const { region } = snapshot;
  return {
    performed,
    plan: plan.edits.length === 0 ? null : planToText(plan),
    ...(region === undefined ? {} : { regionAt: region?.at ?? null }),
  };
}

export function snapshotOf({ contents, ...places }: CapturedText): Snapshot {
  return { ...textToSnapshot<Omit<Snapshot, keyof CapturedBook>>(contents), ...places };
}
