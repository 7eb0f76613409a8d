import type { Rubric } from "../rubric";
import { BANDS, CONTENTS, FIELDS, GUIDELINE, INDIVIDUAL_CATEGORIES, LEVELS } from "./shared-lists";

/** Individuals who registered nothing (clause 2.2): one of three bases replaces scores. */
export const individualUnregistered: Rubric = {
  id: "ca-nhan-khong-dang-ky",
  name: "Cá nhân không đăng ký",
  subjectKind: "individual",
  method: "basis",
  source: GUIDELINE,
  maximum: 10_00,
  criteria: [],
  bonuses: [],
  deductions: [],
  derivedBonuses: [],
  tieBreak: [],
  bases: [
    { code: "a", name: "Đề tài, đề án, sáng kiến được công nhận trong năm", from: "recorded", clause: "2.2 a" },
    { code: "b", name: "Kết quả của tập thể mà cá nhân đứng đầu", from: "collective", clause: "2.2 b" },
    { code: "c", name: "Thành tích xuất sắc được khen thưởng đột xuất", from: "recorded", clause: "2.2 c" },
  ],
  bands: BANDS,
  bandsConfirmed: false,
  categories: INDIVIDUAL_CATEGORIES,
  levels: LEVELS,
  levelSystem: "two-tier",
  contents: CONTENTS,
  fields: FIELDS,
};
