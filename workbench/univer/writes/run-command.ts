import type { OpenUniver } from "../start-univer";

/** Changes the workbook that is open by one of Univer's commands. */
export function runCommand({ commands, unitId }: OpenUniver, id: string, params: object): void {
  commands.syncExecuteCommand(id, { unitId, ...params });
}
