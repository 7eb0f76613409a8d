import type { About } from "../../seal/compare-lines";
import type { SealDifference } from "../../seal/verify-seals";
import { quoteSheetName, rectToAddress } from "../../workbook/model/area";
import type { Area } from "../../workbook/model/area";
import { shownText } from "../../text/shown-text";
import { sealedValue } from "../sealed-value";
import type { NumberStyle } from "../words";
import { enSealedOf } from "./sealed-of";

const VALUES = { empty: "(empty)", replaced: (value: string) => `${value} typed over the formula` };

/** Says one difference between a workbook and what was sealed, with its place. */
export function enSealDifference(difference: SealDifference, { decimalSeparator }: NumberStyle): string {
  const value = (kind: string, text: string) => sealedValue(kind, text, decimalSeparator, VALUES);
  switch (difference.kind) {
    case "changed": {
      const { about, of, before, after, place } = difference;
      const verb = about.kind === "bo-tieu-chi" ? "Rubric changed" : "Changed";
      const what = [aboutText(about), enSealedOf(of, about.kind)].filter((part) => part !== "").join(" · ");
      return `${verb}: ${what}: ${value(about.kind, before)} → ${value(about.kind, after)}${at(place)}`;
    }
    case "added":
      return `Added: ${aboutText(difference.about)}${at(difference.place)}`;
    case "lost":
      return `Lost: ${aboutText(difference.about)} (sealed in ${placeText(difference.place)})`;
    case "header":
      return `Changed: the year, the period or the panel code is not as in seal ${difference.number}${at(difference.place)}`;
    case "kept-line":
      return `Changed in the sheet of the seal: this line no longer has its mark${at(difference.place)}`;
    case "kept-seal":
      return `Sheet “${shownText(difference.sheet)}”: its lines no longer give the code of seal ${difference.number}.`;
    case "chain":
      return `Sheet “${shownText(difference.sheet)}”: seal ${difference.number} does not follow the one before.`;
    case "code":
      return `The code given (${shownText(difference.typed)}) is not that of this workbook.`;
  }
}

const KINDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "bo-tieu-chi": "",
    "chi-tieu": "quota",
    "chot": "seal",
    "diem": "",
    "ket-qua": "result",
    "khong-cham": "recusal",
    "phieu": "",
    "quy-dinh": "panel rule",
    "thanh-vien": "member",
  }),
);

function aboutText({ kind, key }: About): string {
  const label = KINDS.get(kind) ?? kind;
  const name = kind === "quy-dinh" || kind === "chi-tieu" ? enSealedOf(key, kind) : kind === "chot" ? "" : key;
  return [label, shownText(name)].filter((part) => part !== "").join(" ");
}

function at(place: Area | null): string {
  return place ? ` (${placeText(place)})` : "";
}

/** A cell as people write it, with its sheet. */
export function placeText({ sheet, ...rect }: Area): string {
  return `${quoteSheetName(sheet)}!${rectToAddress({ ...rect, rows: 1, columns: 1 })}`;
}
