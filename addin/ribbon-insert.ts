import { templateAnswer } from "../src/actions/answer";
import { insertTemplate } from "../src/actions/insert-template";
import type { Command } from "../src/actions/command";
import type { Notice } from "./notice";
import type { RibbonWords } from "./ribbon-words";
import { runRibbonCommand } from "./run-ribbon-command";

/** Carries the button out. Never rejects. */
export function press(command: Extract<Command, { kind: "insert-template" }>, words: RibbonWords): Promise<Notice | null> {
  return runRibbonCommand(command, (snapshot) => templateAnswer(insertTemplate(snapshot, command)), words, null);
}
