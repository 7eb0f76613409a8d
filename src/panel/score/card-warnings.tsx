import type { EntryPlace } from "../../actions/card/open-card";
import { formatCount } from "../words/format-count";
import { useCardWords } from "../words/card-words";
import { usePanel } from "../words/panel-context";
import type { DeskState } from "./card-desk";
import { samePlace, tableOf } from "./card-places";

/** What waits elsewhere: the row that is selected in the sheet, and entries whose scores are not written. */
export function CardWarnings({
  state,
  onGo,
}: {
  readonly state: DeskState;
  readonly onGo: (place: EntryPlace) => void;
}) {
  const { numbers } = usePanel();
  const words = useCardWords();
  const { elsewhere, unwritten, place } = state;
  const table = tableOf(state, elsewhere);
  const others = unwritten.filter((one) => !samePlace(one.place, place));
  const [first] = others;
  return (
    <>
      {elsewhere && table && (
        <p class="td-card-warning">
          {words.elsewhere(table.firstRow + elsewhere.row)}{" "}
          <fluent-button size="small" onClick={() => onGo(elsewhere)}>
            {words.goThere}
          </fluent-button>
        </p>
      )}
      {first && (
        <p class="td-card-warning">
          {words.unwritten(formatCount(others.length, numbers))}{" "}
          <fluent-button size="small" onClick={() => onGo(first.place)}>
            {words.goToUnwritten}
          </fluent-button>
        </p>
      )}
    </>
  );
}
