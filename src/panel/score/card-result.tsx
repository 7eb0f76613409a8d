import type { CardEntry } from "../../scoring/card/card-entry";
import { hundredthsToNumber } from "../../text/hundredths";
import type { Hundredths } from "../../text/hundredths";
import { cellWords } from "../../language/cell-words";
import { useCardWords } from "../words/card-words";
import { usePanel } from "../words/panel-context";

/** The total, the band and the distance to the next one, as far as the entry has them. */
export function CardResult({ entry }: { readonly entry: CardEntry }) {
  const { numbers } = usePanel();
  const words = useCardWords();
  const { state, total, band, nextBand, sum, missing, isBelowMinimum } = entry;
  if (state === "ineligible" || state === "unreported") return <p class="td-lead">{words.noResult[state]}</p>;
  const shown = (points: Hundredths) => cellWords(hundredthsToNumber(points), numbers);
  const said =
    total === null
      ? state === "invalid"
        ? words.correctFirst
        : words.soFar(String(missing))
      : isBelowMinimum
        ? words.lowestByMinimum
        : nextBand === null
          ? words.topBand
          : words.toNext(shown(nextBand.missing), nextBand.band);
  return (
    <dl class="td-card-result">
      <div>
        <dt>{words.total}</dt>
        <dd data-open={total === null}>{shown(total ?? sum)}</dd>
      </div>
      <div>
        <dt class="td-quiet">{said}</dt>
        <dd>{band ?? "–"}</dd>
      </div>
    </dl>
  );
}
