import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";

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
  readonly isDisabled?: boolean;
  readonly items: readonly MenuItem[];
  readonly children: ComponentChildren;
}

/** Where the keyboard is when a menu opens. */
type End = "first" | "last";

/** A button with a menu below it, by mouse and by keys as the ARIA practices say. */
export function MenuButton({ class: name, label, isDisabled = false, items, children }: MenuButtonProps) {
  const [opened, setOpened] = useState<End | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const id = useId();
  const entries = () => [...(root.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
  const isOpen = opened !== null;
  const open = (end: End) => {
    if (!isDisabled) setOpened(end);
  };

  // Before the next key can come: an effect after painting would move the keyboard into a menu that this key has closed
  useLayoutEffect(() => {
    if (opened === null) return;
    entries()
      .at(opened === "first" ? 0 : -1)
      ?.focus();
    const closeOutside = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) setOpened(null);
    };
    // Frames keep their clicks for themselves, but take the focus
    const closeOnBlur = () => setOpened(null);
    document.addEventListener("pointerdown", closeOutside, true);
    addEventListener("blur", closeOnBlur);
    return () => {
      document.removeEventListener("pointerdown", closeOutside, true);
      removeEventListener("blur", closeOnBlur);
    };
  }, [opened]);

  const close = () => {
    setOpened(null);
    root.current?.querySelector<HTMLElement>("button")?.focus();
  };
  const move = (event: KeyboardEvent) => {
    const all = entries();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next =
      { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key] ?? byLetter(all, at, event);
    if (event.key === "Escape" || event.key === "Tab") close();
    else if (next !== undefined) all[(next + all.length) % all.length]?.focus();
    if (next !== undefined || event.key === "Escape") event.preventDefault();
  };

  return (
    <div class="wb-menu-place" ref={root}>
      <button
        type="button"
        class={name}
        data-tool
        aria-disabled={isDisabled}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        {...(isOpen ? { "aria-controls": id } : {})}
        onClick={() => (isOpen ? close() : open("first"))}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
          event.preventDefault();
          open(event.key === "ArrowDown" ? "first" : "last");
        }}
      >
        {children}
      </button>
      {isOpen && (
        <div class="wb-menu" role="menu" id={id} aria-label={label} onKeyDown={move}>
          {items.map((item) => {
            if (item.kind === "separator") return <hr key={item.id} role="separator" />;
            if (item.kind === "heading")
              return (
                <span key={item.id} class="wb-menu-heading" role="presentation">
                  {item.label}
                </span>
              );
            return (
              <button
                key={item.id}
                type="button"
                role="menuitem"
                tabIndex={-1}
                title={item.tip}
                class={item.kind === "nested" ? "wb-nested" : ""}
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

/** The next item that begins with what was typed. */
function byLetter(
  items: readonly HTMLElement[],
  at: number,
  { key, ctrlKey, altKey, metaKey }: KeyboardEvent,
): number | undefined {
  if (key.length !== 1 || key === " " || ctrlKey || altKey || metaKey) return undefined;
  const found = items.findIndex((_, step) =>
    items[(at + 1 + step) % items.length]?.textContent.toLowerCase().startsWith(key.toLowerCase()),
  );
  return found < 0 ? undefined : at + 1 + found;
}
