import type { Rubric } from "../rubric";
import { BANDS, CONTENTS, FIELDS, GUIDELINE, INDIVIDUAL_CATEGORIES, LEVELS } from "./shared-lists";

/** Individuals who registered (clause 2.2): criteria total 9 points, the bonus is 1 point. */
export const individual: Rubric = {
  id: "ca-nhan",
  name: "Cá nhân có đăng ký",
  subjectKind: "individual",
  method: "scores",
  source: GUIDELINE,
  maximum: 10_00,
  criteria: [
    {
      code: "TC1", name: "Phương pháp, cách thức triển khai, đăng ký",
      maximum: 2_00, step: 1, minimum: 0, needsEvidence: false, levels: [], clause: "2.2 TC1",
    },
    {
      code: "TC2", name: "Kết quả thực hiện, có số liệu chứng minh",
      maximum: 5_00, step: 1, minimum: 0, needsEvidence: true, levels: [], clause: "2.2 TC2",
    },
    {
      code: "TC3", name: "Tính mới, hiệu quả, sức lan tỏa, phạm vi áp dụng",
      maximum: 2_00, step: 1, minimum: 0, needsEvidence: false, levels: [], clause: "2.2 TC3",
    },
  ],
  bonuses: [],
  deductions: [],
  derivedBonuses: [
    {
      code: "TT1", name: "Đăng ký nhiều mô hình, có từ 2 mô hình đạt khá trở lên",
      points: 1_00, entriesNeeded: 2, fromBand: "K", registeredOnly: true, clause: "2.2 điểm thưởng",
    },
  ],
  tieBreak: ["TC2", "TC3"],
  bases: [],
  bands: BANDS,
  bandsConfirmed: false,
  categories: INDIVIDUAL_CATEGORIES,
  levels: LEVELS,
  levelSystem: "two-tier",
  contents: CONTENTS,
  fields: FIELDS,
};
