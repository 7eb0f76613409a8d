import { isClassifiedNote } from "./remembered-rubrics";
import { WORKBOOK_SEVERITY } from "./finding";
import type { Finding } from "./finding";
import type { Snapshot } from "./snapshot";

/** What the workbook remembers and nobody can believe: a file comes from anywhere, and so does what is kept in it. */
export function damagedNoteFindings({ damagedNotes = [], classified = null }: Snapshot): readonly Finding[] {
  const isDamaged = classified !== null && !isClassifiedNote(classified);
  return [...damagedNotes, ...(isDamaged ? ["rubrics" as const] : [])].map((slot) => ({ code: "note-damaged", severity: WORKBOOK_SEVERITY["note-damaged"], where: { area: null, name: slot }, found: null }));
}
