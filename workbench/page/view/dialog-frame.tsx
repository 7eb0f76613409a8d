import { useEffect, useRef } from "preact/hooks";
import { Frame } from "./frame";
import { Icon } from "./icons";

export interface OpenDialog {
  readonly address: string;
  readonly title: string;
  /** As CSS lengths. */
  readonly width: string;
  readonly height: string;
  readonly closed: () => void;
}

/** A dialog of an add-in or a script, in a frame as programs on the web show it. */
export function DialogFrame({ dialog, close }: { readonly dialog: OpenDialog; readonly close: string }) {
  const { title } = dialog;
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    element.current?.showModal();
  }, []);
  return (
    <dialog
      ref={element}
      class="wb-dialog"
      aria-label={title}
      style={{ width: dialog.width, height: dialog.height }}
      onClose={dialog.closed}
      onKeyDown={({ key }) => {
        // Browsers see to this only while the keyboard is outside of the frame
        if (key === "Escape") element.current?.close();
      }}
    >
      <div class="wb-pane-head">
        <h2>{title}</h2>
        <button
          type="button"
          class="wb-plain"
          title={close}
          aria-label={close}
          onClick={() => element.current?.close()}
        >
          <Icon name="close" />
        </button>
      </div>
      <Frame title={title} source={dialog.address} />
    </dialog>
  );
}
