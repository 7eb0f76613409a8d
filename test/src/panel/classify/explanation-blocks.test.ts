import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explanationBlocks, explanationParts } from "../../../../src/panel/classify/explanation-blocks";

describe("An explanation in the pane", () => {
  it("puts indented lines that follow each other into one list", () => {
    expect(explanationBlocks(["Sheet A", "", "  TC1: 2", "  TC2: 3", "Tổng điểm: 5", "  Kết quả: 5"])).toEqual([
      { kind: "line", text: "Sheet A" },
      { kind: "list", lines: ["TC1: 2", "TC2: 3"] },
      { kind: "line", text: "Tổng điểm: 5" },
      { kind: "list", lines: ["Kết quả: 5"] },
    ]);
  });

  it("sets what counts and its clause apart", () => {
    expect(explanationParts("TC1 Kết quả: 2/2 điểm [mục 2.1 TC1]")).toEqual({
      term: "TC1 Kết quả: ",
      value: "2/2 điểm",
      clause: "mục 2.1 TC1",
    });
    expect(explanationParts("Dòng này chưa có dữ liệu.")).toEqual({
      term: "",
      value: "Dòng này chưa có dữ liệu.",
      clause: null,
    });
    expect(explanationParts("Mô hình: A [thử nghiệm]: B")).toEqual({
      term: "Mô hình: A [thử nghiệm]: ",
      value: "B",
      clause: null,
    });
  });

  it("loses no character of any line", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", ":", " ", "[", "]", "\n") }), (line) => {
        const { term, value, clause } = explanationParts(line);
        expect(`${term}${value}${clause === null ? "" : ` [${clause}]`}`).toBe(line);
      }),
    );
  });
});
