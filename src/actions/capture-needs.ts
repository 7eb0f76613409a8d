import type { CaptureNeeds } from "../workbook/snapshot";
import type { Command } from "./command";

const NAMED_CELLS_ONLY: CaptureNeeds = { region: null };

/** What a host must read for a command besides the cells under names of ours. */
export function captureNeeds(command: Command): CaptureNeeds {
  switch (command.kind) {
    case "attach":
      return { region: command.input.at ?? "selection" };
    case "insert-template":
    case "check":
    case "classify":
    case "summarize":
    case "explain":
      return NAMED_CELLS_ONLY;
  }
}
