/** The pane's four steps, in the order of the work. */
export const STEPS = ["insert", "check", "classify", "summarize"] as const;

export type Step = (typeof STEPS)[number];
