import { outcomeAnswer } from "../src/actions/answer";
import { summarize } from "../src/actions/summarize";
import type { Command } from "../src/actions/command";
import type { Notice } from "./notice";
import type { RibbonWords } from "./ribbon-words";
import { runRibbonCommand } from "./run-ribbon-command";

/** Carries the button out. Never rejects. */
export function press(command: Extract<Command, { kind: "summarize" }>, words: RibbonWords): Promise<Notice | null> {
  return runRibbonCommand(command, (snapshot) => outcomeAnswer(summarize(snapshot, command)), words, null);
}
