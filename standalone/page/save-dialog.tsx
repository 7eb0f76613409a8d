import { Dialog } from "../../src/panel/controls/dialog";
import type { BookState } from "./session";
import type { PageWords } from "../words/page-words";

export interface SaveDialogProps {
  readonly isOpen: boolean;
  readonly state: BookState;
  readonly words: PageWords;
  readonly onSaveNew: () => void;
  readonly onSaveBack: () => void;
  readonly onClose: () => void;
}

/** Where to save: the opened file is never replaced unless the user chooses that. */
export function SaveDialog({ isOpen, state, words, onSaveNew, onSaveBack, onClose }: SaveDialogProps) {
  const isReadOnly = state.handle !== null && state.opened.isReadOnly;
  return (
    <Dialog
      isOpen={isOpen}
      title={words.saveTitle}
      onClose={onClose}
      actions={
        <>
          <fluent-button appearance="primary" autofocus onClick={onSaveNew}>
            {words.saveNew}
          </fluent-button>
          {state.handle !== null && !isReadOnly && (
            <fluent-button onClick={onSaveBack}>{words.saveBack(state.name)}</fluent-button>
          )}
          <fluent-button onClick={onClose}>{words.cancel}</fluent-button>
        </>
      }
    >
      <p>{words.saveText}</p>
      {isReadOnly && <p>{words.readOnly}</p>}
    </Dialog>
  );
}
