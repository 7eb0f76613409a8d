import { FORMER_CONTENT } from "../../rubric/contents";
import type { Rubric } from "../../rubric/rubric";
import type { Bindings } from "../bindings/bindings";
import { WORKBOOK_SEVERITY } from "../model/finding";
import type { Finding } from "../model/finding";

/** Rubrics that shipped before their sheets said what becomes of unreported entries, and of missing decisions. */
const SHIPPED: ReadonlySet<string> = new Set(["tap-the", "ca-nhan", "ca-nhan-khong-dang-ky"]);

/** Reports rubric sheets of earlier versions, which lack settings and lists of the present one. */
export function formerRubricFindings({ rubrics }: Bindings): readonly Finding[] {
  return [...rubrics.values()].flatMap(({ rubricAt }): readonly Finding[] => {
    if (!rubricAt || !isFormerRubric(rubricAt.rubric)) return [];
    const code = "rubric-former";
    const area = rubricAt.settingArea("name");
    return [{ code, severity: WORKBOOK_SEVERITY[code], where: { area }, found: rubricAt.rubric.name }];
  });
}

/** Whether a rubric comes from an earlier version; an office's own rubric lacks settings on purpose. */
export function isFormerRubric(rubric: Rubric): boolean {
  const { id, method, bonuses, bonusesOnce, withholdsUnreported, needsDecision } = rubric;
  return (
    hasFormerContents(rubric) ||
    rubric.bases.some(({ from, inYear }) => from === "recorded" && inYear === undefined) ||
    (SHIPPED.has(id) &&
      (withholdsUnreported === undefined ||
        (method === "basis" && needsDecision === undefined) ||
        (bonuses.length > 0 && bonusesOnce === undefined)))
  );
}

/** Whether the list of contents ends as that of an earlier version did, unchanged. */
export function hasFormerContents({ contents }: Rubric): boolean {
  const last = contents.at(-1);
  return last?.code === FORMER_CONTENT.code && last.name === FORMER_CONTENT.name;
}
