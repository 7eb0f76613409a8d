import { openWorkbook } from "../../files/xlsx/package/workbook";
import { clearExtras } from "../grid/book-extras";
import { openXlsx } from "../grid/xlsx/open-xlsx";
import { saveXlsx } from "../grid/xlsx/save-xlsx";
import type { UniverGrid } from "../univer/univer-grid";

/** Workbooks that come to the spreadsheet and leave it. */
export interface WorkbookFiles {
  /** Rejects with `UnusableFile`, the open workbook being as it was. */
  readonly open: (file: File) => Promise<void>;
  /** Hands the workbook to the browser as a download of this name. */
  readonly save: () => Promise<string>;
  readonly example: () => Promise<void>;
  readonly blank: () => Promise<void>;
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const NEW_NAME = "tham-dinh.xlsx";

/**
 * Opens and saves .xlsx files; the sheet and the cells to begin with are shown as in Excel. What is opened is
 * calculated some time later.
 */
export function workbookFiles(grid: UniverGrid, exampleBytes: Uint8Array): WorkbookFiles {
  let name = NEW_NAME;
  // The first workbook is there already
  let isUntouched = true;
  const renew = async () => {
    if (!isUntouched) await grid.renew();
    clearExtras(grid.extras);
    isUntouched = false;
  };
  const show = async (bytes: Uint8Array) => {
    // A file that cannot be read must not close the workbook that is open
    openWorkbook(bytes);
    await renew();
    openXlsx(grid, bytes);
  };
  return {
    open: async (file) => {
      await show(new Uint8Array(await file.arrayBuffer()));
      ({ name } = file);
    },
    save: async () => {
      await grid.settled();
      download(new Blob([saveXlsx(grid) as Uint8Array<ArrayBuffer>], { type: XLSX }), name);
      return name;
    },
    example: async () => {
      await show(exampleBytes);
      showFirstTable(grid);
      name = "vi-du.xlsx";
    },
    blank: async () => {
      await renew();
      name = NEW_NAME;
    },
  };
}

/** The example begins where its faults are. */
function showFirstTable(grid: UniverGrid): void {
  const table = grid.sheets().find(({ name }) => name.startsWith("Chấm điểm"));
  const [selection] = table?.selection ?? [];
  if (table && selection) grid.activate(table.id, [selection]);
}

function download(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has begun to read it by then
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}
