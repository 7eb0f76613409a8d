import { describe, expect, test } from "vitest";
import { NO_BAND, bandOf, distanceToNextBand } from "../../../src/scoring/band";
import { hundredths } from "../../../src/text/hundredths";
import { collective } from "../../sound-entries";

const bands = collective.bands;

describe("The band of a total", () => {
  test.each(bands.map(({ name, threshold }, index) => [name, threshold, index] as const))(
    "%s is reached with its threshold, and not with a hundredth less",
    (_, threshold, index) => {
      expect(bandOf(collective, threshold)).toBe(index);
      // Nothing is worse than the last band, whatever penalties take away
      expect(bandOf(collective, hundredths(threshold - 1))).toBe(Math.min(index + 1, bands.length - 1));
    },
  );
});

test("What stands for no band is none of a rubric's bands, however many it has", () => {
  expect(NO_BAND).toBeLessThan(0);
});

describe("The way to the next band", () => {
  test.each(bands.slice(0, -1).map((band, index) => [band.name, band, bands[index + 1]!] as const))(
    "%s is told from the one below, in hundredths",
    (_, better, worse) => {
      expect(distanceToNextBand(collective, worse.threshold)).toEqual({
        band: better.name,
        missing: better.threshold - worse.threshold,
      });
      expect(distanceToNextBand(collective, hundredths(better.threshold - 1))?.missing).toBe(1);
    },
  );

  test("leads nowhere from the best band", () => {
    expect(distanceToNextBand(collective, bands[0]!.threshold)).toBeNull();
  });
});
