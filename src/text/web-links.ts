/** Part of a text: plain, or a web address that can be opened. */
export interface TextPart {
  readonly text: string;
  /** Only `http` and `https`; `null` for plain text. */
  readonly link: string | null;
}

const ADDRESS = /https?:\/\/[^\s<>"'“”]+/giu;
/** What ends a sentence or a bracket rather than an address. */
const TRAILING = /[.,;:!?)\]}»]+$/u;

/** Returns a text in parts, each web address apart. An address that no browser can read stays plain text. */
export function webLinks(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const link = found.replace(TRAILING, "");
    if (!isAddress(link)) continue;
    if (index > from) parts.push({ text: text.slice(from, index), link: null });
    parts.push({ text: link, link });
    from = index + link.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), link: null });
  return parts;
}

/** A host with its dots, without a user's name before it, which could pass for the host. */
const ADDRESS_HOST = /^https?:\/\/[\p{L}\p{N}.-]+(?::\d{1,5})?(?:[/?#]|$)/iu;

function isAddress(link: string): boolean {
  return ADDRESS_HOST.test(link);
}
