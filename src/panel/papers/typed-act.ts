/** What is typed to seal, to open again or to compare; kept while cards are closed. */
export interface TypedAct {
  readonly by: string;
  readonly reason: string;
  readonly reopening: string;
  readonly code: string;
}

export const NOTHING_TYPED: TypedAct = { by: "", reason: "", reopening: "", code: "" };

/** What every card with fields takes. */
export interface TypedActProps {
  readonly typed: TypedAct;
  readonly onType: (typed: TypedAct) => void;
}
