import type { RubricRowFault } from "../../rubric/rubric-row-fault";
import { formatHundredths, hundredths } from "../../text/hundredths";
import type { Hundredths } from "../../text/hundredths";
import { rectToAddress } from "../../workbook/model/area";
import type { Finding, FindingCode, PanelFindingCode } from "../../workbook/model/finding";
import { cellWords } from "../cell-words";
import { panelFacts } from "../panel-facts";
import { enNotice } from "./notice";
import { counted } from "../english-counts";
import { enPanelFinding, enPanelFindingTitles } from "./panel-findings";
import { enRole } from "./roles";
import { enSealDifference } from "./seal-difference";
import { sealedDifference } from "../sealed-difference";
import type { NumberStyle } from "../words";

/** Headings of groups of findings. */
export const enFindingTitles: Readonly<Record<FindingCode, string>> = {
  ...enPanelFindingTitles,
  "sealed-changed": "Differs from the seal",
  "quota-exceeded": "Above the share of the top band",
  "quota-setting": "Quota rule not right",
  "score-missing": "Score missing",
  "score-text": "Score is text",
  "score-number-as-text": "Score is a number kept as text",
  "score-date": "Score turned into a date",
  "score-time": "Score turned into a time",
  "score-percent": "Score is a percentage",
  "score-boolean": "Score is TRUE or FALSE",
  "score-error": "Score cell shows an error",
  "score-too-precise": "Score has too many decimals",
  "score-negative": "Score is negative",
  "score-above-maximum": "Score is above the maximum",
  "score-off-step": "Score is off the step",
  "score-between-levels": "Score belongs to no level",
  "score-below-minimum": "Score is below the minimum",
  "subject-missing": "Subject missing",
  "title-missing": "Entry has no title",
  "category-missing": "Category missing",
  "category-unknown": "Category not in the list",
  "ineligible": "Not appraised",
  "content-missing": "Content missing",
  "content-unknown": "Content not in the list",
  "field-missing": "Field missing",
  "field-unknown": "Field not in the list",
  "level-missing": "Managing level missing",
  "level-unknown": "Managing level not in the list",
  "level-other-system": "Managing level of another system",
  "registered-missing": "Registered or not is missing",
  "evidence-missing": "Evidence missing",
  "report-missing": "Reported or not is missing",
  "not-reported": "Not reported",
  "answer-unknown": "Only Có or Không will do",
  "outside-authority": "Outside the body's authority",
  "collective-by-party-cell": "A Party cell appraises no collectives",
  "party-member-missing": "Party member or not is missing",
  "not-party-member": "Not a member of the Party cell",
  "not-registered": "Not registered, belongs in another table",
  "band-without-reason": "Another band without a reason",
  "duplicate-entry": "Entry listed twice",
  "duplicate-subject": "Subject listed twice",
  "text-unmatchable": "Looks right, but formulas do not match it",
  "namesake": "One name, possibly two people",
  "text-not-normal": "Odd accents or spaces",
  "list-spelling": "Spelt unlike the list",
  "legacy-font": "Text in an old encoding",
  "basis-missing": "Basis missing",
  "basis-unknown": "Basis not in the list",
  "basis-not-head": "Basis b is for heads only",
  "band-missing": "Band missing",
  "band-unknown": "Band not in the list",
  "decision-missing": "Decision number missing",
  "decision-date-missing": "Decision date missing",
  "decision-date-unreadable": "Decision date unreadable",
  "decision-of-other-year": "Decision outside the appraisal year",
  "collective-missing": "Collective missing",
  "collective-not-found": "Collective not found",
  "collective-without-result": "Collective has no result yet",
  "collective-provisional": "Collective's result is provisional",
  "no-tables": "No score table yet",
  "table-empty": "The table is empty",
  "category-column-missing": "Table without categories",
  "summary-empty": "Nothing to summarise yet",
  "summary-of-register": "Nothing to summarise yet",
  "summary-outdated": "Summary older than the results",
  "binding-broken": "Data range lost",
  "binding-missing": "Column missing",
  "binding-uneven": "Columns out of line",
  "table-rubric-missing": "Table names no rubric",
  "table-rubric-unknown": "Rubric not found",
  "rubric-fault": "Rubric has a fault",
  "rubric-id-differs": "Rubric id was changed",
  "formula-overwritten": "Formula typed over",
  "formula-changed": "Formula changed",
  "formula-missing": "Formula missing",
  "formulas-former": "Formulas of an earlier version",
  "rubric-former": "Rubric of an earlier version",
  "other-field-missing": "No field “Lĩnh vực khác”",
  "other-field-row": "Open row for “Lĩnh vực khác”",
  "result-stale": "Sheet not recalculated",
  "not-calculated": "Formulas not calculated yet",
  "value-overwritten": "Fixed results typed over",
  "value-missing": "Fixed results missing",
  "value-stale": "Fixed results out of date",
  "kept-result-differs": "Kept results that differ",
  "rows-below": "Rows outside of the table",
  "rows-apart": "Rows like entries away from the table",
  "table-unbound": "Copied table that is not connected",
  "table-emptied": "Table without rows",
  "table-gone": "Table is gone",
  "names-of-sheet": "Names of one sheet only",
  "row-not-entry": "Row that is not an entry",
  "rows-hidden": "Hidden rows",
  "entry-in-two-tables": "Entry in two tables",
  "subject-in-two-tables": "Subject in two tables",
  "entry-code-missing": "Entries without a code",
  "entry-code-twice": "Entry code used twice",
  "entry-code-unsafe": "Entry code with unusable characters",
  "validation-missing": "Input rule lost or outdated",
  "band-changed": "Band changed with the rubric",
  "note-damaged": "Damaged note of the last time",
  "bands-unconfirmed": "Bands not confirmed",
  "body-missing": "No appraising body chosen",
  "body-unknown": "Appraising body not in the list",
  "year-missing": "No appraisal year",
  "year-unreadable": "Appraisal year is no year",
  "name-look-alike": "Possibly one name",
  "not-in-register": "Not in the register",
  "register-not-scored": "Registered, not scored yet",
};

