import { isFormula } from "../workbook/model/fingerprint";
import type { Content, Formula } from "../workbook/model/sheet-spec";
import { textOf } from "./form-document";
import type { FormText, Piece } from "./form-document";

/** Excel's limit for a text within a formula, with room to spare. */
const LONGEST_LITERAL = 240;
const LONGEST_FORMULA = 8000;

/** Returns pieces as one content: a text where nothing is live, else a formula that joins them. */
export function liveText(pieces: FormText, before = ""): Content {
  const all: FormText = before === "" ? pieces : [before, ...pieces];
  const text = textOf(all);
  if (all.every((piece) => typeof piece === "string")) return text === "" ? null : text;
  const parts = all.flatMap((piece) => (typeof piece === "string" ? literals(piece) : [inText(piece)]));
  const formula = `=${parts.join("&")}`;
  return formula.length > LONGEST_FORMULA ? text : { formula, value: text };
}

/** A number within a text: decimals with a comma, in every language of the machine. */
function inText({ formula, value }: Formula): string {
  const reference = formula.slice(1);
  return typeof value === "number" ? `SUBSTITUTE((${reference})&"",".",",")` : `(${reference})&""`;
}

function literals(text: string): readonly string[] {
  const parts: string[] = [];
  for (let at = 0; at < text.length; at += LONGEST_LITERAL)
    parts.push(`"${text.slice(at, at + LONGEST_LITERAL).replaceAll('"', '""')}"`);
  return parts;
}

export function isLive(piece: Piece | number | null): piece is Formula {
  return piece !== null && typeof piece === "object" && isFormula(piece);
}
