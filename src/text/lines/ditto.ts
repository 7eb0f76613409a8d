import { normalizeText } from "../fold";

/** Words for “as above”, in small letters and without the signs round them. */
const WORDS: ReadonlySet<string> = new Set(["nt", "n t", "như trên", "nhu tren", "như trên nt", "idem", "ditto"]);

/** Whether a text stands for the name above it (`nt`, `-nt-`, `"`), or for none at all (`-`, `…`), so that it names no subject. */
export function isDitto(text: string): boolean {
  if (startsOtherwise(text.charCodeAt(0))) return false;
  const words = normalizeText(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return text.trim() !== "" && (words === "" || WORDS.has(words));
}

/** Whether no word for “as above” starts with this plain letter: this alone decides nearly all names. */
function startsOtherwise(code: number): boolean {
  const letter = code | CASE_BIT;
  return letter >= LETTER_A && letter <= LETTER_Z ? !FIRST_LETTERS.has(letter) : code === CAPITAL_D_STROKE;
}

/** The bit in which a small letter differs from its capital. */
const CASE_BIT = 0x20;
const LETTER_A = 0x61;
const LETTER_Z = 0x7a;
/** As in `Đảng ủy` and `Đoàn`. */
const CAPITAL_D_STROKE = 0x110;
const FIRST_LETTERS: ReadonlySet<number> = new Set([...WORDS].map((word) => word.charCodeAt(0)));
