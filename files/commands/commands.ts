import { attach } from "./attach";
import { check } from "./check";
import { classify } from "./classify";
import type { CommandLineCommand } from "./command";
import { consolidate } from "./consolidate";
import { convert } from "./convert";
import { explain } from "./explain";
import { fix } from "./fix";
import { panelCollect } from "./panel/collect";
import { panelHandOut } from "./panel/hand-out";
import { panelJoin } from "./panel/join";
import { newPanel } from "./panel/new-panel";
import { panelRecuse } from "./panel/recuse";
import { printForm } from "./print";
import { watchShare } from "./quota";
import { repair } from "./repair";
import { copyRubric, exportRubric, importRubric, listRubrics, newRubric, readRubric } from "./rubric";
import { reopenResults, sealResults, verifySeal } from "./seal";
import { summarize } from "./summarize";
import { template } from "./template";
import { undo } from "./undo";

/** In the order of the work. */
export const COMMANDS: readonly CommandLineCommand[] = [
  template,
  attach,
  newPanel,
  panelJoin,
  panelRecuse,
  panelHandOut,
  panelCollect,
  check,
  fix,
  convert,
  repair,
  classify,
  summarize,
  watchShare,
  printForm,
  sealResults,
  verifySeal,
  reopenResults,
  undo,
  explain,
  newRubric,
  copyRubric,
  readRubric,
  importRubric,
  exportRubric,
  listRubrics,
  consolidate,
];
