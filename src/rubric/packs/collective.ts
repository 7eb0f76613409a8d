import type { Rubric } from "../rubric";
import { BANDS, COLLECTIVE_CATEGORIES, CONTENTS, FIELDS, GUIDELINE, LEVELS } from "./shared-lists";

/** Collectives (clause 2.1): criteria total 9 points, bonuses 1 point. */
export const collective: Rubric = {
  id: "tap-the",
  name: "Tập thể",
  subjectKind: "collective",
  method: "scores",
  source: GUIDELINE,
  maximum: 10_00,
  criteria: [
    {
      code: "TC1", name: "Ban hành văn bản; triển khai, hướng dẫn, phát động, đăng ký",
      maximum: 2_00, step: 1, minimum: 0, needsEvidence: false, levels: [], clause: "2.1 TC1",
    },
    {
      code: "TC2", name: "Kết quả thực hiện, có số liệu chứng minh",
      maximum: 4_00, step: 1, minimum: 0, needsEvidence: true, levels: [], clause: "2.1 TC2",
    },
    {
      code: "TC3", name: "Tính mới, hiệu quả, sức lan tỏa, phạm vi áp dụng",
      maximum: 2_00, step: 1, minimum: 0, needsEvidence: false, levels: [], clause: "2.1 TC3",
    },
    {
      code: "TC4", name: "Sơ kết, tổng kết, nhân rộng",
      maximum: 1_00, step: 1, minimum: 0, needsEvidence: false, levels: [], clause: "2.1 TC4",
    },
  ],
  bonuses: [
    { code: "DT1", name: "Tháo gỡ kịp thời khó khăn, điểm nghẽn", maximum: 50, step: 50, clause: "2.1 điểm thưởng a" },
  ],
  deductions: [],
  derivedBonuses: [
    {
      code: "TT1", name: "Đăng ký nhiều mô hình, có từ 2 mô hình đạt khá trở lên",
      points: 50, entriesNeeded: 2, fromBand: "K", registeredOnly: true, clause: "2.1 điểm thưởng b",
    },
  ],
  tieBreak: ["TC2", "TC3"],
  bases: [],
  bands: BANDS,
  bandsConfirmed: false,
  categories: COLLECTIVE_CATEGORIES,
  levels: LEVELS,
  levelSystem: "two-tier",
  contents: CONTENTS,
  fields: FIELDS,
};
