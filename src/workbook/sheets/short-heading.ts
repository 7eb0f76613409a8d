import { lineCount } from "./row-height";
import type { TableColumn } from "./table-columns";
import { theme } from "./theme";

/** Lines of the heading row: the criterion's code and three of its name. */
const MOST_LINES = 4;

/**
 * Returns a column's heading as it is written: of a criterion's long name as many words as the heading row has room
 * for. The whole name stands in the rubric sheet, in the prompt of each cell and in the pane.
 */
export function headingText({ header, width, line }: TableColumn): string {
  const fits = (text: string) => lineCount({ text, width, style: theme.headerLong }) <= MOST_LINES;
  if (line === undefined || fits(header)) return header;
  const [code = "", name = ""] = header.split("\n");
  const words = name.split(" ");
  for (let count = words.length - 1; count > 0; count--) {
    const shown = words
      .slice(0, count)
      .join(" ")
      .replace(/[\p{P}\s]+$/u, "");
    if (fits(`${code}\n${shown}…`)) return `${code}\n${shown}…`;
  }
  return code;
}
