import { hundredths } from "../../text/hundredths";
import type { Rubric } from "../rubric";
import { PACK_NAMES } from "./pack-names";
import { COLLECTIVE_CATEGORIES, CONTENTS, GUIDELINE, INDIVIDUAL_CATEGORIES, LEVELS, fieldsOf } from "./shared-lists";

/** The register (danh mục đăng ký): lists for its columns to choose from, without points. */
export const register: Rubric = {
  ...PACK_NAMES.register,
  subjectKind: "any",
  method: "register",
  source: GUIDELINE,
  maximum: hundredths(10_00),
  criteria: [],
  bonuses: [],
  deductions: [],
  derivedBonuses: [],
  tieBreak: [],
  bases: [],
  bands: [],
  bandsConfirmed: false,
  categories: [...COLLECTIVE_CATEGORIES, ...INDIVIDUAL_CATEGORIES],
  levels: LEVELS,
  levelSystem: "two-tier",
  contents: CONTENTS,
  fields: fieldsOf("2.1 TC2"),
};
