import type { CaptureNeeds } from "../workbook/model/snapshot";
import { REPAIRS } from "../workbook/check/offered-fixes";
import type { Command } from "./command";

/** Repairs that give tables more rows. */
const WITH_ROWS_AROUND: ReadonlySet<string> = new Set(["rows", "panel-entries"]);

/** Returns what a host must capture for a command besides the cells under the product's names. */
export function captureNeeds(command: Command): CaptureNeeds {
  switch (command.kind) {
    case "attach":
      return { region: command.input.at ?? "selection", forFrames: true };
    case "check":
    case "fix":
      return { forRules: "sampled" };
    case "classify":
      return { forRules: command.repair ? true : "sampled" };
    case "repair":
      return { forRules: WITH_ROWS_AROUND.has(REPAIRS[command.code]) ? "with-rows-around" : true, forFrames: true };
    case "make-rubric":
      return command.source.kind === "headers" ? { region: command.source.at ?? "selection" } : {};
    case "join-panel":
      return { forFrames: true };
    case "undo":
      return { forUndo: true, forFrames: true };
    case "preview":
      return captureNeeds(command.command);
    default:
      return {};
  }
}
