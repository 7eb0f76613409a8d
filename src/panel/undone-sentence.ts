import type { Undone } from "../actions/undo";
import { enUndone } from "../language/en-undone";
import { viUndone } from "../language/vi-undone";
import type { AllWords } from "./words-of";

/** Returns the sentence about the result of undoing, loaded on first use. */
export function undoneSentence({ panel }: AllWords, undone: Undone): string {
  return (panel.language === "en" ? enUndone : viUndone)(undone);
}
