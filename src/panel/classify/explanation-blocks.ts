/** Part of an explanation: a sentence, or a list of related lines. */
export type ExplanationBlock =
  { readonly kind: "line"; readonly text: string } | { readonly kind: "list"; readonly lines: readonly string[] };

const INDENT = "  ";

/** Turns the indented lines of an explanation, as the command line prints them, into paragraphs and lists. */
export function explanationBlocks(lines: readonly string[]): readonly ExplanationBlock[] {
  const blocks: ExplanationBlock[] = [];
  let list: string[] | null = null;
  for (const line of lines) {
    if (!line.startsWith(INDENT)) {
      list = null;
      if (line !== "") blocks.push({ kind: "line", text: line });
      continue;
    }
    if (list === null) blocks.push({ kind: "list", lines: (list = []) });
    list.push(line.trim());
  }
  return blocks;
}

/** The differently styled parts of one line. Joined they give the line's text. */
export interface ExplanationParts {
  /** The subject of the line, with its colon; empty where the line has none. */
  readonly term: string;
  readonly value: string;
  /** Without its brackets. */
  readonly clause: string | null;
}

const PARTS = /^(?:(.*: ))?(.*?)(?: \[([^[\]]*)\])?$/s;

export function explanationParts(line: string): ExplanationParts {
  const [, term = "", value = "", clause = null] = PARTS.exec(line) ?? [];
  return { term, value, clause };
}
