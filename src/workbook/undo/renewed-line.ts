import { BOTH_CONTENTS, FORMER_CONTENT, IN_YEAR_HEADING } from "../../rubric/contents";
import { NO, ROW_KINDS, SETTINGS, YES } from "../../rubric/rubric-columns";
import type { Content } from "../model/sheet-spec";
import type { UndoRun } from "./undo-note";

/** What renewing a rubric writes: labels, answers, and the last content. */
const WRITTEN: ReadonlySet<Content> = new Set<Content>([
  ROW_KINDS.setting,
  ...[SETTINGS.withholdsUnreported, SETTINGS.needsDecision, SETTINGS.bonusesOnce, SETTINGS.year].flat(),
  YES,
  NO,
  IN_YEAR_HEADING,
  ...Object.values(BOTH_CONTENTS),
]);
/** What it replaces: nothing, or the last content of an earlier version. */
const REPLACED: ReadonlySet<Content> = new Set<Content>([
  null,
  FORMER_CONTENT.code,
  Number(FORMER_CONTENT.code),
  FORMER_CONTENT.name,
]);

/** Whether a run is a line that a repair writes into a rubric of an earlier version, and nothing that people type. */
export function isRenewedLine({ before, after }: Pick<UndoRun, "before" | "after">): boolean {
  return WRITTEN.has(after) && REPLACED.has(before);
}
