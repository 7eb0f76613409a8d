import { viChange } from "./changes";
import { viExplanation } from "./explanation";
import { viPane } from "./pane";
import { viPlan } from "./plan";
import { viRubricRefusal } from "./rubric-refusal";
import { viUndone } from "./undone";
import type { Words } from "../words";

/** All Vietnamese words, the language of the product. */
export const vi: Words = {
  ...viPane,
  change: viChange,
  plan: viPlan,
  undone: viUndone,
  rubricRefusal: viRubricRefusal,
  explanation: viExplanation,
};
