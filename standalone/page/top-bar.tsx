import { hasChanges } from "./session";
import type { BookState } from "./session";
import type { PageWords } from "../words/page-words";

export interface TopBarProps {
  readonly state: BookState;
  readonly words: PageWords;
  readonly onOpen: () => void;
  readonly onSave: () => void;
  readonly onOtherLanguage: () => void;
}

/** The open file's name and what can be done with the file. */
export function TopBar({ state, words, onOpen, onSave, onOtherLanguage }: TopBarProps) {
  return (
    <div class="page-top">
      <div class="page-name">
        <span class="page-file" title={state.name}>
          {state.name}
        </span>
        {hasChanges(state) && <span class="page-unsaved">{words.unsaved}</span>}
      </div>
      <fluent-button size="small" onClick={onOpen}>
        {words.open}
      </fluent-button>
      <fluent-button size="small" appearance="primary" onClick={onSave}>
        {words.save}
      </fluent-button>
      <fluent-button
        size="small"
        appearance="subtle"
        class="page-language"
        lang={words.language === "vi" ? "en" : "vi"}
        onClick={onOtherLanguage}
      >
        {words.otherLanguage}
      </fluent-button>
    </div>
  );
}
