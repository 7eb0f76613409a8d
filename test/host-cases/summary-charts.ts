import { exampleWorkbook } from "../../files/example-workbook";
import type { Command } from "../../src/actions/perform";
import { chartFigures } from "../../workbench/grid/chart-figures";
import type { Grid } from "../../workbench/grid/grid";
import { openedFile, performedInFile } from "./performed-in-file";

export const SUMMARIZE: Command = { kind: "summarize", date: "25/11/2026", profile: "party" };
export const SUMMARIZE_ANEW: Command = { kind: "summarize", date: "26/11/2026", profile: "party" };

/** The example workbook before anybody has summarised it. */
export const example: Uint8Array = exampleWorkbook();

/** What the charts of the summary show, bar by bar from the top, and where their values begin. */
export function drawn(grid: Grid) {
  const sheet = grid.findSheet("Tổng hợp");
  if (!sheet) throw new Error("no summary");
  grid.activate(sheet.id);
  return chartFigures(grid).map(({ title, isLying, bars }, index) => ({
    title,
    isLying,
    bars,
    minimum: sheet.charts[index]?.axes.minimum,
  }));
}

/** The workbook with the summary that the command line writes. */
export function summarizedFile(before: Uint8Array = example, command: Command = SUMMARIZE): Uint8Array {
  return performedInFile(before, command);
}

/** The charts of a file as a host shows them. */
export function drawnInFile(bytes: Uint8Array = summarizedFile()): ReturnType<typeof drawn> {
  return drawn(openedFile(bytes));
}
