import type { ComponentChildren } from "preact";
import { TableIcon } from "./icons";

/** Says why there is nothing to see, and what to do about it. */
export function EmptyState({ title, text, children }: { readonly title: string; readonly text: string; readonly children?: ComponentChildren }) {
  return (
    <div class="td-empty">
      <TableIcon />
      <h3>{title}</h3>
      <p>{text}</p>
      {children}
    </div>
  );
}
