import { toHostError } from "./host-error";

/** `Excel.run` as the parts of the host use it. */
export type RunExcel = <Result>(
  options: Excel.RunOptions,
  batch: (context: Excel.RequestContext) => Promise<Result>,
) => Promise<Result>;

/** `Excel.run` itself. Rejects with `HostError`. */
export const excelRun: RunExcel = async (options, batch) => {
  try {
    return await Excel.run(options, batch);
  } catch (error) {
    throw toHostError(error);
  }
};
