import type { Change } from "../../workbook/undo/describe-plan";
import { planEffects } from "../../workbook/undo/plan-effects";
import { counted } from "../english-counts";

/** Summarizes a plan in one sentence; returns `""` where it changes nothing. */
export function enPlan(changes: readonly Change[]): string {
  const effects = planEffects(changes);
  const { rows, columns, clearedColumns, filled, changed, restored, renewed, updated, ruled, names, lostNames } =
    effects;
  const parts = [
    effects.bands > 0
      ? `move ${counted(effects.bands, "subject or entry", "subjects and entries")} to another band`
      : "",
    sheets("add", effects.added),
    sheets("remake", effects.remade),
    sheets("remove", effects.removed),
    rows > 0 ? `take ${counted(rows, "row")} into the table` : "",
    columns > 0 ? `add ${counted(columns, "column")}` : "",
    clearedColumns > 0 ? `remove ${counted(clearedColumns, "added column")}` : "",
    changed > 0 ? `change ${counted(changed, "cell")}` : "",
    filled > 0 ? `fill ${counted(filled, "empty cell")}` : "",
    restored > 0 ? `put the formulas back in ${counted(restored, "cell")}` : "",
    renewed > 0 ? `bring the formulas of ${counted(renewed, "cell")} up to date` : "",
    updated > 0 ? `update ${counted(updated, "result")}` : "",
    ruled > 0 ? `set the rule on typing again in ${counted(ruled, "cell")}` : "",
    effects.calculates ? "recalculate the results" : "",
  ].filter((part) => part !== "");
  const alone =
    parts.length > 0
      ? []
      : [
          ...(names > 0 ? [`connect ${counted(names, "range")} of the table again`] : []),
          ...(lostNames > 0 ? [`remove ${counted(lostNames, "name")} no longer in use`] : []),
          ...(effects.stretches ? ["fit the Excel table and the print area to the table"] : []),
        ];
  return sentence([...parts, ...alone]);
}

function sheets(what: string, names: readonly string[]): string {
  if (names.length === 0) return "";
  return `${what} the ${names.length === 1 ? "sheet" : `${names.length} sheets`} ${names.map((name) => `“${name}”`).join(", ")}`;
}

function sentence(parts: readonly string[]): string {
  const text = parts.join(", ");
  return text === "" ? "" : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
