import { viChange } from "./vi-changes";
import { viExplanation } from "./vi-explanation";
import { viPane } from "./vi-pane";
import { viPlan } from "./vi-plan";
import { viRubricRefusal } from "./vi-rubric-refusal";
import { viUndone } from "./vi-undone";
import type { Words } from "./words";

/** All Vietnamese words, the language of the product. */
export const vi: Words = { ...viPane, change: viChange, plan: viPlan, undone: viUndone, rubricRefusal: viRubricRefusal, explanation: viExplanation };
