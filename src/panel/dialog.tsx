import type { Dialog as FluentDialog } from "@fluentui/web-components";
import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

export interface DialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly children: ComponentChildren;
  /** Buttons; the one with `autofocus` has the focus first. */
  readonly actions: ComponentChildren;
  /** What came of the last action: beside the buttons, where it is in sight however far the content was scrolled. */
  readonly answer?: ComponentChildren;
  readonly onClose: () => void;
}

const HELD = "td-held";

/** A modal dialog. The browser keeps the focus inside and gives it back to where it was. */
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

  // The page behind cannot be scrolled now: its scroll bar would stand beside that of the dialog
  useLayoutEffect(() => {
    if (!isOpen) return undefined;
    document.documentElement.classList.add(HELD);
    return () => document.documentElement.classList.remove(HELD);
  }, [isOpen]);

  // Escape and a click beside the dialog close it without asking
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
