import type { Snapshot } from "../workbook/snapshot";
import { explanationAnswer, outcomeAnswer, templateAnswer } from "./answer";
import type { Answer } from "./answer";
import { check } from "./check";
import { classify } from "./classify";
import type { Command } from "./command";
import { explain } from "./explain";
import { insertTemplate } from "./insert-template";
import { summarize } from "./summarize";

export type { Performed } from "./answer";
export type { Command } from "./command";

/** Turns a command and what a workbook holds into an answer and a plan: the one way in for hosts that have the whole core at hand. */
export function perform(command: Command, snapshot: Snapshot): Answer {
  switch (command.kind) {
    case "insert-template":
      return templateAnswer(insertTemplate(snapshot, command));
    case "check":
      return outcomeAnswer(check(snapshot));
    case "classify":
      return outcomeAnswer(classify(snapshot, command));
    case "summarize":
      return outcomeAnswer(summarize(snapshot, command));
    case "explain":
      return explanationAnswer(explain(snapshot, command));
  }
}
