import { formatHundredths, hundredths } from "../text/hundredths";
import type { Finding } from "../workbook/model/finding";
import { cellWords } from "./cell-words";
import type { PanelFindingFacts } from "./judging-words";
import type { NumberStyle } from "./words";

/** Returns what the sentence of a finding about a panel names. */
export function panelFacts({ found, expected }: Finding, numbers: NumberStyle): PanelFindingFacts {
  const points = expected?.kind === "beside-others" ? Math.round(expected.points * 100) : 0;
  return {
    found: cellWords(found, numbers),
    rows: expected?.kind === "rows" || expected?.kind === "beside-others" ? expected.rows : 1,
    about:
      expected?.kind === "one-of"
        ? expected.items.join(", ")
        : formatHundredths(hundredths(Math.abs(points)), numbers.decimalSeparator),
    isAbove: points > 0,
  };
}
