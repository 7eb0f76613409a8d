import type { EntrySort, FilterFact } from "../classify/browse-entries";
import { useWords } from "./panel-context";

/** All texts for looking through results. Counts and points come already formatted. */
export interface BrowserWords {
  readonly search: string;
  readonly facts: Readonly<Record<FilterFact, string>>;
  readonly all: string;
  readonly none: string;
  readonly sort: string;
  readonly sorts: Readonly<Record<EntrySort, string>>;
  readonly nearEdge: (count: string) => string;
  readonly found: (count: string, all: string) => string;
  readonly nothing: string;
  readonly clear: string;
  readonly aboveEdge: (points: string, band: string) => string;
  readonly atEdge: (band: string) => string;
  readonly belowEdge: (points: string, band: string) => string;
  readonly compare: string;
  readonly compareEntry: (row: number) => string;
  readonly compared: string;
  readonly chooseSecond: string;
  readonly otherTable: string;
  readonly stopComparing: string;
  readonly total: string;
  readonly band: string;
  readonly criterion: string;
  readonly distribution: string;
  readonly distributionOf: (scored: string) => string;
  readonly mean: (points: string) => string;
  readonly range: (from: string, to: string) => string;
}

const browserWordsVi: BrowserWords = {
  search: "Tìm theo tên mô hình, đối tượng",
  facts: { band: "Mức", state: "Tình trạng", field: "Lĩnh vực", unit: "Đơn vị" },
  all: "Tất cả",
  none: "(chưa có)",
  sort: "Sắp xếp",
  sorts: { best: "Điểm cao trước", lowest: "Điểm thấp trước", row: "Theo bảng", subject: "Theo đối tượng" },
  nearEdge: (count) => `Sát ngưỡng mức (${count})`,
  found: (count, all) => `${count}/${all} mô hình`,
  nothing: "Không có mô hình nào như vậy.",
  clear: "Bỏ lọc",
  aboveEdge: (points, band) => `Hơn ngưỡng ${band} ${points} điểm`,
  atEdge: (band) => `Vừa đủ ngưỡng ${band}`,
  belowEdge: (points, band) => `Thiếu ${points} điểm để đạt ${band}`,
  compare: "So sánh",
  compareEntry: (row) => `So sánh dòng ${row}`,
  compared: "So sánh hai mô hình",
  chooseSecond: "Hãy chọn thêm một mô hình để so sánh.",
  otherTable: "Hai mô hình chấm theo hai bộ tiêu chí khác nhau nên chỉ so sánh tổng điểm và mức.",
  stopComparing: "Thôi so sánh",
  total: "Tổng điểm",
  band: "Mức",
  criterion: "Tiêu chí",
  distribution: "Phân bố điểm từng tiêu chí",
  distributionOf: (scored) => `${scored} mô hình có điểm`,
  mean: (points) => `trung bình ${points}`,
  range: (from, to) => `${from}–${to}`,
};

const browserWordsEn: BrowserWords = {
  search: "Search titles and subjects",
  facts: { band: "Band", state: "State", field: "Field", unit: "Unit" },
  all: "All",
  none: "(none)",
  sort: "Sort",
  sorts: { best: "Highest first", lowest: "Lowest first", row: "As in the table", subject: "By subject" },
  nearEdge: (count) => `Near a threshold (${count})`,
  found: (count, all) => `${count} of ${all} entries`,
  nothing: "There are no such entries.",
  clear: "Clear filters",
  aboveEdge: (points, band) => `${points} above the threshold of ${band}`,
  atEdge: (band) => `Just reaches ${band}`,
  belowEdge: (points, band) => `${points} short of ${band}`,
  compare: "Compare",
  compareEntry: (row) => `Compare row ${row}`,
  compared: "Two entries side by side",
  chooseSecond: "Choose another entry to compare with.",
  otherTable: "The two entries go by different rubrics, so only totals and bands are compared.",
  stopComparing: "Stop comparing",
  total: "Total",
  band: "Band",
  criterion: "Criterion",
  distribution: "How the scores of each criterion spread",
  distributionOf: (scored) => `Entries with a score: ${scored}`,
  mean: (points) => `mean ${points}`,
  range: (from, to) => `${from}–${to}`,
};

export function useBrowserWords(): BrowserWords {
  return useWords().panel.language === "en" ? browserWordsEn : browserWordsVi;
}
