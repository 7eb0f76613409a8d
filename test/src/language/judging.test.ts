import { describe, expect, it } from "vitest";
import type { CombinationReport } from "../../../src/judging/report";
import { enJudging } from "../../../src/language/en/judging";
import { viJudging } from "../../../src/language/vi/judging";
import { hundredths } from "../../../src/text/hundredths";

const COMMA = { decimalSeparator: "," } as const;
const POINT = { decimalSeparator: "." } as const;

const BASE: CombinationReport = {
  step: "combined",
  points: hundredths(842),
  by: "method",
  method: "mean",
  fellBack: false,
  counted: 5,
  judges: 7,
  missing: 0,
  gap: hundredths(60),
  recused: [
    { member: "TV03", reason: "Cùng đơn vị" },
    { member: "TV06", reason: "Tự khai" },
  ],
  means: { "mean": hundredths(842), "median": hundredths(840), "trimmed": hundredths(841), "without-outliers": null },
};

const NOT_COUNTED = "2 phiếu không tính: TV03 (cùng đơn vị), TV06 (tự khai)";

const CASES: readonly (readonly [Partial<CombinationReport>, string])[] = [
  [{}, `8,42 = trung bình của 5/7 phiếu; ${NOT_COUNTED}`],
  [{ recused: [], judges: 5, method: "median" }, "8,42 = trung vị của 5/5 phiếu"],
  [
    { recused: [], counted: 4, judges: 4, method: "trimmed", fellBack: true },
    "8,42 = trung bình của 4/4 phiếu (dưới 5 phiếu nên không bỏ phiếu nào)",
  ],
  [{ by: "chair" }, `8,42 = chủ trì quyết định sau 5/7 phiếu; ${NOT_COUNTED}`],
  [
    { by: "third-mean", counted: 2, judges: 2, recused: [] },
    "8,42 = trung bình của 2/2 phiếu và phiếu của người chấm thứ ba",
  ],
  [
    { by: "third-equal", counted: 2, judges: 2, recused: [] },
    "8,42 = điểm của người chấm thứ ba, trùng một trong 2/2 phiếu",
  ],
  [
    { step: "discuss", points: null, by: null, gap: hundredths(120) },
    "Chưa có điểm hội đồng: chênh lệch 1,2, cần thảo luận rồi ghi số biên bản vào cột Thảo luận.",
  ],
  [
    { step: "third-marker", points: null, by: null, gap: hundredths(300) },
    "Chưa có điểm hội đồng: chênh lệch 3, cần phiếu của người chấm thứ ba.",
  ],
  [
    { step: "chair", points: null, by: null, gap: null },
    "Chưa có điểm hội đồng: chờ chủ trì ghi điểm quyết định và lý do.",
  ],
  [{ step: "excluded", points: null, by: null }, "Không thuộc diện thẩm định (mục 3), nên không hợp nhất phiếu."],
  [
    { step: "too-few", points: null, by: null, missing: 2, counted: 3, recused: [{ member: "TV03", reason: "" }] },
    "Chưa có điểm hội đồng: mới có 3/7 phiếu, còn thiếu 2 phiếu; 1 phiếu không tính: TV03.",
  ],
  [
    { step: "too-few", points: null, by: null, recused: [] },
    "Chưa có điểm hội đồng: có 5/7 phiếu, nhưng tổ chưa đủ điều kiện quyết định. Hãy xem số người có mặt, số phiếu tối thiểu và các ngưỡng ở sheet Tổ thẩm định.",
  ],
];

describe("The sentence about a combination", () => {
  it.each(CASES)("%#: %o", (change, expected) => {
    expect(viJudging.combination({ ...BASE, ...change }, COMMA)).toBe(expected);
    expect(enJudging.combination({ ...BASE, ...change }, POINT)).toMatch(change.points === null ? /\.$/ : /^8\.42 = /);
  });

  it("lists what the four methods give", () => {
    expect(viJudging.methods(BASE, COMMA)).toBe(
      "trung bình: 8,42; trung vị: 8,4; trung bình sau khi bỏ phiếu cao nhất, thấp nhất: 8,41; trung bình sau khi loại phiếu lệch: không có",
    );
    expect(enJudging.methods(BASE, POINT)).toContain("median: 8.4");
  });
});
