import { normalizeText } from "../fold";

/** Words for “as above”, in small letters and without the signs round them. */
const WORDS: ReadonlySet<string> = new Set(["nt", "n t", "như trên", "nhu tren", "như trên nt", "idem", "ditto"]);

/** Whether a text stands for the name above it (`nt`, `-nt-`, `"`), or for none at all (`-`, `…`): it names nobody. */
export function isDitto(text: string): boolean {
  const words = normalizeText(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return text.trim() !== "" && (words === "" || WORDS.has(words));
}
