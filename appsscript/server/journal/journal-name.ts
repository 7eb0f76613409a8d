export const JOURNAL_SHEET = "ThamDinh_NhatKy";
export const BACKUP_PREFIX = "ThamDinh_Luu_";

/**
 * Whether a name is reserved for sheets of work in progress. Only their ids identify those sheets (`passingSheets`).
 */
export function isJournalName(name: string): boolean {
  return name === JOURNAL_SHEET || name.startsWith(BACKUP_PREFIX);
}
