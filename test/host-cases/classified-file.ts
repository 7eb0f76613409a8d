import { directBallotReader } from "../../files/ballots/ballot-reader";
import { runCommandLine } from "../../files/command-line";
import { directUnitReader } from "../../files/province/unit-reader";
import { apply } from "../../files/xlsx/write/apply";
import { capture } from "../../files/xlsx/read/capture";
import { openWorkbook, saveWorkbook } from "../../files/xlsx/package/workbook";
import type { Snapshot } from "../../src/workbook/model/snapshot";
import type { EntryCells } from "../input-table";
import { typedColumns } from "./typed-cells";

/** Rows of the templates that the cases are typed into: as many as hosts insert unasked. */
export const CASE_ROWS = 50;

/** A template with these cells as a file, classified by `thamdinh classify`: what other hosts are held against. */
export async function classifiedFile(rubric: string, entries: readonly EntryCells[]): Promise<Snapshot> {
  const stored = new Map<string, Uint8Array>();
  const thamdinh = (...args: readonly string[]) =>
    runCommandLine(args, {
      read: (path) => Promise.resolve(stored.get(path)!),
      write: (path, bytes) => Promise.resolve(void stored.set(path, bytes)),
      makeFolder: () => Promise.resolve(),
      exists: (path) => Promise.resolve(stored.has(path)),
      print: () => undefined,
      printError: (text) => {
        throw new Error(text);
      },
      showProgress: () => undefined,
      openUnitReader: directUnitReader,
      openBallotReader: directBallotReader,
      today: () => new Date(2026, 10, 23),
    });
  await thamdinh("template", "--rubric", rubric, "--rows", String(CASE_ROWS), "-o", "a.xlsx");
  const empty = openWorkbook(stored.get("a.xlsx")!);
  const edits = typedColumns(capture(empty), rubric, entries).map(({ area, cells }) => ({
    kind: "writeColumn" as const,
    area,
    cells,
  }));
  stored.set("b.xlsx", saveWorkbook(apply(empty, { edits })));
  await thamdinh("classify", "b.xlsx", "-o", "c.xlsx");
  return capture(openWorkbook(stored.get("c.xlsx")!));
}
