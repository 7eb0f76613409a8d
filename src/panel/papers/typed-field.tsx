export interface TypedFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  /** What is wrong with it; `null` for nothing. */
  readonly fault: string | null;
  readonly onType: (value: string) => void;
}

/** One line to type in, with what it is for and what is wrong with it. */
export function TypedField({ id, label, hint, value, fault, onType }: TypedFieldProps) {
  const faultId = `${id}-fault`;
  return (
    <div class="td-typed">
      <label class="td-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        autocomplete="off"
        spellcheck={false}
        value={value}
        aria-invalid={fault !== null}
        aria-describedby={[...(hint === "" ? [] : [`${id}-hint`]), ...(fault === null ? [] : [faultId])].join(" ")}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
      />
      {fault !== null && (
        <p id={faultId} class="td-invalid">
          {fault}
        </p>
      )}
      {hint !== "" && (
        <p id={`${id}-hint`} class="td-quiet">
          {hint}
        </p>
      )}
    </div>
  );
}
