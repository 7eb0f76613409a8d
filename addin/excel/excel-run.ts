import { toHostError } from "./host-error";
import type { RunExcel } from "./run-excel";

/** `Excel.run` itself. Rejects with `HostError`. */
export const excelRun: RunExcel = async (options, batch) => {
  try {
    return await Excel.run(options, batch);
  } catch (error) {
    throw toHostError(error);
  }
};
