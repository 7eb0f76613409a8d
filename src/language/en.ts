import { enChange } from "./en-changes";
import { enExplanation } from "./en-explanation";
import { enPane } from "./en-pane";
import { enPlan } from "./en-plan";
import { enRubricRefusal } from "./en-rubric-refusal";
import { enUndone } from "./en-undone";
import type { Words } from "./words";

/** All English words, for hosts that run in English. */
export const en: Words = { ...enPane, change: enChange, plan: enPlan, undone: enUndone, rubricRefusal: enRubricRefusal, explanation: enExplanation };
