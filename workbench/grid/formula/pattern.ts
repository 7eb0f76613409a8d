import { foldText } from "./compare";

/** Whether `*`, `?` or `~` give a text a second meaning in criteria, `MATCH` and `SEARCH`. */
export function hasWildcards(text: string): boolean {
  return /[*?~]/.test(text);
}

/** A pattern for folded text: `*` any run, `?` one character, `~` takes the meaning off the next one. */
export function wildcardPattern(text: string): string {
  return foldText(text).replace(/~[*?~]|[*?]|[^*?~]+|~/g, (part) => {
    if (part === "*") return "[^]*";
    if (part === "?") return "[^]";
    return escape(part.length === 2 && /^~[*?~]$/.test(part) ? part.charAt(1) : part);
  });
}

/** Whether a whole text has the pattern's form, case aside. */
export function matchesWildcards(pattern: string): (text: string) => boolean {
  const whole = new RegExp(`^${wildcardPattern(pattern)}$`);
  return (text) => whole.test(foldText(text));
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}
