import type { ReopenRefusal } from "../actions/seal/reopen";
import type { SealRefusal } from "../actions/seal/seal";
import type { OpenMatter } from "../seal/open-matters";
import type { SealDifference, Verification } from "../seal/verify-seals";
import type { NumberStyle } from "./words";

/** Sentences about sealing and verifying. */
export interface SealWords {
  /** Says why nothing was sealed and what to do next, one line a matter. */
  readonly refusal: (refusal: SealRefusal, numbers: NumberStyle) => readonly string[];
  readonly reopenRefusal: (refusal: ReopenRefusal) => string;
  /** What is open, one line a kind. */
  readonly matters: (matters: readonly OpenMatter[], numbers: NumberStyle) => readonly string[];
  readonly difference: (difference: SealDifference, numbers: NumberStyle) => string;
  /** What a verification has found, without the differences one by one. */
  readonly summary: (verification: Verification) => readonly string[];
  /** The page that a verification prints, with what it cannot prove. */
  readonly verification: (verification: Verification, numbers: NumberStyle) => readonly string[];
  /** What a seal proves and what it does not. */
  readonly limit: string;
}
