import { outcomeAnswer } from "../src/actions/answer";
import { classify } from "../src/actions/classify";
import type { Command } from "../src/actions/command";
import type { Notice } from "./notice";
import type { RibbonWords, TellFinding } from "./ribbon-words";
import { runRibbonCommand } from "./run-ribbon-command";

/** Carries the button out. Never rejects. */
export function press(command: Extract<Command, { kind: "classify" }>, words: RibbonWords, finding: TellFinding): Promise<Notice | null> {
  return runRibbonCommand(command, (snapshot) => outcomeAnswer(classify(snapshot, command)), words, finding);
}
