import type { Plan } from "../../workbook/model/plan";

/** One file of several that are handed over together. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a page asks of the worker that reads and writes judges' files. */
export type BallotCall =
  | { readonly kind: "read"; readonly bytes: Uint8Array }
  | { readonly kind: "write"; readonly plan: Plan }
  | { readonly kind: "zip"; readonly files: readonly NamedBytes[] };

/** A call as a message; `ballots` numbers the calls, and distinguishes them from other messages. */
export interface BallotMessage {
  readonly ballots: number;
  readonly call: BallotCall;
}

/** The worker's answer: a `BallotReading`, or the bytes of a file. */
export type BallotAnswer =
  | { readonly ballots: number; readonly ok: true; readonly value: unknown }
  | { readonly ballots: number; readonly ok: false; readonly message: string };
