import { describe, expect, it } from "vitest";
import { readStamp, writeStamp } from "../../../../src/actions/panel/ballot-stamp";
import type { BallotStamp } from "../../../../src/actions/panel/ballot-stamp";

const STAMP: BallotStamp = {
  panel: "TO-01",
  year: "2026",
  term: "",
  member: "TV03",
  handOut: 2,
  rubric: "M0123456789abcdef",
  list: "Mfedcba9876543210",
  known: 1,
};
const TEXT = "V1|TO-01|2026||TV03|2|M0123456789abcdef|Mfedcba9876543210|1";

describe("The stamp of a ballot", () => {
  it("is one line of text, and is read back", () => {
    expect(writeStamp(STAMP)).toBe(TEXT);
    expect(readStamp(` ${TEXT} `)).toEqual(STAMP);
    expect(readStamp(TEXT.replace("2026", ""))).toEqual({ ...STAMP, year: "" });
  });

  it.each([
    "",
    "V2|TO-01|2026||TV03|2|M0123456789abcdef|Mfedcba9876543210|1",
    TEXT.slice(0, -2),
    `${TEXT}|`,
    TEXT.replace("|2|", "|0|"),
    TEXT.replace("|2|", "|1e3|"),
    TEXT.replace("|2|", "|99999999|"),
    TEXT.replace("2026", "hai nghìn"),
    TEXT.replace("TV03", "TV*"),
    TEXT.replace("TV03", ""),
    TEXT.replace("M0123456789abcdef", "M0123"),
    TEXT.replace("TO-01", "X".repeat(101)),
  ])("is nothing else: %j", (text) => {
    expect(readStamp(text)).toBeNull();
  });
});
