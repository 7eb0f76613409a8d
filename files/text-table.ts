/** Lays rows out in columns of even width for a terminal; `right` lists the indexes of right-aligned columns. */
export function formatTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[],
): string {
  const all = [head, ...rows].map((row) => row.map((text) => text.normalize("NFC")));
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((text, column) => (right.includes(column) ? text.padStart(widths[column]!) : text.padEnd(widths[column]!)))
      .join("  ")
      .trimEnd();
  return [line(all[0]!), widths.map((width) => "─".repeat(width)).join("  "), ...all.slice(1).map(line)].join("\n");
}
