import { isClassifiedNote } from "./remembered-rubrics";
import { WORKBOOK_SEVERITY } from "../model/finding";
import type { Finding } from "../model/finding";
import type { Snapshot } from "../model/snapshot";

/** Reports notes kept in the workbook that are invalid: files come from anywhere, and so do their notes. */
export function damagedNoteFindings({ damagedNotes = [], classified = null }: Snapshot): readonly Finding[] {
  const isDamaged = classified !== null && !isClassifiedNote(classified);
  return [...damagedNotes, ...(isDamaged ? ["rubrics" as const] : [])].map((slot) => ({
    code: "note-damaged",
    severity: WORKBOOK_SEVERITY["note-damaged"],
    where: { area: null, name: slot },
    found: null,
  }));
}
