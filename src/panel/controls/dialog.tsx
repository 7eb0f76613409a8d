import type { Dialog as FluentDialog } from "@fluentui/web-components";
import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

export interface DialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly children: ComponentChildren;
  /** Buttons; the one with `autofocus` gets the focus first. */
  readonly actions: ComponentChildren;
  /** Result of the last action: beside the buttons, visible however far the content is scrolled. */
  readonly answer?: ComponentChildren;
  readonly onClose: () => void;
}

const HELD = "td-held";

/** A modal dialog. The browser traps the focus inside and restores it afterwards. */
export function Dialog({ isOpen, title, children, actions, answer, onClose }: DialogProps) {
  const element = useRef<HTMLElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (isOpen === wasOpen.current) return;
    wasOpen.current = isOpen;
    const dialog = element.current as FluentDialog | null;
    if (isOpen) dialog?.show();
    else dialog?.hide();
  }, [isOpen]);

  // Prevents the page behind from scrolling: its scroll bar would appear beside the dialog's
  useLayoutEffect(() => {
    if (!isOpen) return undefined;
    document.documentElement.classList.add(HELD);
    return () => document.documentElement.classList.remove(HELD);
  }, [isOpen]);

  // Escape and a click outside close the dialog directly
  const closedByUser = (event: Event) => {
    const { newState } = (event as CustomEvent<{ newState: string } | null>).detail ?? {};
    if (newState !== "closed" || !wasOpen.current) return;
    wasOpen.current = false;
    onClose();
  };

  return (
    <fluent-dialog ref={element} class="td-dialog" type="modal" aria-label={title} onToggle={closedByUser}>
      <fluent-dialog-body>
        <h2 slot="title">{title}</h2>
        {children}
        <div slot="action" class="td-dialog-actions">
          {answer}
          {actions}
        </div>
      </fluent-dialog-body>
    </fluent-dialog>
  );
}
