import type { AttachNote, AttachRefusal } from "../actions/attach/attach-proposal";
import type { GuessReason } from "../recognition/match-role";
import type { Role } from "../scoring/role";

/** Texts for attaching a table, one object a language. */
export interface AttachWords {
  readonly role: (role: Role) => string;
  /** Reason for a column's guessed role, appended to the role. */
  readonly reason: Readonly<Record<GuessReason, string>>;
  readonly refusal: (refusal: AttachRefusal) => string;
  readonly note: (note: AttachNote) => string;
}
