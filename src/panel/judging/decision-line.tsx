import type { BallotFate, FileDecision } from "../../actions/panel/decide-ballots";
import { shownText } from "../../text/shown-text";
import type { Intent } from "../controls/fluent-elements";
import { StatusIcon } from "../controls/icons";
import { formatCount } from "../words/format-count";
import { useJudgingWords } from "../words/judging-panel-words";
import { usePanel } from "../words/panel-context";

const INTENTS: Readonly<Record<BallotFate["state"], Intent>> = {
  "taken": "success",
  "same": "info",
  "skipped": "error",
  "to-choose": "warning",
};

/** One file: what becomes of it and why, and the rows of it that are to be looked at. */
export function DecisionLine({ decision }: { readonly decision: FileDecision }) {
  const { ballots } = useJudgingWords();
  const { fate, member, file } = decision;
  const reason = ballots.reason(decision);
  return (
    <div class="td-ballot">
      <span class="td-status" data-status={INTENTS[fate.state]}>
        <StatusIcon status={INTENTS[fate.state]} />
      </span>
      <div>
        <p>
          <strong>{ballots.state(decision)}</strong>
          {member !== null && ` · ${member}`} · {shownText(file)}
        </p>
        {reason !== "" && <p class="td-quiet">{reason}</p>}
        <RowNotes decision={decision} />
      </div>
    </div>
  );
}

/** The rows of a file that stay out or are to be looked at: a single one at once, more on demand. */
export function RowNotes({ decision: { notes } }: { readonly decision: FileDecision }) {
  const { numbers } = usePanel();
  const {
    ballots,
    files: { collect: words },
  } = useJudgingWords();
  if (notes.length === 0) return null;
  const list = (
    <ul class="td-notes td-quiet">
      {notes.map((note, index) => (
        <li key={index}>{ballots.note(note)}</li>
      ))}
    </ul>
  );
  if (notes.length === 1) return list;
  return (
    <details>
      <summary class="td-quiet">{words.rows(formatCount(notes.length, numbers))}</summary>
      {list}
    </details>
  );
}
