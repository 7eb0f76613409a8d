import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

interface ToolbarProps {
  readonly label: string;
  readonly class: string;
  /** Among them elements marked `data-tool`, which the keys go through. */
  readonly children: ComponentChildren;
}

/** Commands in a row: one stop of the Tab key, arrows from one to the next, as the ARIA practices say. */
export function Toolbar({ label, class: name, children }: ToolbarProps) {
  const root = useRef<HTMLDivElement>(null);
  const current = useRef(0);
  const tools = () => [...(root.current?.querySelectorAll<HTMLElement>("[data-tool]") ?? [])];
  const stopAt = (index: number) => {
    current.current = index;
    tools().forEach((tool, at) => (tool.tabIndex = at === index ? 0 : -1));
  };
  // Languages and hosts bring other tools
  useLayoutEffect(() => stopAt(Math.max(0, Math.min(current.current, tools().length - 1))));

  return (
    <div
      ref={root}
      class={name}
      role="toolbar"
      aria-label={label}
      onFocusIn={({ target }) => {
        const at = tools().indexOf(target as HTMLElement);
        if (at >= 0) stopAt(at);
      }}
      onKeyDown={(event) => {
        const all = tools();
        const at = all.indexOf(event.target as HTMLElement);
        const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
        if (at < 0 || next === undefined) return;
        event.preventDefault();
        all[(next + all.length) % all.length]?.focus();
      }}
    >
      {children}
    </div>
  );
}
