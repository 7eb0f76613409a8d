import { describe, expect, it, test } from "vitest";
import { DATE_FORMAT, formatKind, isDateFormat, isPercentFormat } from "../../../src/text/number-format";

describe("formatKind", () => {
  test.each([
    ["", "plain"],
    ["General", "plain"],
    ["GENERAL", "plain"],
    ["Standard", "plain"],
    ['General" điểm"', "plain"],
    ["0", "plain"],
    ["0.00", "plain"],
    ["0.0#", "plain"],
    ["@", "plain"],
    ["#,##0.00_);[Red]", "plain"],
    ["#,##0.00_);[Red](#,##0.00)", "plain"],
    ['0.0"đ"', "plain"],
    ['0.0"d"', "plain"],
    ['0.0" mô hình dd/mm"', "plain"],
    ["0.0\\d", "plain"],
    ["0.0_d", "plain"],
    ["0.0*d", "plain"],
    ["0.0\\%", "plain"],
    ['0.0"%"', "plain"],
    ["0.00E+00", "plain"],
    ["# ?/?", "plain"],
    ["[$-42A]0.00", "plain"],
    ["[$-vi-VN]0.00", "plain"],
    ["#,##0 [$USD-42A]", "plain"],
    ["[Red][<=5]0.0;0.0", "plain"],
    ['0.0"chưa đóng dd', "plain"],
    ["0.0[chưa đóng dd", "plain"],
    ['0.0"[h]', "plain"],
    ["0.0\\", "plain"],
    ['a"x"/p', "plain"],
    ["0%", "percent"],
    ["0.00%", "percent"],
    ["[Red]-0%", "percent"],
    ["dd/mm", "date"],
    ["d-mmm", "date"],
    ["m/d/yyyy", "date"],
    ["DD/MM/YYYY", "date"],
    ["dd/mm/yyyy hh:mm", "date"],
    ["[$-vi-VN]d mmmm yyyy", "date"],
    ["[$-F800]dddd, mmmm dd, yyyy", "date"],
    ['"ngày" d "tháng" m', "date"],
    ["d\\.m", "date"],
    ["[Red]dd/mm", "date"],
    ["mmm-yy", "month"],
    ["mmmm", "month"],
    ["yyyy", "month"],
    ["h:mm", "time"],
    ["h:mm AM/PM", "time"],
    ["[h]:mm", "time"],
    ["[hh]", "time"],
    ["[m]", "time"],
    ["[mm]", "time"],
    ["[SS]", "time"],
    ["AM/PM", "time"],
    ["[mm]:ss", "time"],
    ["mm:ss.0", "time"],
    ["[$-F400]h:mm:ss AM/PM", "time"],
  ] as const)("the format %j shows a number as %s", (format, kind) => {
    expect(formatKind(format)).toBe(kind);
    expect(isDateFormat(format)).toBe(kind === "date" || kind === "month" || kind === "time");
    expect(isPercentFormat(format)).toBe(kind === "percent");
  });

  test("dates are written by day, month and year", () => {
    expect(DATE_FORMAT).toBe("dd/mm/yyyy");
  });

  it("a workbook of very many formats is read right all the same", () => {
    for (let index = 0; index < 3000; index += 1) {
      expect(formatKind(`0"${String(index)}"`)).toBe("plain");
      expect(formatKind(`d"${String(index)}"`)).toBe("date");
    }
    expect(formatKind("0%")).toBe("percent");
  });
});
