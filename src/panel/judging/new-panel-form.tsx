import { useJudgingWords } from "../words/judging-panel-words";

const MEMBERS_ID = "td-members";
const HINT_ID = "td-members-hint";

/** The members of a new panel, one a line. */
export function NewPanelForm({
  members,
  onType,
}: {
  readonly members: string;
  readonly onType: (members: string) => void;
}) {
  const {
    panel: { newPanel },
  } = useJudgingWords();
  return (
    <div class="td-exported td-lines">
      <label for={MEMBERS_ID}>{newPanel.members}</label>
      <textarea
        id={MEMBERS_ID}
        value={members}
        aria-describedby={HINT_ID}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
      />
      <p id={HINT_ID} class="td-quiet">
        {newPanel.hint}
      </p>
    </div>
  );
}
