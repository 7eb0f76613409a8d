import { describe, expect, it } from "vitest";
import { exampleWorkbook } from "../../files/example-workbook";
import { openWorkbook } from "../../files/xlsx/package/workbook";
import { capture } from "../../files/xlsx/read/capture";
import { openCard } from "../../src/actions/card/open-card";
import type { Command } from "../../src/actions/perform";
import { entryName } from "../../src/scoring/card/entry-name";
import { columnNumber } from "../../src/workbook/model/area";
import { createMemoryGrid } from "../../workbench/grid/memory-grid";
import { saveXlsx } from "../../workbench/grid/xlsx/save-xlsx";
import { twoStoreyHeads } from "../foreign/books/two-storey-heads";
import { openedFile, performedInFile } from "../host-cases/performed-in-file";
import { performedInExcel } from "./performed-in-excel";

/** Points: files give widths in hundredths of characters and margins in hundredths of inches. */
const TOLERANCE = 0.1;
/** What only a host has: where the selection is, and the apostrophe with which a text went in. */
const BESIDE = new Set(["selection", "prefixed"]);

function differences(excel: unknown, file: unknown, path = ""): readonly string[] {
  if (typeof excel === "number" && typeof file === "number" && Math.abs(excel - file) < TOLERANCE) return [];
  if (typeof excel !== "object" || typeof file !== "object" || !excel || !file)
    return excel === file ? [] : [`${path}: ${String(excel)}, in the file ${String(file)}`];
  const keys = [...new Set([...Object.keys(excel), ...Object.keys(file)])].filter((key) => !BESIDE.has(key));
  return keys.flatMap((key) =>
    differences((excel as Record<string, unknown>)[key], (file as Record<string, unknown>)[key], `${path}/${key}`),
  );
}

/** A remark on the first entry of the example, which makes columns for remarks. */
function firstRemark(): Command {
  const [table] = openCard(capture(openWorkbook(exampleWorkbook()))).tables;
  const scores = [{ role: "NX2", before: null, after: "=Số liệu rõ" }] as const;
  return { kind: "score-entry", table: table!.id, row: 0, entry: entryName(table!, 0), scores };
}

const blank = saveXlsx(createMemoryGrid());
const { rubric, roles, bytes } = twoStoreyHeads;
const columns = Object.entries(roles).map(([letters, role]) => ({ column: columnNumber(letters), role }));

describe("What Excel shows afterwards is what the command line leaves in the file: cells, looks, rules, sizes, pages, charts and names", () => {
  it.each<[string, Uint8Array, Command]>([
    [
      "all templates are inserted",
      blank,
      {
        kind: "insert-template",
        rubrics: ["tap-the", "ca-nhan", "ca-nhan-khong-dang-ky", "danh-muc"],
        rows: 8,
        year: 2026,
      },
    ],
    ["a rubric is made", blank, { kind: "make-rubric", source: { kind: "copy", id: "tap-the" }, name: "Khối xã" }],
    ["results are classified", exampleWorkbook(), { kind: "classify", repair: true }],
    ["a summary is made", exampleWorkbook(), { kind: "summarize", date: "25/11/2026", profile: "party" }],
    [
      "somebody's own table is attached",
      bytes(),
      { kind: "attach", dryRun: false, input: { at: null, rubric, roles: columns, results: "formulas", adopt: [] } },
    ],
    ["the first remark is written", exampleWorkbook(), firstRemark()],
  ])("when %s", async (_, start, command) => {
    const grid = await performedInExcel(start, command);
    const file = openedFile(performedInFile(start, command));
    expect(differences(grid.snapshotState(), file.snapshotState())).toEqual([]);
  });
});
