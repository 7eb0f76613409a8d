import { Dialog } from "../controls/dialog";
import { useWords } from "../words/panel-context";
import type { DialogWords } from "../words/panel-words";
import type { AllWords } from "../words/all-words";

/** A question to answer before a large change. */
export interface Question {
  readonly ask: (words: AllWords) => DialogWords;
  readonly confirmed: () => void;
}

export interface ConfirmDialogProps {
  /** Kept while the dialog closes, so that its text stays visible. */
  readonly question: Question | null;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function ConfirmDialog({ question, isOpen, onClose }: ConfirmDialogProps) {
  const allWords = useWords();
  const words = question?.ask(allWords);
  const confirm = () => {
    onClose();
    question?.confirmed();
  };
  return (
    <Dialog
      isOpen={isOpen}
      title={words?.title ?? ""}
      onClose={onClose}
      actions={
        <>
          <fluent-button appearance="primary" onClick={confirm}>
            {words?.confirm}
          </fluent-button>
          <fluent-button autofocus onClick={onClose}>
            {words?.cancel}
          </fluent-button>
        </>
      }
    >
      <p>{words?.text}</p>
    </Dialog>
  );
}
