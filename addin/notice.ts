import type { Language } from "../src/language/words";

/** What a ribbon button has to say when it is done. */
export interface Notice {
  readonly language: Language;
  readonly title: string;
  readonly lines: readonly string[];
}

/** The notice as the part of an address after `#`, which no browser sends to a server. */
export function noticeToFragment({ language, title, lines }: Notice): string {
  return new URLSearchParams([["language", language], ["title", title], ...lines.map((line) => ["line", line])]).toString();
}

/** Reads a fragment back; Office may have added parts of its own. */
export function fragmentToNotice(fragment: string): Notice {
  const parts = new URLSearchParams(fragment.replace(/^#/, ""));
  return { language: parts.get("language") === "en" ? "en" : "vi", title: parts.get("title") ?? "", lines: parts.getAll("line") };
}
