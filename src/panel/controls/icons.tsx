import type { Intent } from "./fluent-elements";

/** Icons that differ in shape, not only in colour. Text beside them gives their meaning. */
export function StatusIcon({ status }: { readonly status: Intent }) {
  return (
    <svg class="td-icon" viewBox="0 0 16 16" aria-hidden="true">
      {status === "warning" ? (
        <path fill="currentColor" d="M7.1 1.7a1 1 0 0 1 1.8 0l5.9 11a1 1 0 0 1-.9 1.5H2.1a1 1 0 0 1-.9-1.5z" />
      ) : (
        <circle cx="8" cy="8" r="7" fill="currentColor" />
      )}
      <path class="td-icon-sign" d={SIGNS[status]} />
    </svg>
  );
}

const SIGNS: Readonly<Record<Intent, string>> = {
  error: "M5.7 5.7l4.6 4.6M10.3 5.7l-4.6 4.6",
  warning: "M8 5.4v4M8 11.7v.1",
  info: "M8 7.4v4M8 4.7v.1",
  success: "M5 8.2l2.1 2.1L11 6.2",
};

/** A table, for a step without contents yet. */
export function TableIcon() {
  return (
    <svg class="td-empty-icon" viewBox="0 0 48 48" aria-hidden="true">
      <rect x="7" y="9" width="34" height="30" rx="4" />
      <path d="M7 18h34M7 28.5h34M19 18v21M30 18v21" />
    </svg>
  );
}

/** A rubric: lines with check marks. */
export function RubricIcon() {
  return (
    <svg slot="start" class="td-line-icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d="M3 5.2l1.2 1.2L6.4 4M3 13.2l1.2 1.2L6.4 12M9.5 5.5H17M9.5 13.5H17" />
    </svg>
  );
}

/** A return arrow. */
export function UndoIcon() {
  return (
    <svg slot="start" class="td-line-icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d="M7 4L3.5 7.5 7 11M4 7.5h8a4.25 4.25 0 0 1 0 8.5H7.5" />
    </svg>
  );
}

/** A cross, to dismiss something. */
export function DismissIcon() {
  return (
    <svg class="td-line-icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d="M5.5 5.5l9 9M14.5 5.5l-9 9" />
    </svg>
  );
}
