import { TypedField } from "./typed-field";
import type { Signed } from "./use-signed";

export interface SignedFieldsProps {
  readonly signed: Signed;
  readonly words: Readonly<Record<"by" | "reason" | "reasonHint" | "noName" | "noReason", string>>;
  readonly byHint: string;
  readonly by: string;
  /** `null` where none is asked for. */
  readonly reason: string | null;
  readonly onBy: (by: string) => void;
  readonly onReason: (reason: string) => void;
}

/** Who answers for an act, and why, where that is asked for. */
export function SignedFields({ signed, words, byHint, by, reason, onBy, onReason }: SignedFieldsProps) {
  return (
    <>
      <TypedField
        id={signed.byId}
        label={words.by}
        hint={byHint}
        value={by}
        fault={signed.noName ? words.noName : null}
        onType={onBy}
      />
      {reason !== null && (
        <TypedField
          id={signed.reasonId}
          label={words.reason}
          hint={words.reasonHint}
          value={reason}
          fault={signed.noReason ? words.noReason : null}
          onType={onReason}
        />
      )}
    </>
  );
}
