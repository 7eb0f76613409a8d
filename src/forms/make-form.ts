import type { FormDocument } from "./form-document";
import type { FormFacts } from "./form-facts";
import type { FormKind } from "./form-kinds";
import { decision, notice } from "./texts/announcement";
import { combinedTable } from "./texts/combined-table";
import { confirmations } from "./texts/confirmation";
import { minutes } from "./texts/minutes";
import { resultSlips } from "./texts/result-slips";
import { rewardList } from "./texts/reward-list";
import { scoreLists } from "./texts/score-lists";
import { scoreSheets } from "./texts/score-sheets";
import type { ScoreSheetChoice } from "./texts/score-sheets";
import { submission } from "./texts/submission";

/** Returns what a form says of a workbook. */
export function makeForm(kind: FormKind, facts: FormFacts, choice: ScoreSheetChoice): FormDocument {
  switch (kind) {
    case "phieu-cham":
      return scoreSheets(facts, choice);
    case "bang-cham":
      return scoreLists(facts, choice);
    case "tong-hop":
      return combinedTable(facts);
    case "bien-ban":
      return minutes(facts);
    case "to-trinh":
      return submission(facts);
    case "thong-bao":
      return notice(facts);
    case "quyet-dinh":
      return decision(facts);
    case "xac-nhan":
      return confirmations(facts, choice.entry);
    case "khen-thuong":
      return rewardList(facts);
    case "phieu-ket-qua":
      return resultSlips(facts, choice.entry);
  }
}
