import { useEffect, useRef } from "preact/hooks";
import { Icon } from "./icons";

export interface OpenDialog {
  readonly address: string;
  /** Percentages of the window. */
  readonly size: { readonly width: number; readonly height: number };
  readonly closed: () => void;
}

/** A dialog of an add-in, in a frame as Excel on the web shows it. */
export function DialogFrame({ dialog, title, close }: { readonly dialog: OpenDialog; readonly title: string; readonly close: string }) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    element.current?.showModal();
  }, []);
  return (
    <dialog ref={element} class="wb-dialog" aria-label={title} style={{ width: `${dialog.size.width}vw`, height: `${dialog.size.height}vh` }} onClose={dialog.closed}>
      <header class="wb-pane-head">
        <h2>{title}</h2>
        <button type="button" class="wb-plain" title={close} aria-label={close} onClick={() => element.current?.close()}><Icon name="close" /></button>
      </header>
      <iframe title={title} src={dialog.address} />
    </dialog>
  );
}
