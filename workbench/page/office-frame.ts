import { createSimulatedExcel } from "../office/simulated-excel";
import type { Workbench, WorkbenchStart } from "./workbench";

// Stands in place of office.js in the pages of the built add-in, which lie in frames of the workbench
const { workbench, workbenchStart } = parent as unknown as {
  readonly workbench?: Workbench;
  readonly workbenchStart: WorkbenchStart;
};

/** Each frame has a host of its own, as each add-in runtime of Excel has. */
function bring({ grid, excelOptions, showDialog }: Workbench): void {
  Object.assign(globalThis, createSimulatedExcel(grid, { ...excelOptions(), present: showDialog }));
}

if (workbench) {
  bring(workbench);
  // A frame that is slower than the spreadsheet: the page waits for its pane all the same
  void Office.onReady().then(workbenchStart.addinStarted);
} else {
  // The pane may be there before its host: all that an add-in can do until then is ask when it will be
  Object.assign(globalThis, {
    Office: {
      onReady: async (callback: (info: unknown) => unknown) => {
        bring(await workbenchStart.workbench);
        const info = await Office.onReady(callback);
        workbenchStart.addinStarted();
        return info;
      },
    },
  });
}
