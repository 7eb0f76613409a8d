import { shownText } from "../../text/shown-text";
import { useJudgingWords } from "../words/judging-panel-words";
import type { Choice } from "./collected-files";
import { DecisionLine, RowNotes } from "./decision-line";

/** The files of one judge between which a person decides; only listed where nothing can be chosen any more. */
export function FileChoice({
  choice: { member, files },
  onChoose,
}: {
  readonly choice: Choice;
  readonly onChoose: ((file: string | null) => void) | null;
}) {
  const {
    ballots,
    files: { collect: words },
  } = useJudgingWords();
  if (!onChoose)
    return (
      <div>
        {files.map((decision) => (
          <DecisionLine key={decision.file} decision={decision} />
        ))}
      </div>
    );
  const name = `td-choice-${member}`;
  return (
    <div class="td-card-warning">
      <span class="td-label" id={name}>
        {words.chooseOne(member)}
      </span>
      <fluent-radio-group
        name={name}
        orientation="vertical"
        initialValue={NONE}
        aria-labelledby={name}
        onChange={(event) => {
          const { value } = event.target as HTMLInputElement;
          onChoose(value === NONE ? null : value);
        }}
      >
        {files.map((decision) => (
          <fluent-field key={decision.file} label-position="after">
            <label slot="label">
              <span>
                {shownText(decision.file)}
                <br />
                <span class="td-quiet">{ballots.reason(decision)}</span>
              </span>
            </label>
            <fluent-radio slot="input" name={name} value={decision.file} />
          </fluent-field>
        ))}
        <fluent-field label-position="after">
          <label slot="label">{words.noneOf}</label>
          <fluent-radio slot="input" name={name} value={NONE} />
        </fluent-field>
      </fluent-radio-group>
      {files.map((decision) => (
        <RowNotes key={decision.file} decision={decision} />
      ))}
    </div>
  );
}

/** No file has an empty name. */
const NONE = "";
