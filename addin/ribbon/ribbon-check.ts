import { outcomeAnswer } from "../../src/actions/answer";
import { check } from "../../src/actions/check";
import type { Command } from "../../src/actions/command";
import type { Notice } from "./notice";
import type { RibbonWords, TellFinding } from "./ribbon-words";
import { readRules } from "../read/rule-reading";
import { runRibbonCommand } from "./run-ribbon-command";

/** Runs the button's command, which changes nothing and so loads no code that writes. Never rejects. */
export function press(
  command: Extract<Command, { kind: "check" }>,
  words: RibbonWords,
  finding: TellFinding,
): Promise<Notice | null> {
  return runRibbonCommand(
    command,
    {
      action: (snapshot) => outcomeAnswer(check(snapshot)),
      captureMore: { rules: readRules },
      apply: () => Promise.reject(new Error("A check changes nothing")),
    },
    words,
    finding,
  );
}
