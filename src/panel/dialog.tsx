import type { Dialog as FluentDialog } from "@fluentui/web-components";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

export interface DialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly children: ComponentChildren;
  /** Buttons; the one with `autofocus` has the focus first. */
  readonly actions: ComponentChildren;
  readonly onClose: () => void;
}

/** A modal dialog. The browser keeps the focus inside and gives it back to where it was. */
export function Dialog({ isOpen, title, children, actions, onClose }: DialogProps) {
  const element = useRef<HTMLElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (isOpen === wasOpen.current) return;
    wasOpen.current = isOpen;
    const dialog = element.current as FluentDialog | null;
    if (isOpen) dialog?.show();
    else dialog?.hide();
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
        <div slot="action" class="td-dialog-actions">{actions}</div>
      </fluent-dialog-body>
    </fluent-dialog>
  );
}
