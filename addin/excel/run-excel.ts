/** `Excel.run` as the host's parts use it: only excel-run.ts holds the real one. */
export type RunExcel = <Result>(
  options: Excel.RunOptions,
  batch: (context: Excel.RequestContext) => Promise<Result>,
) => Promise<Result>;
