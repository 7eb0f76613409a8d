import type { RubricRefusal } from "../../actions/custom-rubric";
import type { RubricFault } from "../../rubric/parse-rubric";
import { formatHundredths } from "../../text/hundredths";
import { shownText } from "../../text/shown-text";
import { shownValue } from "../shown-value";
import { fieldPath } from "../vi/rubric-refusal";
import { counted } from "../english-counts";
import { enRubricFault } from "./findings";

/** Most faults listed; further ones are counted. */
const MOST_TOLD = 5;

/** Says why a rubric was not made or read, and what to do: one line a fault, each with its field. */
export function enRubricRefusal(refusal: RubricRefusal): readonly string[] {
  switch (refusal.code) {
    case "name-missing":
      return ["The rubric has no name. Please enter one."];
    case "id-taken":
      return [`The id “${shownText(refusal.id)}” is taken. Please choose another name.`];
    case "name-taken":
      return [`The workbook has a rubric “${shownText(refusal.name)}” already. Please choose another name.`];
    case "unknown-rubric":
      return [`There is no rubric “${shownText(refusal.id)}”, or it has faults.`];
    case "not-a-rubric-file":
      return ["This file is not a rubric exported by Thẩm định (a .json file)."];
    case "no-headings":
      return [
        "There is no table with headings at the selection. Select a cell of the table, or its headings, and try again.",
      ];
    case "no-criteria":
      return [
        "No column of the selected table looks like scores on a criterion. Say so in the heading, as in “TC1” or “Novelty (max 20)”, or begin with a blank rubric.",
      ];
    case "bad-header":
      return ["The row that was named as headings is empty or outside the table. Name it again, such as 3 or 3:4."];
    case "criteria-in-rows":
      return [
        "Criteria stand in rows of this table, and their names and maxima cannot be told. Give each row a name and its maximum points in a column of their own, or begin with a blank rubric.",
      ];
    case "own-sheet":
      return [
        `The sheet “${refusal.sheet}” was made by the tool and is no score table. Select a cell of your own table.`,
      ];
    case "too-many-criteria":
      return [
        `The table has ${refusal.count} criteria, and a rubric takes at most ${refusal.most}. Join small ones, or score one group at a time.`,
      ];
    case "rubric-faults": {
      const shown = refusal.faults.slice(0, MOST_TOLD).map(faultLine);
      return refusal.faults.length > MOST_TOLD
        ? [...shown, `… and ${counted(refusal.faults.length - MOST_TOLD, "more fault")}.`]
        : shown;
    }
  }
}

function faultLine(fault: RubricFault): string {
  const place = fieldPath(fault.path);
  const found = shownValue(fault.found);
  if (fault.code !== "shape")
    return `Field ${place}: ${enRubricFault({ code: fault.code, expected: fault.expected }, found, (points) => formatHundredths(points, "."))}`;
  if (fault.found === undefined) return `Field ${place}: there is no value. Please add one.`;
  return `Field ${place}: “${found}” does not fit. Please enter the kind of value that this field takes.`;
}
