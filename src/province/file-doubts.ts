import type { ReadingFacts } from "./unit-reading";

/** Returns why a file needs a look although it is counted, as Vietnamese text; "" where nothing does. */
export function doubtsOf(facts: ReadingFacts): string {
  const doubts = [
    [facts.rows === 0, "bảng chưa có mô hình nào"],
    [facts.unreadTables > 0, `${facts.unreadTables} bảng không đọc được (tên hoặc bộ tiêu chí hỏng)`],
    [facts.differing > 0, `${facts.differing} dòng ghi kết quả khác kết quả tính lại`],
    [
      facts.uncalculated > 0,
      `${facts.uncalculated} dòng chưa có kết quả ghi trong ô (chưa chương trình nào tính), đã tính lại`,
    ],
    [facts.errors > 0, `${facts.errors} lỗi cần sửa`],
    [facts.seal?.fits === false, `đã chốt rồi sửa, ${facts.seal?.differences ?? 0} chỗ không còn khớp`],
    [facts.seal?.fits === null, "đã mở lại sau khi chốt, chưa chốt lại"],
  ] as const;
  return doubts.flatMap(([isSo, words]) => (isSo ? [words] : [])).join("; ");
}

/** ` cho năm 2026`, or nothing for a workbook without a year. */
export function yearWords(year: number | null): string {
  return year === null ? "" : ` cho năm ${year}`;
}
