import type { Language } from "../../src/language/words";

/** The notice that a ribbon button ends with. */
export interface Notice {
  readonly language: Language;
  readonly title: string;
  readonly lines: readonly string[];
}

/** Returns the notice as the part of an address after `#`, which no browser sends to a server. */
export function noticeToFragment({ language, title, lines }: Notice): string {
  return new URLSearchParams([
    ["language", language],
    ["title", title],
    ...lines.map((line) => ["line", line]),
  ]).toString();
}

/** Parses a fragment; Office may have added its own parts. */
export function fragmentToNotice(fragment: string): Notice {
  const parts = new URLSearchParams(fragment.replace(/^#/, ""));
  return {
    language: parts.get("language") === "en" ? "en" : "vi",
    title: parts.get("title") ?? "",
    lines: parts.getAll("line"),
  };
}
