import type { PanelFindingCode } from "../../workbook/model/finding";
import type { PanelFindingFacts } from "../judging-words";

/** Headings of findings about a panel. */
export const enPanelFindingTitles: Readonly<Record<PanelFindingCode, string>> = {
  "panel-broken": "Panel is not whole",
  "panel-setting": "Unusable rule of the panel",
  "panel-bonus-once": "A bonus once for each subject does not work with a panel yet",
  "panel-unconfirmed": "Rules of the panel not confirmed",
  "no-quorum": "No quorum",
  "ballot-missing": "Ballots missing",
  "judge-without-ballot": "Judge without a ballot",
  "ballot-without-member": "Ballot of no member",
  "ballot-twice": "Two ballots of one judge",
  "member-twice": "Code of two members",
  "member-without-code": "Member without a code",
  "member-choice": "Unclear cell of a member",
  "ballot-row-lost": "Points in a row whose code fits no entry",
  "recusal-unmatched": "Recusal without effect",
  "few-ballots": "Too few judges",
  "gap-discuss": "To be discussed",
  "gap-third": "Third marker needed",
  "gap-chair": "The chair has to decide",
  "chair-without-reason": "Decision without a reason",
  "chair-unreadable": "Unusable decision",
  "chair-outside": "Decision outside all ballots",
  "recused-but-scored": "Scored but not counted",
  "recusal-suggested": "Perhaps a conflict of interest",
  "entry-not-in-panel": "Entry without a panel",
  "ballot-stale": "Ballot handed out no longer fits",
  "ballot-edited": "Ballot changed after it was handed in",
  "criterion-gap": "Far apart on one criterion",
  "severity": "Scores higher or lower than others",
};

/** Says what is wrong with a panel, and what to do next. */
export function enPanelFinding(code: PanelFindingCode, { found, rows, about, isAbove }: PanelFindingFacts): string {
  switch (code) {
    case "panel-broken":
      return "Members, recusals or ballots of the panel cannot be read, so this table has no results. Undo the deletion of a sheet, row or column; where that is no longer possible, press Repair under “Data range lost”.";
    case "panel-setting":
      return `This rule ${found === "" ? "is empty" : `says “${found}”`}, so the panel cannot decide. Correct it as the note beside it says.`;
    case "panel-bonus-once":
      return "The table that combines ballots adds no bonus once for each subject, so that the bonus is not counted. Answer Không in this line of the rubric sheet.";
    case "panel-unconfirmed":
      return "The way of combining and the thresholds are this product's defaults. Choose Có once the panel agrees.";
    case "no-quorum":
      return `${found} of ${rows} members are noted as present, too few to decide. Fill in the column Có mặt at the meeting.`;
    case "ballot-missing":
      return `${found} has ${rows} entries without all scores. Collect the ballot, or note a recusal.`;
    case "judge-without-ballot":
      return `${found} may score but has no ballot sheet. Choose Make ballots under Members of the panel; if this member does not score, choose Không under Được chấm.`;
    case "ballot-without-member":
      return `This ballot ${found === "" ? "names no judge" : `is that of ${found}, who is no member`}, so the ${rows} entries scored in it do not count. Note the code in the sheet Tổ thẩm định again; keep the row of a judge who leaves, and choose Không under Được chấm.`;
    case "ballot-twice":
      return `Another ballot is that of ${found} as well, so one judge counts twice. Correct the judge's code in this cell.`;
    case "member-twice":
      return `The code ${found} stands in a row above as well, so there is one judge too many. Change it, or clear this row.`;
    case "member-without-code":
      return `“${found}” has no member's code and is not counted as a member. Note a code that nobody has, such as TV05, or clear this row.`;
    case "member-choice":
      return `This cell ${found === "" ? "is empty" : `says “${found}”, which is not in its list`}, so it is read as ${about}. Choose from the list.`;
    case "ballot-row-lost":
      return `${rows} scored rows of this ballot do not count: the code ${found === "" ? "is empty" : `“${found}” is not in the combining table, or stands in a row above`}. Correct the entry's code.`;
    case "recusal-unmatched":
      return `This row has no effect: the ${about === "MaTV" ? "judge's" : "entry's"} code ${found === "" ? "is empty" : `“${found}” is not in the panel`}. Correct the codes of judge and entry, or clear the row.`;
    case "few-ballots":
      return `Only ${found} ballots count; at least ${rows} are needed. Appoint another judge.`;
    case "gap-discuss":
      return `The ballots are ${found} points apart. Discuss the entry, and note number and date of the minutes here.`;
    case "gap-third":
      return `The two ballots are ${found} points apart. A third marker's ballot is needed; where there is none yet, add one under Members of the panel.`;
    case "gap-chair":
      return `${found === "" ? "The method gives no result" : `The ballots are ${found} points apart`}. The chair has to note points and a reason.`;
    case "chair-without-reason":
      return "There are points but no reason, so they are not used. Note the reason.";
    case "chair-unreadable":
      return `The decision “${found}” is no number with at most two decimals. Correct it.`;
    case "chair-outside":
      return `The decision ${found} lies outside all ballots. Check it; if it is meant, leave it.`;
    case "recused-but-scored":
      return `${found} scored this entry but is not counted. The ballot stays as it is.`;
    case "recusal-suggested":
      return `The unit or name of ${found} is the subject's. If there is a conflict, note it in the sheet Không tham gia chấm.`;
    case "entry-not-in-panel":
      return `“${found}” is in this table but no panel scores it. Choose Restore to add it to the combining table and all ballots, then hand out again; or delete the row.`;
    case "ballot-stale":
      return `The ballot handed out to ${found} no longer fits: the rubric or the list of entries has changed since. Hand it out again.`;
    case "ballot-edited":
      return `The ballot of ${found} was changed in this workbook after it was handed in. Keep it if the judge agrees, or collect it again.`;
    case "criterion-gap":
      return `Totals agree, but ballots are ${found} points apart on ${about}. Look at it before concluding; this gap decides nothing.`;
    case "severity":
      return `${found} scores ${about} points ${isAbove ? "higher" : "lower"} than others on average, over ${rows} entries. For information only; no ballot is changed.`;
  }
}
