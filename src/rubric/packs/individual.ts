import { hundredths } from "../../text/hundredths";
import type { Rubric } from "../rubric";
import { PACK_NAMES } from "./pack-names";
import { BANDS, CONTENTS, GUIDELINE, INDIVIDUAL_CATEGORIES, LEVELS, fieldsOf } from "./shared-lists";

/** Individuals who registered (clause 2.2): criteria total 9 points, the bonus is 1 point. */
export const individual: Rubric = {
  ...PACK_NAMES.individual,
  subjectKind: "individual",
  method: "scores",
  source: GUIDELINE,
  maximum: hundredths(10_00),
  criteria: [
    {
      code: "TC1",
      name: "Cách triển khai, hướng dẫn, phát động, đăng ký",
      maximum: hundredths(2_00),
      step: hundredths(1),
      minimum: hundredths(0),
      needsEvidence: false,
      levels: [],
      clause: "2.2 TC1",
    },
    {
      code: "TC2",
      name: "Kết quả thực hiện, có số liệu chứng minh",
      maximum: hundredths(5_00),
      step: hundredths(1),
      minimum: hundredths(0),
      needsEvidence: true,
      levels: [],
      clause: "2.2 TC2",
    },
    {
      code: "TC3",
      name: "Tính mới; hiệu quả, sức lan tỏa, phạm vi ảnh hưởng; hiệu quả khi áp dụng",
      maximum: hundredths(2_00),
      step: hundredths(1),
      minimum: hundredths(0),
      needsEvidence: false,
      levels: [],
      clause: "2.2 TC3",
    },
  ],
  bonuses: [],
  deductions: [],
  derivedBonuses: [
    {
      code: "TT1",
      name: "Đăng ký nhiều mô hình, có từ 2 mô hình đạt khá trở lên",
      points: hundredths(1_00),
      entriesNeeded: 2,
      fromBand: "K",
      registeredOnly: true,
      clause: "2.2 điểm thưởng",
    },
  ],
  tieBreak: ["TC2", "TC3"],
  bases: [],
  bands: BANDS,
  bandsConfirmed: false,
  withholdsUnreported: true,
  categories: INDIVIDUAL_CATEGORIES,
  levels: LEVELS,
  levelSystem: "two-tier",
  contents: CONTENTS,
  fields: fieldsOf("2.2 TC2"),
};
