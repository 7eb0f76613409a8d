import { enChange } from "./changes";
import { enExplanation } from "./explanation";
import { enPane } from "./pane";
import { enPlan } from "./plan";
import { enRubricRefusal } from "./rubric-refusal";
import { enUndone } from "./undone";
import type { Words } from "../words";

/** All English words, for hosts that run in English. */
export const en: Words = {
  ...enPane,
  change: enChange,
  plan: enPlan,
  undone: enUndone,
  rubricRefusal: enRubricRefusal,
  explanation: enExplanation,
};
