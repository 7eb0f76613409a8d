import type { ComponentChildren } from "preact";
import { TableIcon } from "./icons";

export interface EmptyStateProps {
  readonly title: string;
  readonly text: string;
  /** Its level in the order of headings. */
  readonly heading?: "h1" | "h3";
  readonly children?: ComponentChildren;
}

/** Explains why there is nothing to see, and what to do about it. */
export function EmptyState({ title, text, heading: Heading = "h3", children }: EmptyStateProps) {
  return (
    <div class="td-empty">
      <TableIcon />
      <Heading>{title}</Heading>
      <p>{text}</p>
      {children}
    </div>
  );
}
