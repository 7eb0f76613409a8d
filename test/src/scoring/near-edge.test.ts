import fc from "fast-check";
import { expect, it, test } from "vitest";
import { nearEdge } from "../../../src/scoring/near-edge";
import { hundredths } from "../../../src/text/hundredths";
import { collective } from "../../sound-entries";

test.each<readonly [number, string | null, number | null]>([
  [874, null, null],
  [875, "Xuất sắc", -25],
  [899, "Xuất sắc", -1],
  [900, "Xuất sắc", 0],
  [925, "Xuất sắc", 25],
  [926, null, null],
  [700, "Khá", 0],
  [10, null, null],
  [0, null, null],
])("A total of %i hundredths is near %s, %s above it", (total, band, above) => {
  expect(nearEdge(collective.bands, hundredths(total))).toEqual(band === null ? null : { band, above });
});

it("Of two thresholds the nearer one counts", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000 }), (total) => {
      const bands = [
        { ...collective.bands[0]!, threshold: hundredths(520) },
        { ...collective.bands[1]!, threshold: hundredths(500) },
      ];
      const found = nearEdge(bands, hundredths(total));
      const nearest = Math.min(...bands.map(({ threshold }) => Math.abs(total - threshold)));
      expect(found === null ? nearest > 25 : Math.abs(found.above) === nearest).toBe(true);
    }),
  );
});

test.each<readonly [number, readonly number[], number | null]>([
  [510, [520, 500], 0],
  [511, [520, 500], 0],
  [509, [520, 500], 1],
  [510, [500, 520], 0],
  [530, [500, 520, 540, 550], 1],
  [536, [500, 520, 540, 550], 2],
])("A total of %i between the thresholds %j is near the one at %i, the first of equals", (total, thresholds, at) => {
  const bands = thresholds.map((threshold, index) => ({
    ...collective.bands[0]!,
    name: `Mức ${index}`,
    threshold: hundredths(threshold),
  }));
  expect(nearEdge(bands, hundredths(total))?.band).toBe(`Mức ${at}`);
});
