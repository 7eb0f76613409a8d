import { blockFingerprint } from "../model/fingerprint";
import type { Block, Snapshot } from "../model/snapshot";

/** The names of a made sheet: all cells that the product wrote, and the cell with their fingerprint right of them. */
export interface MadeSheet {
  readonly block: string;
  readonly fingerprint: string;
}

/**
 * Returns the block of a made sheet that is as the product left it, with nothing written beside it; else `null`: what
 * users have added or changed stays.
 */
export function untouchedSheet(names: MadeSheet, snapshot: Snapshot): Block | null {
  const named = (name: string) => snapshot.names.find((own) => own.name === name)?.block ?? null;
  const block = named(names.block);
  const fingerprint = named(names.fingerprint);
  if (
    !block ||
    !fingerprint ||
    fingerprint.area.sheet !== block.area.sheet ||
    blockFingerprint(block) !== fingerprint.columns[0]?.[0]
  )
    return null;
  const used = snapshot.sheets.find((sheet) => sheet.name === block.area.sheet)?.used;
  if (!used) return null;
  const isInside =
    used.row + used.rows <= block.area.row + block.area.rows &&
    used.column + used.columns <= fingerprint.area.column + 1;
  return isInside ? block : null;
}
