import { useId } from "preact/hooks";

export interface MemberLinesProps {
  readonly label: string;
  readonly hint: string;
  readonly members: string;
  readonly onType: (members: string) => void;
}

/** Members of a panel as people list them, one a line. */
export function MemberLines({ label, hint, members, onType }: MemberLinesProps) {
  const [id, hintId] = [useId(), useId()];
  return (
    <div class="td-exported td-lines">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        value={members}
        aria-describedby={hintId}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
      />
      <p id={hintId} class="td-quiet">
        {hint}
      </p>
    </div>
  );
}