/** Says what is wrong and what to do next. */
export function enFinding(finding: Finding, numbers: NumberStyle): string {
  const found = cellWords(finding.found, numbers);
  if (isOfPanel(finding.code)) return enPanelFinding(finding.code, panelFacts(finding, numbers));
  const fix = finding.fix === undefined ? null : cellWords(finding.fix, numbers);
  const points = (count: Hundredths) => formatHundredths(count, numbers.decimalSeparator);
  const { expected, severity } = finding;
  const range =
    expected?.kind === "points"
      ? `from 0 to ${points(expected.maximum)}${expected.step > 1 ? ` in steps of ${points(expected.step)}` : ""}`
      : "within the allowed range";
  const readings = (finding.choices ?? []).map((one) => cellWords(one, numbers)).join(" or ");
  const meant =
    fix !== null
      ? `Was ${fix} meant?`
      : readings === ""
        ? "Please enter it again as a number."
        : `It may stand for ${readings}: choose one, or enter the score again.`;
  const list = expected?.kind === "one-of" ? expected.items.join("; ") : "";
  const choose = fix === null ? `Choose one of: ${list}.` : `Was “${fix}” meant?`;
  const choices = (finding.choices ?? []).map((one) => `“${cellWords(one, numbers)}”`).join(" or ");
  const name = finding.where.name ?? "";

  switch (finding.code) {
    case "sealed-changed":
      return expected?.kind === "sealed"
        ? `${enSealDifference(sealedDifference(finding, expected), numbers)}. If the change is right, open the seal again and seal anew.`
        : "";
    case "quota-exceeded":
      return expected?.kind === "quota"
        ? `${found}: ${expected.top} in the top band, more than the ${expected.most} that the share allows (of ${expected.base}). This only warns and demotes nobody; look at those level at the edge.`
        : "";
    case "quota-setting":
      return `This cell ${found === "" ? "is empty" : `says “${found}”`}, so the share is not watched. Write it as the note beside it says.`;
    case "score-missing":
      if (expected?.kind === "lines")
        return `${expected.lines.length} criteria have no score yet: ${expected.lines.map(({ role, maximum }) => `${role} (0–${points(maximum)})`).join(", ")}. Enter the scores; enter 0 for a criterion that earns no points.`;
      return `There is no score yet. Enter a number ${range}; enter 0 if it earns no points.`;
    case "score-text":
      return `The cell says “${found}”, which is not a number. ${meant}`;
    case "score-number-as-text":
      return `The number “${found}” is kept as text, so it is not added up. ${meant}`;
    case "score-date":
      return `The score was turned into the date ${found}. ${fix === null && readings === "" ? "Please enter the score again." : meant}`;
    case "score-time":
      return `The score was turned into a time. ${fix === null && readings === "" ? "Please enter the score again." : meant}`;
    case "score-percent":
      return `The score is a percentage. ${fix === null && readings === "" ? "Change the cell's format to a number, then enter the score again." : meant}`;
    case "score-boolean":
      return `The cell says ${found}, which is not a score. Enter a number ${range}.`;
    case "score-error":
      return `The cell shows the error ${found}. Please enter the score again.`;
    case "score-too-precise":
      return `The score ${found} has more than two decimals. ${fix === null ? "Round it to two decimals." : meant}`;
    case "score-negative":
      return `The score ${found} is below 0. ${meant}`;
    case "score-above-maximum":
      return `The score ${found} is more than allowed (${range}). ${fix === null ? "Please enter it again." : meant}`;
    case "score-off-step":
      return `The score ${found} is off the step. Enter a number ${range}.`;
    case "score-between-levels":
      return `The score ${found} belongs to no level of the criterion. Compare it with the levels in the rubric sheet.`;
    case "score-below-minimum":
      return `The score ${found} is below the minimum ${expected?.kind === "minimum" ? points(expected.minimum) : ""}, so the entry gets the lowest band.`;
    case "subject-missing":
      return `${found.trim() === "" ? "The row has data but names no subject." : `The cell says “${found}” instead of a name and counts as a subject of its own.`} ${fix === null ? "Enter its name so that a result can be worked out." : `Is it “${fix}” as in the row above?`}`;
    case "title-missing":
      return "The entry has no title. Please add it.";
    case "category-missing":
      return "Without a category it is not clear whether this subject is appraised. Choose one from the list.";
    case "category-unknown":
      return `The category “${found}” is not in the list. ${choose}`;
    case "ineligible":
      return `“${found}” is not appraised, so this entry gets no band. Check the category.`;
    case "content-missing":
      return "The content is missing. Choose 1, 2 or “1, 2”.";
    case "content-unknown":
      return `The content “${found}” is not in the list. ${choose}`;
    case "field-missing":
      return "The field is missing. Choose one from the list.";
    case "field-unknown":
      return `The field “${found}” is not in the list. ${choose}`;
    case "level-missing":
      return "The managing level is missing. Choose one from the list.";
    case "level-unknown":
      return `The managing level “${found}” is not in the list. ${choose}`;
    case "level-other-system":
      return `“${found}” does not belong to the system of levels in use. Choose one of: ${list}.`;
    case "registered-missing":
      return "It is not said whether this was registered. Such an entry does not count for the bonus.";
    case "evidence-missing":
      return "Results were scored, but evidence and figures are missing. Please add them.";
    case "report-missing":
      return "It is not said whether there is a report. Choose Có or Không.";
    case "not-reported":
      return severity === "error"
        ? "The entry was not reported, so it has no result yet. Choose Có once the report is there."
        : "The subject has not reported this entry. Ask for the report before appraising.";
    case "answer-unknown":
      return `The cell says “${found}”, where only Có or Không will do. ${fix === null ? "Please choose again." : `Was “${fix}” meant?`}`;
    case "outside-authority":
      return `“${found}” is appraised by ${expected?.kind === "body" ? expected.body : "another body"}. A proposal for commendation only brings subjects of lower levels to a grassroots or district body. Please check.`;
    case "collective-by-party-cell":
      return "A Party cell appraises individuals only. Pass this collective on to the body above.";
    case "party-member-missing":
      return "A Party cell appraises its own members only, and this cell is empty. Choose Có or Không.";
    case "not-party-member":
      return "A Party cell appraises its own members only. Hand this individual to the body in charge.";
    case "not-registered":
      return "This table is for individuals who registered. If this one did not, move the row to the table of individuals who registered nothing; if they did, choose Có.";
    case "band-without-reason":
      return `The band “${found}” differs from the collective's. Enter the reason under Note, or leave this cell empty to take the collective's band.`;
    case "duplicate-entry":
      return `The same subject has this entry in row ${expected?.kind === "row" ? expected.row : "another"} already. Compare the two rows: if they are two entries, give them different titles; only if it is one entry entered twice, leave one row out.`;
    case "duplicate-subject":
      return `This name is in row ${expected?.kind === "row" ? expected.row : "another"} already, and only the first row counts. Compare the two rows: if they are two people of one name, add the unit or date of birth to the name; only if it is one person entered twice, leave one row out.`;
    case "namesake": {
      if (expected?.kind !== "namesake") return "Two rows have one name and may be two people. Make the names differ.";
      const facts = expected.differences
        .map(
          ({ role, here, there }) =>
            `${enRole(role).toLowerCase()} “${cellWords(here, numbers)}”, there “${cellWords(there, numbers)}”`,
        )
        .join("; ");
      return `This name is in row ${expected.row} already, but the facts differ: ${facts}. Both rows count for one person now. If they are two people, make the names differ${fix === null ? "" : `, for example “${fix}”`}; if it is one person, make the facts agree.`;
    }
    case "name-look-alike": {
      if (expected?.kind !== "same-name") return "This name differs from another only in its spelling. Please check.";
      const [what, one] = finding.where.role === "MoHinh" ? ["entries", "one entry"] : ["subjects", "one subject"];
      return `“${found}” differs from “${cellWords(expected.name, numbers)}” (sheet “${expected.sheet}”, row ${expected.row}) only in spelling, so they count as two ${what}. If they are ${one}, spell them alike; if not, make the names clearly differ.`;
    }
    case "text-unmatchable":
      return fix === null || fix === ""
        ? "The cell holds only hidden characters, yet formulas see text in it. Clear this cell."
        : `The text has loose accents, hidden characters or letters that look like Vietnamese ones, so formulas take it for another name. Change it to “${fix}”; until then it is counted as it is typed.`;
    case "text-not-normal":
      return "The text has extra spaces, hidden characters or loose accents, so it may not match other rows. Better fix it.";
    case "list-spelling":
      return `The list spells it “${fix ?? ""}”. Better spell it as the list does.`;
    case "legacy-font":
      return `The text is in an old encoding. Was “${fix ?? ""}” meant? Better turn it into Unicode.`;
    case "basis-missing":
      return "The basis is missing. Choose a, b or c.";
    case "basis-unknown":
      return `The basis “${found}” is not in the list. ${choose}`;
    case "basis-not-head":
      return "This basis is only for the head of a collective. Check the category.";
    case "band-missing":
      return `The band that the panel recorded is missing. Choose one of: ${list}.`;
    case "band-unknown":
      return `The band “${found}” is not in the list. ${choose}`;
    case "decision-missing":
      return "The number of the decision is missing. Please add it.";
    case "decision-date-missing":
      return "The date of the decision is missing. Please add it.";
    case "decision-date-unreadable":
      return fix === null
        ? `“${found}” is not a date. Enter it as day/month/year.`
        : `“${found}” is text, not a date. Was the day ${fix} meant?`;
    case "decision-of-other-year":
      return `This date is not in the appraisal year ${expected?.kind === "year" ? expected.year : ""}; basis a is a recognition within the year. Please check the date, or the year in the rubric sheet.`;
    case "collective-missing":
      return "The collective that this person heads is missing. Enter its name as in the table of collectives.";
    case "collective-not-found":
      return `“${found}” is not in the table of collectives. ${fix === null ? (choices === "" ? "Enter the name as it stands there." : `Was ${choices} meant? Please choose.`) : `Was “${fix}” meant?`}`;
    case "collective-without-result":
      return `The collective “${found}” has no result yet. Complete the table of collectives first.`;
    case "collective-provisional":
      return `The collective “${found}” has entries without a result, so this result is provisional.`;
    case "no-tables":
      return "This workbook has no score table of Thẩm định yet. Insert a template first.";
    case "table-empty":
      return `No row of the table in sheet “${finding.where.area?.sheet ?? ""}” has been filled in yet, so there is nothing to check. Begin at this cell.`;
    case "category-column-missing":
      return `The table in sheet “${finding.where.area?.sheet ?? ""}” has no column of categories, so subjects that are not appraised cannot be found. Check them yourself, or add the column and attach the table again.`;
    case "summary-of-register":
      return enNotice.noScoreTable;
    case "summary-empty":
      return "No summary was made, since no row of a score table has been filled in yet. Fill the table in and try again.";
    case "summary-outdated":
      return `Ranks and lists in sheet “${finding.where.area?.sheet ?? ""}” were made before the score table changed, or by an earlier version that cannot report a change. Run Summarise again.`;
    case "binding-broken":
      if (finding.where.role === "VanTay")
        return "The hidden column with the marks of fixed results was deleted, so nobody can tell any more which results were typed. They stay fixed values; press Repair to bring the marks back.";
      if (found !== "")
        return `The ${finding.where.role === undefined ? "cell" : "column"} “${found}” is gone; its row or column may have been deleted. Undo that to keep what it held, or press Repair to make it again at the right of its sheet.`;
      return `The range ${name} is gone; its column or sheet may have been deleted. Press Repair, or undo that.`;
    case "binding-missing":
      return `The name ${name} is missing. Press Repair.`;
    case "binding-uneven":
      return `The range ${name} has other rows than the subject column. Press Repair to make them begin and end in the same rows.`;
    case "table-rubric-missing":
      return "The cell with the table's rubric id is empty. Enter the id above the table again.";
    case "table-rubric-unknown":
      return `The workbook has no rubric “${found}”. Insert the rubric again, or fix the id.`;
    case "rubric-fault":
      return expected?.kind === "rubric"
        ? enRubricFault(expected.fault, found, points)
        : "The rubric has a fault. Look at this cell.";
    case "rubric-id-differs":
      return `The rubric id was changed to “${found}”. Enter it again: ${list}.`;
    case "formula-overwritten":
      return `“${found}” was typed over a formula. The right result is “${expectedValue(finding, numbers)}”. Restore the formula.`;
    case "formula-changed":
      if (expectedValue(finding, numbers) === (found || "(empty)"))
        return "The cell has another formula than the table's. The result is the same now, but will be wrong once scores change. Restore the formula.";
      return `The formula was changed and gives “${found}”. The right result is “${expectedValue(finding, numbers)}”. Restore the formula.`;
    case "formula-missing":
      return "From this cell on, rows have no formula. Run Classify to add them.";
    case "formulas-former":
      return "The table still has the formulas of an earlier version: results are right, but calculate slowly in a table this long. Press Repair for the faster formulas; what was typed stays.";
    case "rubric-former":
      return `The rubric “${found}” was made by an earlier version and lacks newer settings, as the appraisal year. Press Repair to add them; points, bands and whatever was typed stay. If anything is written below the rubric, please move it away first.`;
    case "other-field-missing":
      return `The list of fields was made by an earlier version and has no “Lĩnh vực khác” (another field). If it is needed, insert an empty row right above this row “${found}”, check again and press Repair; the fields that are there stay.`;
    case "other-field-row":
      return "The list of fields has an empty row. Press Repair to end the list with “Lĩnh vực khác” (another field); the fields that are there stay.";
    case "result-stale":
      return `The cell shows “${found}” and should show “${expectedValue(finding, numbers)}”. Switch on automatic calculation, or press F9.`;
    case "not-calculated":
      return `${expected?.kind === "cells" && expected.cells > 1 ? `${expected.cells} cells hold formulas` : "The cell holds a formula"} that no spreadsheet has calculated yet. Open the file in Excel, save it and check again; do not type over the formulas.`;
    case "value-overwritten":
      return `The result was typed over with “${found}”. Worked out it is “${expectedValue(finding, numbers)}”. If that was not meant, restore it in Classify.`;
    case "value-missing":
      return "From this cell on, rows lack their results. Run Classify to add them.";
    case "value-stale":
      return `The cell says “${found}”, while the scores now give “${expectedValue(finding, numbers)}”. Run Classify to update it.`;
    case "kept-result-differs":
      return `Your own column says “${found}”, the result worked out is “${expectedValue(finding, numbers)}”. Your column stays as it is; compare the two.`;
    case "rows-below":
      return `${rowCount(finding)} outside of the table, not counted. Choose Repair to take them in with their formulas.`;
    case "rows-apart":
      return `${rowCount(finding)} like entries, away from the table and not counted. If they are entries to appraise, cut them and paste them into blank rows of the table.`;
    case "table-unbound":
      return `The sheet “${found}” has a table like those of this tool, with ${entryCount(finding)}, that is not connected and so not counted. Choose Repair to connect it as a table of its own; if it is not needed, delete it.`;
    case "table-emptied":
      return `The table in the sheet “${found}” has only its headings left; all rows were deleted. Choose Repair to make rows under the headings again, or undo the deletion.`;
    case "table-gone":
      return `Table ${found} is gone, most likely with its sheet. If it was deleted by mistake, undo the deletion; otherwise choose Repair to remove the names that are left.`;
    case "names-of-sheet":
      return `The original table was deleted; the one in the sheet “${found}” counts in its place. Choose Repair to make its names valid for the whole workbook.`;
    case "row-not-entry":
      return `The row “${found}” looks like a total, a group heading or a note, but counts as an entry. Choose Repair to leave it out, or move it out of the table.`;
    case "rows-hidden":
      return `${entryCount(finding)} hidden or filtered out, and counted all the same. Show the rows, and delete what should not count.`;
    case "entry-in-two-tables":
      return `This entry of the same subject is also in “${placeWords(finding)}”. Keep it in one table.`;
    case "subject-in-two-tables":
      return `The subject “${found}” is also in “${placeWords(finding)}”; each table works out its own result. Bring its entries into one table.`;
    case "entry-code-missing":
      return `Without a code yet: ${entryCount(finding)}. Press Repair to give the next codes; codes that are there stay.`;
    case "entry-code-twice":
      return `The code “${found}” is already used at “${placeWords(finding)}”; each entry has a code of its own. Please change one of them.`;
    case "entry-code-unsafe":
      return `The code “${found}” contains *, ? or ~, or begins with <, > or =, so that formulas cannot find it. Please write it with letters, digits and hyphens, as MH-001.`;
    case "validation-missing":
      return `${counted(expected?.kind === "cells" ? expected.cells : 1, "cell")} without the right rule on what may be typed: lost by pasting, a list that has changed, or results of an Excel workbook that Google Sheets marks red. Press Repair to set the rule again; contents stay.`;
    case "band-changed":
      return `Moves from the band “${found || "(no result yet)"}” to “${expectedValue(finding, numbers)}”, since the rubric has changed after the last classification. Please review at the step Classify.`;
    case "note-damaged":
      return name === "undo"
        ? "What the workbook remembers of the last action is damaged and was not used: that action cannot be undone. The next one leaves a new note."
        : "The record of the rubrics used in the last classification is damaged and was ignored, so bands moved by a changed rubric cannot be listed. Check the bands, then run Classify to save a new record.";
    case "bands-unconfirmed":
      return "The bands go by default thresholds. Look at these, then choose Có in this cell.";
    case "body-missing":
      return "Authority cannot be checked until the appraising body is chosen. Choose it from the list.";
    case "body-unknown":
      return `The body “${found}” is not in the list. Choose one of: ${list}.`;
    case "year-missing":
      return "The appraisal year is not given, so dates of recognition are not checked. Please enter it here, as 2026.";
    case "year-unreadable":
      return `The appraisal year “${found}” is no year. ${fix === null ? "Please enter four digits, as 2026." : `Does it mean ${finding.fix as number}?`}`;
    case "not-in-register":
      return "The entry says it was registered, but the register does not have it. Check the name or the register.";
    case "register-not-scored":
      return "The entry was registered, but no score table has it yet.";
  }
}

