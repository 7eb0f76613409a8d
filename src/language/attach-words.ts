import type { AttachNote, AttachRefusal } from "../actions/attach-proposal";
import type { GuessReason } from "../recognition/match-role";
import type { Role } from "../scoring/role";

/** What is said while a table is attached, one object a language. */
export interface AttachWords {
  readonly role: (role: Role) => string;
  /** Why a column is thought to be for its role, to be set behind it. */
  readonly reason: Readonly<Record<GuessReason, string>>;
  readonly refusal: (refusal: AttachRefusal) => string;
  readonly note: (note: AttachNote) => string;
}
