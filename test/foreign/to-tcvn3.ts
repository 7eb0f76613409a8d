import { decodeLegacy } from "../../src/text/legacy-font";

const bytesByLetter = new Map<string, string>();
for (let code = 0xa1; code <= 0xfe; code++) {
  const byte = String.fromCharCode(code);
  const letter = decodeLegacy(byte, "TCVN3");
  if (letter !== byte && !bytesByLetter.has(letter)) bytesByLetter.set(letter, byte);
}

/** Text as it is stored when typed in a .VnTime font. */
export function toTcvn3(text: string): string {
  return Array.from(
    text.normalize("NFC"),
    (letter) => bytesByLetter.get(letter) ?? bytesByLetter.get(letter.toLowerCase()) ?? letter,
  ).join("");
}
