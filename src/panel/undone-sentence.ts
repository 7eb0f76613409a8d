import type { Undone } from "../actions/undo";
import { enUndone } from "../language/en-undone";
import { viUndone } from "../language/vi-undone";
import type { AllWords } from "./words-of";

/** What came of undoing: it comes when somebody first undoes. */
export function undoneSentence({ panel }: AllWords, undone: Undone): string {
  return (panel.language === "en" ? enUndone : viUndone)(undone);
}
