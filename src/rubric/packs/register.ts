import type { Rubric } from "../rubric";
import { COLLECTIVE_CATEGORIES, CONTENTS, FIELDS, GUIDELINE, INDIVIDUAL_CATEGORIES, LEVELS } from "./shared-lists";

/** The register (danh mục đăng ký): lists for its columns to choose from, without points. */
export const register: Rubric = {
  id: "danh-muc",
  name: "Danh mục đăng ký",
  subjectKind: "any",
  method: "register",
  source: GUIDELINE,
  maximum: 10_00,
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
  fields: FIELDS,
};
