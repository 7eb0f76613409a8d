import { SetWorksheetRowAutoHeightMutation } from "@univerjs/preset-sheets-core";
import type { ISetWorksheetRowAutoHeightMutationParams } from "@univerjs/preset-sheets-core";
import type { OpenUniver } from "../start-univer";

/** Pixels that letters below the last line take beyond what Univer measures. */
const ROOM = 4;

/** Makes rows that fit their text a little higher, or Univer would cut the tails of its last line. */
export function giveRowsRoom({ commands }: OpenUniver): void {
  const given = new WeakSet<object>();
  commands.beforeCommandExecuted((command) => {
    if (command.id !== SetWorksheetRowAutoHeightMutation.id) return;
    const { rowsAutoHeightInfo } = command.params as ISetWorksheetRowAutoHeightMutationParams;
    for (const info of rowsAutoHeightInfo) {
      if (info.autoHeight === undefined || given.has(info)) continue;
      // Redo comes with the same objects
      given.add(info);
      info.autoHeight += ROOM;
    }
  });
}