function rowCount({ expected }: Finding): string {
  const rows = expected?.kind === "rows" ? expected.rows : 1;
  return rows === 1 ? "1 row" : `${rows} rows`;
}

function entryCount({ expected }: Finding): string {
  const rows = expected?.kind === "rows" ? expected.rows : 1;
  return rows === 1 ? "1 entry" : `${rows} entries`;
}

function placeWords({ expected }: Finding): string {
  return expected?.kind === "place" ? `${expected.area.sheet}!${rectToAddress(expected.area)}` : "another table";
}

function expectedValue({ expected }: Finding, numbers: NumberStyle): string {
  const value = expected?.kind === "value" ? cellWords(expected.value, numbers) : "";
  return value === "" ? "(empty)" : value;
}

/** Says what is wrong with one field of a rubric. */
export function enRubricFault(
  { code, expected }: Pick<RubricRowFault, "code" | "expected">,
  found: string,
  points: (count: Hundredths) => string,
): string {
  const limit = typeof expected === "number" ? points(hundredths(expected)) : (expected ?? "");
  switch (code) {
    case "shape":
      return found === ""
        ? "This cell must not be empty. Enter the value of its column."
        : `The cell says “${found}”, which this column does not take. Please fix it.`;
    case "points-above-limit":
      return `Points may not be more than ${limit}. Correct this cell.`;
    case "duplicate-code":
      return `The code “${found}” is used twice. Each row needs its own.`;
    case "duplicate-name":
      return `The name “${found}” is used twice. Each row needs its own.`;
    case "codes-out-of-order":
      return `The code “${found}” is out of order. Here it must be ${limit}.`;
    case "too-many-lines":
      return `The rubric has too many lines of this kind; it may have ${String(expected ?? "")} at most. Leave lines out from here on.`;
    case "no-criteria":
      return "The rubric has no criterion yet. Add a row of kind Tiêu chí.";
    case "no-bases":
      return "The rubric has no basis yet. Add a row of kind Căn cứ đánh giá.";
    case "no-bands":
      return "The rubric has no band yet. Add a row of kind Mức xếp loại.";
    case "criteria-above-maximum":
      return `The criteria add up to ${counted(limit, "point")}, more than the maximum total. Fix one of the two.`;
    case "step-not-dividing":
      return `The step does not divide the maximum of ${limit}. Choose another, such as ${points(hundredths(50))}.`;
    case "step-not-whole":
      return `A bonus that counts once for a subject is 0 or ${limit}. Make its step ${limit}, or answer No in that line.`;
    case "minimum-above-maximum":
      return `The minimum is above the maximum of ${limit}. Please fix it.`;
    case "levels-overlap":
      return "This level overlaps another of the same criterion. Fix where it begins or ends.";
    case "level-out-of-range":
      return `This level goes beyond the range of the criterion, 0 to ${limit}. Please fix it.`;
    case "bands-not-descending":
      return `The threshold must be lower than that of the band above (${limit}). Put bands from high to low.`;
    case "last-band-not-zero":
      return "The lowest band must begin at 0 points, so that every total has a band.";
    case "threshold-above-maximum":
      return `The threshold is above the maximum total of ${limit}. Please fix it.`;
    case "unknown-band":
      return found === ""
        ? "No band is named. Choose one of the bands."
        : `The band “${found}” is not among the bands. Please choose again.`;
    case "unknown-criterion":
      return found === ""
        ? "No criterion is named. Enter the code of the criterion that has this level."
        : `There is no criterion “${found}”. Enter a code of a criterion.`;
    case "unknown-kind":
      return found === ""
        ? `The kind of row is missing. Use one of: ${limit}.`
        : `The kind of row “${found}” is not known. Use one of: ${limit}.`;
    case "unknown-setting":
      return found === ""
        ? "The setting has no code. Restore its code."
        : `The setting “${found}” is not known. Restore its code.`;
    case "missing-setting":
      return `The row “${limit}” is missing from the settings. Please restore it.`;
    case "missing-rows":
      return `The rubric has too few rows of kind “${limit}”. Please restore them.`;
    case "text-not-normal":
      return `This cell has extra spaces, hidden characters or split accents, so formulas do not match it. Type it again: “${limit}”.`;
    case "scattered-rows":
      return `The row “${found}” must stand with the rows of its kind. Move it there.`;
  }
}

function isOfPanel(code: FindingCode): code is PanelFindingCode {
  return code in enPanelFindingTitles;
}
