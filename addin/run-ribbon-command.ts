import type { Command, Performed } from "../src/actions/perform";
import { runCommand } from "../src/actions/run-command";
import type { Host } from "../src/actions/run-command";
import { hostErrorSentence } from "../src/language/host-errors";
import type { Language, NumberStyle } from "../src/language/words";
import type { Area } from "../src/workbook/area";
import type { CaptureNeeds } from "../src/workbook/snapshot";
import { toHostError } from "./host-error";
import type { Notice } from "./notice";
import { noticeWords } from "./notice-words";
import { firstError, outcomeNotice } from "./outcome-notice";

/** The workbook as a ribbon button needs it. */
export interface RibbonHost extends Host {
  readonly show: (area: Area) => Promise<void>;
}

/** Carries out a ribbon button, selects the first cell to mend, and answers with what is to be told. Never rejects. */
export async function runRibbonCommand(host: RibbonHost, command: Command, language: Language): Promise<Notice | null> {
  let numbers: NumberStyle = { decimalSeparator: "," };
  const capture = async (needs: CaptureNeeds) => {
    const snapshot = await host.capture(needs);
    numbers = snapshot.locale;
    return snapshot;
  };
  try {
    const performed = await runCommand({ capture, apply: host.apply }, command);
    if (command.kind !== "summarize") await selectFirstError(host, performed);
    return outcomeNotice(command, performed, language, numbers);
  } catch (error) {
    return { language, title: noticeWords[language].failed, lines: [hostErrorSentence(language, toHostError(error))] };
  }
}

async function selectFirstError(host: RibbonHost, performed: Performed): Promise<void> {
  const area = performed.kind === "outcome" ? firstError(performed.outcome.findings)?.where.area : null;
  // The work itself is done: a cell that cannot be shown, as on a hidden sheet, must not read as its failure
  if (area) await host.show(area).catch(() => undefined);
}
