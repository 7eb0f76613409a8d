/**
 * Columns of a rubric sheet's block, from 0. One row is one line of the rubric. The row's kind defines the middle
 * columns; each section's own header row labels them for readers.
 */
export const RUBRIC_COLUMNS = {
  kind: 0,
  code: 1,
  name: 2,
  /**
   * Maximum points, points of a derived bonus, threshold of a band, start of a criterion's level, or the value of a
   * setting.
   */
  value: 3,
  /** Step, number of entries needed, or end of a criterion's level. */
  second: 4,
  /** Minimum points of a criterion. */
  minimum: 5,
  /** Yes or no: evidence needed, registered only, eligible, or individuals only. */
  flag: 6,
  clause: 7,
  /** Place in the tie-break, band of a derived bonus, body of a level, or whether a category heads a collective. */
  extra: 8,
} as const;

export const RUBRIC_COLUMN_COUNT = 9;

export type RubricColumn = keyof typeof RUBRIC_COLUMNS;

/** Labels of the first column, by row kind. */
export const ROW_KINDS = {
  setting: "Thông tin",
  criterion: "Tiêu chí",
  bonus: "Điểm thưởng",
  deduction: "Điểm trừ",
  derivedBonus: "Điểm thưởng tự tính",
  criterionLevel: "Mức của tiêu chí",
  band: "Mức xếp loại",
  basis: "Căn cứ đánh giá",
  category: "Loại đối tượng",
  level: "Cấp quản lý",
  content: "Nội dung",
  field: "Lĩnh vực",
  answer: "Lựa chọn",
} as const;

export type RowKind = keyof typeof ROW_KINDS;

/** Returns a list of rows for each kind, with no rows yet. */
export function noRows(): Record<RowKind, number[]> {
  return {
    setting: [],
    criterion: [],
    bonus: [],
    deduction: [],
    derivedBonus: [],
    criterionLevel: [],
    band: [],
    basis: [],
    category: [],
    level: [],
    content: [],
    field: [],
    answer: [],
  };
}

export const YES = "Có";
export const NO = "Không";

/** Codes and labels of the setting rows. */
export const SETTINGS = {
  id: ["MA", "Mã bộ tiêu chí"],
  name: ["TEN", "Tên bộ tiêu chí"],
  subjectKind: ["DOITUONG", "Đối tượng thẩm định"],
  method: ["CACH", "Cách thẩm định"],
  maximum: ["TOIDA", "Tổng điểm tối đa"],
  source: ["VANBAN", "Văn bản căn cứ"],
  levelSystem: ["HETHONG", "Hệ thống cấp đang dùng"],
  bandsConfirmed: ["XACNHAN", "Đã xác nhận mức xếp loại"],
  body: ["COQUAN", "Cơ quan thẩm định"],
  withholdsUnreported: ["BAOCAO", "Chưa báo cáo thì chưa xét kết quả"],
  needsDecision: ["QUYETDINH", "Thiếu quyết định thì chưa xét kết quả"],
  bonusesOnce: ["THUONG", "Điểm thưởng do tổ chấm: một lần cho mỗi đối tượng"],
  year: ["NAM", "Năm thẩm định"],
} as const;

/** Settings of the workbook rather than of a rubric: one cell holds each for all rubrics. */
export const WORKBOOK_SETTINGS = ["body", "year"] as const satisfies readonly (keyof typeof SETTINGS)[];

export type WorkbookSetting = (typeof WORKBOOK_SETTINGS)[number];

/** Settings that earlier versions did not have, and that some rubrics do not need. */
export const OPTIONAL_SETTINGS = [
  "withholdsUnreported",
  "needsDecision",
  "bonusesOnce",
] as const satisfies readonly (keyof typeof SETTINGS)[];

export type Setting = keyof typeof SETTINGS;

/** Labels that the rubric sheet shows for the rubric's codes. */
export const WORDS = {
  subjectKind: { collective: "Tập thể", individual: "Cá nhân", any: "Tập thể, cá nhân" },
  method: { scores: "Chấm điểm", basis: "Theo căn cứ", register: "Danh mục" },
  levelSystem: { "two-tier": "Hai cấp", "three-tier": "Ba cấp" },
  bothSystems: "Cả hai",
  basisFrom: { recorded: "Tổ thẩm định ghi mức", collective: "Theo kết quả tập thể" },
} as const;
