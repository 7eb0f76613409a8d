/** The pane's steps, in the order of the work. */
export const STEPS = ["insert", "score", "check", "classify", "summarize"] as const;

/** What a judge does in a file of their own. */
export const JUDGE_STEPS: readonly Step[] = ["score", "check"];

export type Step = (typeof STEPS)[number];
