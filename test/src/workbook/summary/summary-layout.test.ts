import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { summarize } from "../../../../src/actions/summarize";
import { styleRegions } from "../../../../src/workbook/sheets/style-regions";
import { layoutText, readLayoutText } from "../../../../src/workbook/summary/summary-layout";
import { collective, collectiveEntry, individual, individualEntry } from "../../../sound-entries";
import { tableSnapshot } from "../../../table-snapshot";
import { soundSnapshot } from "../check/finding-cases";

function layoutOf(snapshot: Parameters<typeof summarize>[0]) {
  const { plan } = summarize(snapshot, { date: "23/11/2026", profile: "party" });
  const edit = plan.edits[0];
  if (edit?.kind !== "addSheet") throw new Error("no summary");
  const { styles, merges, rowHeights, charts, page } = edit.spec;
  return { styles: styleRegions(styles), merges, rowHeights, charts, breaksBefore: page.breaksBefore ?? [] };
}

const TWO = tableSnapshot([
  { rubric: collective, entries: [collectiveEntry()] },
  { rubric: individual, entries: [individualEntry()] },
]);
const LARGE = tableSnapshot([
  {
    rubric: collective,
    entries: Array.from({ length: 1500 }, (_, index) =>
      collectiveEntry({ DoiTuong: `Tập thể ${index}`, TC1: index % 3 === 0 ? null : 1 }),
    ),
  },
]);

describe("The layout of a summary", () => {
  test.each([
    ["a small one", soundSnapshot()],
    ["two tables", TWO],
    ["thousands of entries, all open", LARGE],
  ] as const)("comes back from its text whole: %s", (_, snapshot) => {
    const layout = layoutOf(snapshot);
    const text = layoutText(layout);
    expect(text!.length).toBeLessThan(20_000);
    expect(readLayoutText(text!)).toEqual(layout);
  });

  it("is not kept where a cell could not hold it", () => {
    const merges = Array.from({ length: 4000 }, (_, index) => ({ row: 2 * index + 1, column: 1, rows: 1, columns: 2 }));
    expect(layoutText({ styles: [], merges, rowHeights: [], charts: [], breaksBefore: [] })).toBeNull();
  });

  test.each([
    "",
    "{}",
    "[]",
    "[[],[],[],[]]",
    '[[["unknown",1,1,1,1]],[],[],[],[]]',
    '[[["toString",1,1,1,1]],[],[],[],[]]',
    "[[],[[1,1,1]],[],[],[]]",
    "[[],[[0,1,1,1]],[],[],[]]",
    "[[],[[1,1,1000000,1]],[],[],[]]",
    "[[],[],[],[1.5],[]]",
    '[[],[],[],[],[["pie","","",1,1,1,1,1,1,1,1,1,1,1,1]]]',
  ])("is not read from what is no such text: %s", (text) => {
    expect(readLayoutText(text)).toBeNull();
  });

  it("is never more than looks of ours, whatever stands in the cell", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const layout = readLayoutText(text);
        expect(layout === null || Array.isArray(layout.styles)).toBe(true);
      }),
    );
  });
});
