import { STATE_LABELS } from "../../scoring/state";
import { eachOnce } from "../../workbook/summary/summary-band-columns";
import { countFormula, rowBandRole } from "../../workbook/summary/summary-counts";
import type { Formula } from "../../workbook/model/sheet-spec";
import type { FormText } from "../form-document";
import type { FormFacts } from "../form-facts";

/** How many entries have a result, and how many subjects, as live counts. */
export function countEntries({ tables }: FormFacts): Formula {
  return countFormula(tables, () => [{ role: "TinhTrang", text: STATE_LABELS.complete }]);
}

export function countSubjects({ tables }: FormFacts): Formula {
  return countFormula(tables, () => [{ role: "Dau", text: 1 }]);
}

/** The results by band, best first: `Xuất sắc: 3; Tốt: 5; …`. */
export function bandCounts({ tables }: FormFacts): FormText {
  const bands = eachOnce(tables.flatMap(({ input }) => input.rubric.bands.map(({ name }) => name)));
  return bands.flatMap((band, index) => [
    `${index === 0 ? "" : "; "}${band}: `,
    countFormula(tables, ({ input }) => [{ role: rowBandRole(input.rubric), text: band }]),
  ]);
}
