import type { Answer } from "../../src/actions/answer";
import { firstError } from "../../src/actions/notice-digest";
import type { MenuPerformed } from "../../src/actions/notice-digest";
import { runAction } from "../../src/actions/run-action";
import { failureSentence } from "../../src/language/host-error-code";
import type { NumberStyle } from "../../src/language/words";
import type { Plan } from "../../src/workbook/model/plan";
import type { Snapshot } from "../../src/workbook/model/snapshot";
import { captureWorkbook } from "../read/capture";
import type { CaptureMore } from "../read/capture";
import { excelRun } from "../excel/excel-run";
import { failureNotice } from "./failure-notice";
import { toHostError } from "../excel/host-error";
import type { Notice } from "./notice";
import { outcomeNotice } from "./outcome-notice";
import type { RibbonCommand } from "./ribbon-commands";
import type { RibbonWords, TellFinding } from "./ribbon-words";
import { showPlace } from "../excel/show-place";

/** A button's work: the core's action, and how its plan is carried out. */
export interface RibbonWork {
  readonly action: (snapshot: Snapshot) => Answer<MenuPerformed>;
  /** Code that reads what most buttons do not need. */
  readonly captureMore?: CaptureMore;
  readonly apply: (plan: Plan) => Promise<void>;
}

/** Runs a ribbon button, selects the first cell to correct, and returns the notice. Never rejects. */
export async function runRibbonCommand(
  command: RibbonCommand,
  { action, captureMore, apply }: RibbonWork,
  words: RibbonWords,
  finding: TellFinding,
): Promise<Notice | null> {
  let numbers: NumberStyle = { decimalSeparator: "," };
  const capture = async () => {
    const snapshot = await excelRun({}, (context) => captureWorkbook(context, captureMore));
    numbers = snapshot.locale;
    return snapshot;
  };
  try {
    const performed = await runAction({ capture, apply }, action);
    if (command.kind !== "summarize") await selectFirstError(performed);
    return outcomeNotice(command, performed, { ...words, finding }, numbers);
  } catch (error) {
    return failureNotice(words.language, failureSentence(words.hostErrors, toHostError(error)));
  }
}

async function selectFirstError(performed: MenuPerformed): Promise<void> {
  const area = performed.kind === "outcome" ? firstError(performed.outcome.findings)?.where.area : null;
  // The work itself is done: a cell that cannot be shown, as on a hidden sheet, must not look like its failure
  if (area) await showPlace(excelRun, area).catch(() => undefined);
}
