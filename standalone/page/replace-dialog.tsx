import { Dialog } from "../../src/panel/controls/dialog";
import type { PageWords } from "../words/page-words";

export interface ReplaceDialogProps {
  readonly isOpen: boolean;
  readonly words: PageWords;
  readonly onReplace: () => void;
  readonly onClose: () => void;
}

/** Asks before another workbook takes the place of one that is not saved. */
export function ReplaceDialog({ isOpen, words, onReplace, onClose }: ReplaceDialogProps) {
  return (
    <Dialog
      isOpen={isOpen}
      title={words.replaceTitle}
      onClose={onClose}
      actions={
        <>
          <fluent-button onClick={onReplace}>{words.replace}</fluent-button>
          <fluent-button appearance="primary" autofocus onClick={onClose}>
            {words.cancel}
          </fluent-button>
        </>
      }
    >
      <p>{words.replaceText}</p>
    </Dialog>
  );
}
