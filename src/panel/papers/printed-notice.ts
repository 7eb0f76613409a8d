import { firstCellOf } from "../../workbook/model/area";
import type { Performed } from "../../actions/perform";
import type { Area } from "../../workbook/model/area";
import type { Ended } from "../frame/pane-state";
import { papersWordsOf } from "../words/papers-panel-words";

/** Says which sheets were made, with the way to the first one, and which forms cannot be made now. */
export function printedNotice(performed: Performed, goTo: (area: Area) => void): Ended {
  if (performed.kind !== "forms-printed") return {};
  const { sheets, refusals } = performed;
  const [first] = sheets;
  return {
    notice: {
      intent: refusals.length === 0 ? "success" : "warning",
      say: (all) => {
        const { forms } = papersWordsOf(all).panel;
        return [
          ...(first === undefined ? [] : [forms.printed(sheets.map((sheet) => `“${sheet}”`).join(", "))]),
          ...new Set(refusals.map(forms.refusal)),
        ].join(" ");
      },
      ...(first === undefined
        ? {}
        : {
            action: {
              label: (all) => papersWordsOf(all).panel.forms.goThere,
              run: () => goTo(firstCellOf(first)),
            },
          }),
    },
  };
}
