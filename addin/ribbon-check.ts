import { outcomeAnswer } from "../src/actions/answer";
import { check } from "../src/actions/check";
import type { Command } from "../src/actions/command";
import type { Notice } from "./notice";
import type { RibbonWords, TellFinding } from "./ribbon-words";
import { runRibbonCommand } from "./run-ribbon-command";

/** Carries the button out. Never rejects. */
export function press(command: Extract<Command, { kind: "check" }>, words: RibbonWords, finding: TellFinding): Promise<Notice | null> {
  return runRibbonCommand(command, (snapshot) => outcomeAnswer(check(snapshot)), words, finding);
}
