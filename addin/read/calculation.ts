/** Syncs after which a calculation that is still under way is no longer waited for. */
const MOST_SYNCS = 200;

/**
 * Queues the state of Excel's calculation for the next sync. The function returned is called after it: it waits until a
 * calculation that is under way is done (Excel on the web calculates beside the script), and returns whether the values
 * of formulas are up to date. In manual mode they may not be, and only the user decides when they are.
 */
export function queueCalculation(workbook: Excel.Workbook): (context: Excel.RequestContext) => Promise<boolean> {
  const { application } = workbook;
  const load = () => application.load("calculationMode,calculationState");
  load();
  return async (context) => {
    for (let syncs = 0; ; syncs++) {
      const { calculationMode, calculationState } = application;
      if (calculationState === "Done") return true;
      if (calculationMode === "Manual" && calculationState === "Pending") return false;
      if (syncs === MOST_SYNCS) return false;
      load();
      await context.sync();
    }
  };
}
