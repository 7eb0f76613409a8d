import { useEffect, useState } from "preact/hooks";
import type { DrawnForm } from "../../actions/papers/read-papers";
import { Dialog } from "../controls/dialog";
import { formatCount } from "../words/format-count";
import { usePapersWords } from "../words/papers-panel-words";
import { usePanel } from "../words/panel-context";
import { FormDrawing } from "./form-drawing";

/** A form page by page, or why it cannot be made. `form` is kept while the dialog closes. */
export function FormDialog({
  form,
  isOpen,
  onClose,
}: {
  readonly form: DrawnForm | null;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const { words, numbers } = usePanel();
  const { panel } = usePapersWords();
  const { forms: own } = panel;
  const [page, setPage] = useState(0);
  useEffect(() => setPage(0), [form?.form, isOpen]);
  const name = form ? own.names[form.form] : "";
  const count = (number: number) => formatCount(number, numbers);
  const { picture, refusal } = form ?? { picture: null, refusal: null };
  const last = (picture?.pages.length ?? 1) - 1;
  const shown = Math.min(page, last);
  const place = own.page(count(shown + 1), count(picture?.pageCount ?? 1));
  return (
    <Dialog
      isOpen={isOpen}
      title={name}
      onClose={onClose}
      actions={
        <>
          {picture && last > 0 && (
            <>
              <fluent-button disabledFocusable={shown === 0} onClick={() => setPage(Math.max(0, shown - 1))}>
                {own.former}
              </fluent-button>
              <fluent-button disabledFocusable={shown === last} onClick={() => setPage(Math.min(last, shown + 1))}>
                {own.next}
              </fluent-button>
            </>
          )}
          <fluent-button autofocus onClick={onClose}>
            {words.panel.close}
          </fluent-button>
        </>
      }
    >
      {refusal && <p>{own.refusal(refusal)}</p>}
      {picture && (
        <div class="td-form">
          <FormDrawing picture={picture} page={shown} label={`${name}. ${place}`} />
          <p class="td-quiet">
            {place}
            {picture.pageCount > last + 1 && `. ${own.drawn(count(last + 1))}`}
          </p>
        </div>
      )}
    </Dialog>
  );
}
