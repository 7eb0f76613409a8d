import fc from "fast-check";
import { expect, it } from "vitest";
import { capture } from "../../../files/xlsx/read/capture";
import { canonicalScore, canonicalValue } from "../../../src/seal/canonical";
import { compareLines } from "../../../src/seal/compare-lines";
import { readSeals } from "../../../src/seal/read-seal";
import { lineText, readLine } from "../../../src/seal/seal-line";
import { wholeMark } from "../../../src/seal/seal-marks";
import { actLine } from "../../../src/seal/act-line";
import { readBindings } from "../../../src/workbook/bindings/bindings";
import { sealLines } from "../../../src/seal/seal-lines";
import { verifySeals } from "../../../src/seal/verify-seals";
import type { Cell } from "../../../src/text/cell";
import { appraise } from "../../../src/workbook/check/appraise";
import { sameRect } from "../../../src/workbook/model/area";
import type { Area } from "../../../src/workbook/model/area";
import { patchSnapshot } from "../../../src/workbook/model/patch-snapshot";
import type { Snapshot } from "../../../src/workbook/model/snapshot";
import { sealedPanel } from "./sealed-workbook";

/** Looking for entries outside of tables is most of an appraisal, and none of them is sealed. */
const sealed: Snapshot = { ...capture(sealedPanel()), outside: [] };
const CHANGES = Number(process.env["THAMDINH_SEAL_CHANGES"] ?? 150);
/** Every cell that a sealed value comes from, once. */
const places: readonly Area[] = [
  ...new Map(
    sealLines(appraise(sealed), sealed)
      .flatMap(({ parts }) => parts.flatMap(({ place }) => place ?? []))
      .map((place) => [`${place.sheet} ${place.row} ${place.column}`, place]),
  ).values(),
];
const contents: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell>(null, "Có", "Không", "TB", "Trung vị", "TV02", "MH-002", true, { error: "#N/A" }),
  fc.integer({ min: 0, max: 1200 }).map((count) => count / 100),
  fc.integer({ min: 40_000, max: 47_000 }).map((date) => ({ date })),
  fc.string({ minLength: 1, maxLength: 6, unit: "grapheme" }),
);

function cellAt({ names }: Snapshot, { sheet, row, column }: Area): Cell {
  for (const { block } of names) {
    if (block?.area.sheet !== sheet) continue;
    const [r, c] = [row - block.area.row, column - block.area.column];
    if (r >= 0 && c >= 0 && r < block.area.rows && c < block.area.columns) return block.columns[c]?.[r] ?? null;
  }
  return null;
}

/** Whether a cell would say something else: spaces and how text is composed are not sealed. */
function saysOther(place: Area, content: Cell): boolean {
  const before = cellAt(sealed, place);
  return (
    canonicalValue(before) !== canonicalValue(content) ||
    canonicalScore(before, "General") !== canonicalScore(content, "General")
  );
}

it("A single changed cell of any sealed kind is named with its place", () => {
  const sheets = new Set<string>();
  fc.assert(
    fc.property(fc.constantFrom(...places), contents, (place, content) => {
      fc.pre(saysOther(place, content));
      const snapshot = patchSnapshot(sealed, place.sheet, [{ row: place.row, column: place.column, content }]);
      const { matches, differences } = verifySeals(appraise(snapshot), snapshot, "")!;
      sheets.add(place.sheet);
      const isThere = (at: Area | null) => at?.sheet === place.sheet && sameRect(at, place);
      // A line whose key is gone is named where it was sealed
      return !matches && differences.some((one) => one.kind === "lost" || ("place" in one && isThere(one.place)));
    }),
    { numRuns: CHANGES },
  );
  expect(new Set(places.map(({ sheet }) => sheet)).size).toBe(7);
  expect(sheets.size).toBeGreaterThan(4);
});

it("Of ten thousand single changed values none leaves the mark as it was, and each is named alone", () => {
  const lines = sealLines(appraise(sealed), sealed);
  const own = readSeals(readBindings(sealed)).at(-1)!;
  const present = [...lines, actLine(own)];
  const texts = own.lines.map(({ text }) => text);
  const mark = wholeMark(own.header!.text, texts);
  expect(mark).toBe(own.mark);
  const before = present.map(lineText);
  const known = new Set(texts);
  const values = present.flatMap(({ parts }, line) => parts.map((part, index) => ({ line, index, part })));
  fc.assert(
    fc.property(fc.constantFrom(...values), contents, ({ line, index, part }, content) => {
      const value = canonicalValue(content);
      fc.pre(value !== part.value);
      const changed = {
        ...present[line]!,
        parts: present[line]!.parts.map((one, at) => (at === index ? { ...one, value } : one)),
      };
      const differences = compareLines(
        [changed],
        own.lines.filter(({ text }) => text === before[line]),
      );
      const [only] = differences;
      return (
        differences.length === 1 &&
        only?.kind === "changed" &&
        only.of === part.of &&
        only.before === part.value &&
        only.after === value &&
        !known.has(lineText(changed)) &&
        readLine(lineText(changed)).values.get(part.of) === (value === "" ? undefined : value)
      );
    }),
    { numRuns: 10_000 },
  );
});
