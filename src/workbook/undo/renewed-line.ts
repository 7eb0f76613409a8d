import { BOTH_CONTENTS, FORMER_CONTENT, IN_YEAR_HEADING } from "../../rubric/contents";
import { FIELD_CLAUSES, OTHER_FIELD, namedFields } from "../../rubric/open-fields";
import { NO, ROW_KINDS, SETTINGS, YES } from "../../rubric/rubric-columns";
import type { Content } from "../model/sheet-spec";
import type { UndoRun } from "./undo-note";

/** The last field of earlier versions, which moves up one row before another one ends the list. */
const LAST_FIELD: readonly Content[] = FIELD_CLAUSES.flatMap((clause) => {
  const { code, name } = namedFields(clause).at(-1)!;
  return [code, name, clause];
});

/** What renewing a rubric writes: labels, answers, the last content, and the last fields. */
const WRITTEN: ReadonlySet<Content> = new Set<Content>([
  ROW_KINDS.setting,
  ...[SETTINGS.withholdsUnreported, SETTINGS.needsDecision, SETTINGS.bonusesOnce, SETTINGS.year].flat(),
  YES,
  NO,
  IN_YEAR_HEADING,
  ...Object.values(BOTH_CONTENTS),
  ROW_KINDS.field,
  ...Object.values(OTHER_FIELD),
  ...LAST_FIELD,
]);
/** What it replaces: nothing, or the last content or field of an earlier version. */
const REPLACED: ReadonlySet<Content> = new Set<Content>([
  null,
  FORMER_CONTENT.code,
  Number(FORMER_CONTENT.code),
  FORMER_CONTENT.name,
  OTHER_FIELD.name,
  ...LAST_FIELD,
]);

/** Whether a run is a line that a repair writes into a rubric of an earlier version, and nothing that people type. */
export function isRenewedLine({ before, after }: Pick<UndoRun, "before" | "after">): boolean {
  return WRITTEN.has(after) && REPLACED.has(before);
}
