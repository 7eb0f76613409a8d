/** The pane's steps, in the order of the work. */
export const STEPS = ["insert", "score", "check", "classify", "summarize"] as const;

export type Step = (typeof STEPS)[number];
