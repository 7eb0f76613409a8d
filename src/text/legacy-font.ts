/** Encodings of Vietnamese text before Unicode; only the font name identifies them. */
export type LegacyEncoding = "TCVN3" | "VNI";

// One row a letter: the letter without tone, then with huyền, hỏi, ngã, sắc, nặng, as bytes of the TCVN3 (ABC) fonts.
// Capitals with a tone have no byte: fonts whose name ends in H draw these same bytes as capitals.
const TCVN3_BYTES: Readonly<Record<string, readonly number[]>> = {
  a: [0x61, 0xb5, 0xb6, 0xb7, 0xb8, 0xb9],
  ă: [0xa8, 0xbb, 0xbc, 0xbd, 0xbe, 0xc6],
  â: [0xa9, 0xc7, 0xc8, 0xc9, 0xca, 0xcb],
  e: [0x65, 0xcc, 0xce, 0xcf, 0xd0, 0xd1],
  ê: [0xaa, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6],
  i: [0x69, 0xd7, 0xd8, 0xdc, 0xdd, 0xde],
  o: [0x6f, 0xdf, 0xe1, 0xe2, 0xe3, 0xe4],
  ô: [0xab, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9],
  ơ: [0xac, 0xea, 0xeb, 0xec, 0xed, 0xee],
  u: [0x75, 0xef, 0xf1, 0xf2, 0xf3, 0xf4],
  ư: [0xad, 0xf5, 0xf6, 0xf7, 0xf8, 0xf9],
  y: [0x79, 0xfa, 0xfb, 0xfc, 0xfd, 0xfe],
  đ: [0xae],
  Ă: [0xa1],
  Â: [0xa2],
  Ê: [0xa3],
  Ô: [0xa4],
  Ơ: [0xa5],
  Ư: [0xa6],
  Đ: [0xa7],
};

// VNI writes a letter, then a sign that carries the tone, circumflex or breve, or both; after capitals the sign is a
// capital too.
const VNI_TONES = "øûõùï";
const VNI_CIRCUMFLEX = "âàåãáä";
const VNI_BREVE = "êèúüéë";
// Letters that VNI writes as one character; ơ and ư then take the tone signs, and y nặng is the one toned y among them.
const VNI_LETTERS: Readonly<Record<string, string>> = {
  ñ: "đ",
  ô: "ơ",
  ö: "ư",
  ì: "ì",
  æ: "ỉ",
  ó: "ĩ",
  í: "í",
  ò: "ị",
  î: "ỵ",
};

const TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"] as const;
const CIRCUMFLEX = "\u0302";
const BREVE = "\u0306";

const tcvn3ToUnicode = makeTcvn3Table();
const vniToUnicode = makeVniTable();

/** Returns the old encoding of a font: TCVN3 for `.VnTime` and similar, VNI for `VNI-Times` and similar, else null. */
export function legacyEncodingOf(fontName: string): LegacyEncoding | null {
  const name = fontName.trim();
  if (/^\.vn/i.test(name)) return "TCVN3";
  return /^vni-/i.test(name) ? "VNI" : null;
}

/** Whether a TCVN3 font (`.VnTimeH`) draws every letter as a capital. */
export function isCapitalsFont(fontName: string): boolean {
  return /^\.[Vv][Nn].*H$/.test(fontName.trim());
}

/**
 * Decodes text of an old encoding to Unicode NFC. `upper` is for fonts of capitals (see `isCapitalsFont`). Characters
 * that the encoding does not use stay unchanged. Pass the text as read: in TCVN3 the soft hyphen is the letter ư.
 */
export function decodeLegacy(
  text: string,
  encoding: LegacyEncoding,
  { upper = false }: { readonly upper?: boolean } = {},
): string {
  const decoded = encoding === "TCVN3" ? decodeTcvn3(text) : decodeVni(text);
  return (upper ? decoded.toUpperCase() : decoded).normalize("NFC");
}

function decodeTcvn3(text: string): string {
  return text.replace(/[\u00A1-\u00FE]/g, (character) => tcvn3ToUnicode.get(character) ?? character);
}

function decodeVni(text: string): string {
  let decoded = "";
  for (let index = 0; index < text.length; index += 1) {
    const pair = vniToUnicode.get(text.slice(index, index + 2));
    if (pair !== undefined) {
      decoded += pair;
      index += 1;
    } else {
      const character = text.charAt(index);
      decoded += vniToUnicode.get(character) ?? character;
    }
  }
  return decoded;
}

function makeTcvn3Table(): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const [letter, bytes] of Object.entries(TCVN3_BYTES)) {
    bytes.forEach((byte, tone) => table.set(String.fromCharCode(byte), compose(letter, TONES[tone])));
  }
  return table;
}

function makeVniTable(): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const [written, letter] of Object.entries(VNI_LETTERS)) addVni(table, written, letter);
  for (const letter of ["a", "e", "o", "u", "y"]) addVniTones(table, letter, letter);
  addVniTones(table, "ô", "ơ");
  addVniTones(table, "ö", "ư");
  for (const letter of ["a", "e", "o"]) addVniShape(table, letter, CIRCUMFLEX, VNI_CIRCUMFLEX);
  addVniShape(table, "a", BREVE, VNI_BREVE);
  return table;
}

function addVniTones(table: Map<string, string>, written: string, letter: string): void {
  Array.from(VNI_TONES).forEach((sign, index) => {
    addVni(table, written + sign, compose(letter, TONES[index + 1]));
  });
}

function addVniShape(table: Map<string, string>, letter: string, shape: string, signs: string): void {
  Array.from(signs).forEach((sign, index) => {
    addVni(table, letter + sign, compose(letter + shape, TONES[index]));
  });
}

// The letter decides the case: a capital typed before a small sign (`Aø`) is a capital.
function addVni(table: Map<string, string>, written: string, letter: string): void {
  const capital = written.charAt(0).toUpperCase();
  table.set(written, letter);
  table.set(capital + written.slice(1), letter.toUpperCase());
  table.set(written.toUpperCase(), letter.toUpperCase());
  table.set(written.charAt(0) + written.slice(1).toUpperCase(), letter);
}

function compose(letter: string, tone = ""): string {
  return (letter + tone).normalize("NFC");
}
