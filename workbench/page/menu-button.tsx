import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: string;
  readonly tip?: string;
  /** `nested` stands below a heading; headings and separators do nothing. */
  readonly kind?: "item" | "nested" | "heading" | "separator";
  readonly run: () => void;
}

interface MenuButtonProps {
  readonly class: string;
  readonly label: string;
  readonly disabled?: boolean;
  readonly items: readonly MenuItem[];
  readonly children: ComponentChildren;
}

/** A button with a menu below it, by mouse and by keys as the ARIA practices say. */
export function MenuButton({ class: name, label, disabled = false, items, children }: MenuButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const id = useId();
  const buttons = () => [...(root.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];

  useEffect(() => {
    if (!isOpen) return;
    buttons()[0]?.focus();
    const closeOutside = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    // Frames keep their clicks for themselves, but take the focus
    const closeOnBlur = () => setOpen(false);
    document.addEventListener("pointerdown", closeOutside, true);
    addEventListener("blur", closeOnBlur);
    return () => {
      document.removeEventListener("pointerdown", closeOutside, true);
      removeEventListener("blur", closeOnBlur);
    };
  }, [isOpen]);

  const close = () => {
    setOpen(false);
    root.current?.querySelector<HTMLElement>("button")?.focus();
  };
  const move = (event: KeyboardEvent) => {
    const all = buttons();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === "Escape" || event.key === "Tab") close();
    else if (next !== undefined) all[(next + all.length) % all.length]?.focus();
    if (next !== undefined || event.key === "Escape") event.preventDefault();
  };

  return (
    <div class="wb-menu-place" ref={root}>
      <button
        type="button" class={name} disabled={disabled} aria-haspopup="menu" aria-expanded={isOpen} aria-controls={id}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown") return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {children}
      </button>
      {isOpen && (
        <div class="wb-menu" role="menu" id={id} aria-label={label} onKeyDown={move}>
          {items.map((item) => {
            if (item.kind === "separator") return <hr key={item.id} role="separator" />;
            if (item.kind === "heading") return <span key={item.id} class="wb-menu-heading" role="presentation">{item.label}</span>;
            return (
              <button
                key={item.id} type="button" role="menuitem" tabIndex={-1} title={item.tip} class={item.kind === "nested" ? "wb-nested" : ""}
                onClick={() => {
                  close();
                  item.run();
                }}
              >
                {item.icon !== undefined && <img src={item.icon} width="20" height="20" alt="" />}
                {item.label}
              </button>
            );
          })}
        </div>
      )}
    </div>
  );
}
