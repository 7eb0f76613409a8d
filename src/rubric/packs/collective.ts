import { hundredths } from "../../text/hundredths";
import type { Rubric } from "../rubric";
import { PACK_NAMES } from "./pack-names";
import { BANDS, COLLECTIVE_CATEGORIES, CONTENTS, GUIDELINE, LEVELS, fieldsOf } from "./shared-lists";

/** Collectives (clause 2.1): criteria total 9 points, bonuses 1 point. */
export const collective: Rubric = {
  ...PACK_NAMES.collective,
  subjectKind: "collective",
  method: "scores",
  source: GUIDELINE,
  maximum: hundredths(10_00),
  criteria: [
    {
      code: "TC1",
      name: "Ban hành văn bản lãnh đạo, chỉ đạo; cách triển khai, hướng dẫn, phát động, đăng ký",
      maximum: hundredths(2_00),
      step: hundredths(1),
      minimum: hundredths(0),
      needsEvidence: false,
      levels: [],
      clause: "2.1 TC1",
    },
    {
      code: "TC2",
      name: "Kết quả thực hiện, có số liệu chứng minh",
      maximum: hundredths(4_00),
      step: hundredths(1),
      minimum: hundredths(0),
      needsEvidence: true,
      levels: [],
      clause: "2.1 TC2",
    },
    {
      code: "TC3",
      name: "Tính mới; hiệu quả, sức lan tỏa, phạm vi ảnh hưởng; hiệu quả khi áp dụng",
      maximum: hundredths(2_00),
      step: hundredths(1),
      minimum: hundredths(0),
      needsEvidence: false,
      levels: [],
      clause: "2.1 TC3",
    },
    {
      code: "TC4",
      name: "Chỉ đạo sơ kết, tổng kết, rút kinh nghiệm, nhân rộng",
      maximum: hundredths(1_00),
      step: hundredths(1),
      minimum: hundredths(0),
      needsEvidence: false,
      levels: [],
      clause: "2.1 TC4",
    },
  ],
  bonuses: [
    {
      code: "DT1",
      name: "Chủ trì, đề xuất kịp thời tháo gỡ khó khăn, điểm nghẽn",
      maximum: hundredths(50),
      step: hundredths(50),
      clause: "2.1 điểm thưởng a",
    },
  ],
  deductions: [],
  derivedBonuses: [
    {
      code: "TT1",
      name: "Đăng ký nhiều mô hình, có từ 2 mô hình đạt khá trở lên",
      points: hundredths(50),
      entriesNeeded: 2,
      fromBand: "K",
      registeredOnly: true,
      clause: "2.1 điểm thưởng b",
    },
  ],
  tieBreak: ["TC2", "TC3"],
  bases: [],
  bands: BANDS,
  bandsConfirmed: false,
  withholdsUnreported: true,
  bonusesOnce: false,
  categories: COLLECTIVE_CATEGORIES,
  levels: LEVELS,
  levelSystem: "two-tier",
  contents: CONTENTS,
  fields: fieldsOf("2.1 TC2"),
};
