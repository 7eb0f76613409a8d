/**
 * Returns `1 entry`, `2 entries`; `many` is for irregular plurals. Counts may already be formatted, as `1` or `1,200`.
 */
export function counted(count: number | string, one: string, many = `${one}s`): string {
  return `${count} ${String(count) === "1" ? one : many}`;
}

/** Returns `is` for one, `are` for more. */
export function isOrAre(count: number | string): string {
  return String(count) === "1" ? "is" : "are";
}
