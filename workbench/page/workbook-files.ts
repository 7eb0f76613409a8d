import { applyPlan } from "../../addin/apply";
import { captureWorkbook } from "../../addin/capture";
import type { RunExcel } from "../../addin/run-excel";
import { exampleEdits } from "../../files/example-workbook";
import { insertTemplate } from "../../src/actions/insert-template";
import { createSimulatedExcel } from "../office/simulated-excel";
import type { UniverGrid } from "../univer/univer-grid";

/** Workbooks that come to the spreadsheet and leave it. */
export interface WorkbookFiles {
  readonly open: (file: File) => Promise<void>;
  readonly save: () => Promise<void>;
  readonly example: () => Promise<void>;
  readonly blank: () => Promise<void>;
}

export function workbookFiles(grid: UniverGrid): WorkbookFiles {
  // The first workbook is there already
  let isNew = true;
  const renew = () => {
    if (!isNew) grid.renew();
    isNew = false;
  };
  return {
    open: () => Promise.reject(new Error("…")),
    save: () => Promise.reject(new Error("…")),
    blank: async () => {
      renew();
      await grid.settled();
    },
    example: async () => {
      renew();
      const simulated = createSimulatedExcel(grid);
      Object.assign(globalThis, { Office: simulated.Office });
      const run = ((options: object, batch: never) => simulated.Excel.run(options, batch)) as RunExcel;
      const inserted = insertTemplate(await run({}, captureWorkbook), { rubrics: ["tap-the", "ca-nhan", "ca-nhan-khong-dang-ky"], rows: 12, profile: "party" });
      if (!inserted.ok) throw new Error("no packs");
      await applyPlan(run, inserted.plan, {});
      await applyPlan(run, { edits: exampleEdits(await run({}, captureWorkbook)) }, {});
      await grid.settled();
    },
  };
}
