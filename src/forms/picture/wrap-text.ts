import { textWidth } from "../../workbook/sheets/text-width";
import type { Lettering } from "../profile";

/**
 * Returns the lines of a text in `room` points. Words wrap whole; a word longer than a line is broken, as rows are
 * measured for (`lineCount`).
 */
export function wrapText(
  text: string,
  room: number,
  { size, bold }: Pick<Lettering, "size" | "bold">,
): readonly string[] {
  const width = (part: string) => (textWidth(part, bold) * size) / 1000;
  return text.split("\n").flatMap((paragraph) => {
    const lines: string[] = [];
    let line = "";
    for (const [index, word] of paragraph.split(" ").entries()) {
      const joined = index === 0 ? word : `${line} ${word}`;
      if (line.trim() !== "" && width(joined) > room) lines.push(line);
      line = line.trim() !== "" && width(joined) > room ? word : joined;
      while (width(line) > room && line.length > 1) {
        const fitting = fittingLetters([...line], room, width);
        lines.push(fitting);
        line = line.slice(fitting.length);
      }
    }
    return [...lines, line];
  });
}

/** Returns as much of a word's beginning as a line holds: at least a letter, and never all of it. */
function fittingLetters(letters: readonly string[], room: number, width: (part: string) => number): string {
  let count = 1;
  while (count < letters.length - 1 && width(letters.slice(0, count + 1).join("")) <= room) count++;
  return letters.slice(0, count).join("");
}
