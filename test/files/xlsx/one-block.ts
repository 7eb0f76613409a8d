import type { Block, Snapshot } from "../../../src/workbook/model/snapshot";
import { capture } from "../../../files/xlsx/read/capture";
import { openWorkbook } from "../../../files/xlsx/package/workbook";

/** What a file says stands under one defined name. */
export function blockOf(bytes: Uint8Array, name: string): Block {
  return blockIn(capture(openWorkbook(bytes)), name);
}

export function blockIn(snapshot: Snapshot, name: string): Block {
  const block = snapshot.names.find((named) => named.name === name)?.block;
  if (!block) throw new Error(`nothing stands under ${name}`);
  return block;
}
