import type { Undone } from "../../actions/undo";
import { enActionName, enUndone } from "../../language/en/undone";
import { viActionName, viUndone } from "../../language/vi/undone";
import type { DialogWords } from "./panel-words";
import type { AllWords } from "./all-words";

/** Returns the sentence about the result of undoing, loaded on first use. */
export function undoneSentence({ panel }: AllWords, undone: Undone): string {
  return (panel.language === "en" ? enUndone : viUndone)(undone);
}

/**
 * Returns the question before undoing an action that is not the one pressed last: that one changed nothing. Both are
 * kinds of commands.
 */
export function earlierUndoQuestion({ panel }: AllWords, pressed: string, earlier: string): DialogWords {
  const nameOf = panel.language === "en" ? enActionName : viActionName;
  return panel.confirmEarlierUndo(nameOf(pressed), nameOf(earlier));
}
