import { hundredths } from "../../text/hundredths";
import type { Rubric } from "../rubric";
import { PACK_NAMES } from "./pack-names";
import { BANDS, CONTENTS, GUIDELINE, INDIVIDUAL_CATEGORIES, LEVELS, fieldsOf } from "./shared-lists";

/** Individuals who registered nothing (clause 2.2): one of three bases replaces scores. */
export const individualUnregistered: Rubric = {
  ...PACK_NAMES.individualUnregistered,
  subjectKind: "individual",
  method: "basis",
  source: GUIDELINE,
  maximum: hundredths(10_00),
  criteria: [],
  bonuses: [],
  deductions: [],
  derivedBonuses: [],
  tieBreak: [],
  bases: [
    {
      code: "a",
      name: "Đề tài, đề án, sáng kiến được công nhận trong năm",
      from: "recorded",
      clause: "2.2 a",
      inYear: true,
    },
    { code: "b", name: "Kết quả của tập thể mà cá nhân đứng đầu", from: "collective", clause: "2.2 b" },
    {
      code: "c",
      name: "Thành tích xuất sắc được khen thưởng đột xuất",
      from: "recorded",
      clause: "2.2 c",
      inYear: false,
    },
  ],
  bands: BANDS,
  bandsConfirmed: false,
  withholdsUnreported: true,
  needsDecision: false,
  categories: INDIVIDUAL_CATEGORIES,
  levels: LEVELS,
  levelSystem: "two-tier",
  contents: CONTENTS,
  fields: fieldsOf("2.2 TC2"),
};
