import fc from "fast-check";
import * as numfmt from "numfmt";
import { describe, expect, it } from "vitest";
import * as remembered from "../../../workbench/univer/remembered-numfmt";

const PARSERS = ["parseDate", "parseTime", "parseNumber"] as const;
const texts = fc.oneof(
  fc.string(),
  fc.constantFrom("1/5", "2026-11-28", "12:30", "1,5", "1.234,5 ₫", "12%", "Chi bộ bốn tốt", "", "true"),
);

describe("What Univer asks of a text that it shows", () => {
  it.each(PARSERS)("%s answers as numfmt does, also when it is asked again", (name) => {
    fc.assert(
      fc.property(texts, (text) => {
        const expected = numfmt[name](text);
        for (let time = 0; time < 3; time++) {
          const answer = remembered[name](text);
          expect(answer).toEqual(expected);
          // Whoever asked may write into what came
          if (answer) answer.v = -1;
        }
      }),
    );
  });

  it("is answered in the language that is asked for", () => {
    expect(remembered.parseNumber("1.234,5", { locale: "de" })).toEqual(
      numfmt.parseNumber("1.234,5", { locale: "de" }),
    );
    expect(remembered.parseNumber("1.234,5")).toEqual(numfmt.parseNumber("1.234,5"));
  });
});
