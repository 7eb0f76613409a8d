import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { capture } from "../../files/xlsx/read/capture";
import { openWorkbook } from "../../files/xlsx/package/workbook";
import { workplace } from "../files/workplace";
import { plainList } from "../foreign/books/plain-list";
import { LAYOUTS, QUIRKS, quirkyPackage } from "./quirks";
import type { Layout, Quirk } from "./quirks";

const ALL = Object.keys(QUIRKS) as Quirk[];
const SOURCE = plainList.bytes();
const AT = { sheet: plainList.sheet, row: 7, column: 3, rows: 1, columns: 1 };

/** All that is read of the table and what is round it. */
function readOf(bytes: Uint8Array) {
  const { region, sheets } = capture(openWorkbook(bytes), { region: AT });
  return { region, sheets };
}

const EXPECTED = readOf(SOURCE);

async function scored(bytes: Uint8Array) {
  const place = workplace({ "a.xlsx": bytes });
  const codes = [
    await place.run("attach", "a.xlsx", "--sheet", plainList.sheet, "--cell", plainList.cell, "-o", "b.xlsx"),
    await place.run("classify", "b.xlsx", "-o", "c.xlsx"),
    await place.run("summarize", "c.xlsx", "-o", "d.xlsx"),
    await place.run("template", "--rubric", "ca-nhan", "--rows", "3", "--into", "d.xlsx", "-o", "e.xlsx"),
    await place.run("undo", "e.xlsx", "-o", "f.xlsx"),
    await place.run("fix", "f.xlsx", "-o", "g.xlsx"),
    await place.run("check", "g.xlsx", "--json"),
  ];
  return { codes, printed: place.printed, complaints: place.complaints };
}

describe("a workbook of another producer", () => {
  it.each(ALL)("reads as one of Excel: %s", (quirk) => {
    const bytes = quirkyPackage(SOURCE, [quirk], "as usual");
    expect(readOf(bytes)).toEqual(EXPECTED);
  });

  it.each(LAYOUTS)("reads as one of Excel: bytes laid out with %s", (layout) => {
    expect(readOf(quirkyPackage(SOURCE, [], layout))).toEqual(EXPECTED);
  });

  const producer = fc.record({ quirks: fc.subarray(ALL, { maxLength: 7 }), layout: fc.constantFrom(...LAYOUTS) });

  it("reads as one of Excel whatever its quirks are together", () => {
    fc.assert(
      fc.property(producer, ({ quirks, layout }) => {
        expect(readOf(quirkyPackage(SOURCE, quirks, layout))).toEqual(EXPECTED);
      }),
      { numRuns: 200 },
    );
  });

  it("is attached, classified, summarised, extended, undone and fixed with the same results, and all files are sound", async () => {
    const expected = await scored(SOURCE);
    expect(expected.complaints).toEqual([]);
    await fc.assert(
      fc.asyncProperty(producer, async ({ quirks, layout }: { quirks: Quirk[]; layout: Layout }) => {
        // Each file is checked as it is written (check-packages.setup.ts)
        expect(await scored(quirkyPackage(SOURCE, quirks, layout))).toEqual(expected);
      }),
      { numRuns: 8 },
    );
  });
});
