import { hundredths } from "../text/hundredths";
import type { Rubric, SubjectKind } from "./rubric";
import { collective } from "./packs/collective";
import { individual } from "./packs/individual";

/**
 * Returns a blank rubric: the least that can be scored. One criterion holds all points; bands and lists are the usual
 * ones.
 */
export function blankRubric(id: string, name: string, subjectKind: SubjectKind): Rubric {
  const { bands, categories, levels, levelSystem, contents, fields } =
    subjectKind === "individual" ? individual : collective;
  return {
    id,
    name,
    subjectKind,
    method: "scores",
    source: "",
    maximum: hundredths(10_00),
    criteria: [
      {
        code: "TC1",
        name: "Tiêu chí 1",
        maximum: hundredths(10_00),
        step: hundredths(1),
        minimum: hundredths(0),
        needsEvidence: false,
        levels: [],
        clause: "",
      },
    ],
    bonuses: [],
    deductions: [],
    derivedBonuses: [],
    tieBreak: ["TC1"],
    bases: [],
    bands,
    bandsConfirmed: false,
    categories,
    levels,
    levelSystem,
    contents,
    fields,
  };
}
