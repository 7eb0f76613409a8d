import { attach } from "./attach";
import { check } from "./check";
import { classify } from "./classify";
import type { CommandLineCommand } from "./command";
import { convert } from "./convert";
import { explain } from "./explain";
import { fix } from "./fix";
import { repair } from "./repair";
import { copyRubric, exportRubric, importRubric, listRubrics, newRubric, readRubric } from "./rubric";
import { summarize } from "./summarize";
import { template } from "./template";
import { undo } from "./undo";

/** In the order of the work. */
export const COMMANDS: readonly CommandLineCommand[] = [
  template,
  attach,
  check,
  fix,
  convert,
  repair,
  classify,
  summarize,
  undo,
  explain,
  newRubric,
  copyRubric,
  readRubric,
  importRubric,
  exportRubric,
  listRubrics,
];
