import type { SealRefusal } from "../../actions/seal/seal";
import type { OpenMatter } from "../../seal/open-matters";
import type { About } from "../../seal/compare-lines";
import type { SealDifference, Verification } from "../../seal/verify-seals";
import { quoteSheetName, rectToAddress } from "../../workbook/model/area";
import type { Area } from "../../workbook/model/area";
import { shownText } from "../../text/shown-text";
import { sealedValue } from "../sealed-value";
import type { SealWords } from "../seal-words";
import type { NumberStyle } from "../words";
import { counted } from "./counts";
import { enFinding } from "./findings";
import { enSealedOf } from "./sealed-of";

const LIMIT =
  "Compare this code with the one printed on the signed minutes. Whoever has the file can change it and seal it again; only a code outside the file proves anything.";

const VALUES = { empty: "(empty)", replaced: (value: string) => `${value} typed over the formula` };

/** English sentences about sealing and verifying. */
export const enSeal: SealWords = {
  limit: LIMIT,
  refusal: (refusal, numbers) => refusalLines(refusal, numbers),
  reopenRefusal: ({ code }) => {
    switch (code) {
      case "not-sealed":
        return "This workbook is not sealed, or has been opened again already. See the sheet Niêm phong.";
      case "no-name":
        return "Nobody is named who opens it again. Give a name (--by).";
      case "no-reason":
        return "Opening sealed results again needs a reason. Give one (--reason).";
    }
  },
  matters: matterLines,
  difference: differenceText,
  verification: verificationLines,
};

function refusalLines(refusal: SealRefusal, numbers: NumberStyle): readonly string[] {
  switch (refusal.code) {
    case "nothing-to-seal":
      return [
        "No score table of this workbook has a subject, so there is nothing to seal. Enter scores and classify first.",
      ];
    case "no-name":
      return ["Nobody is named who seals. Give a name (--by)."];
    case "already-sealed":
      return [
        `The results are sealed in the sheet “${shownText(refusal.sheet)}”, code ${refusal.printed}. Open the seal again, with a reason, to change and seal them anew.`,
      ];
    case "open-matters":
      return [
        "Not sealed, since something is still open:",
        ...matterLines(refusal.matters, numbers),
        "Finish these first. To seal nevertheless, give a reason (--reason); it is printed with the results.",
      ];
  }
}

function matterLines(matters: readonly OpenMatter[], numbers: NumberStyle): readonly string[] {
  return matters.map(({ count, first }) => {
    const place = first.where.area ? `${placeText(first.where.area)}: ` : "";
    const more = count > 1 ? ` (and ${count - 1} more of this kind)` : "";
    return `- ${place}${enFinding(first, numbers)}${more}`;
  });
}

function differenceText(difference: SealDifference, { decimalSeparator }: NumberStyle): string {
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

function placeText({ sheet, ...rect }: Area): string {
  return `${quoteSheetName(sheet)}!${rectToAddress({ ...rect, rows: 1, columns: 1 })}`;
}

function verificationLines(verification: Verification, numbers: NumberStyle): readonly string[] {
  const { matches, number, code, lines, seals, reopened, reason, differences, isCodeCompared } = verification;
  return [
    matches
      ? "MATCHES: the workbook is as it was sealed."
      : `DOES NOT MATCH: ${counted(differences.length, "difference")} from what was sealed.`,
    `Seal ${number}${seals > 1 ? ` (all ${seals} were compared)` : ""}, ${lines} lines. Code: ${code}`,
    ...(reason === "" ? [] : [`Sealed while something was open, because: ${shownText(reason)}`]),
    ...(reopened
      ? [
          `This seal was opened again${reopened.by === "" ? "" : ` (${shownText(reopened.by)})`}: ${shownText(reopened.reason)}`,
        ]
      : []),
    ...differences.map((difference) => `- ${differenceText(difference, numbers)}`),
    isCodeCompared ? "The code given was compared." : LIMIT,
    ...(isCodeCompared ? [LIMIT] : []),
  ];
}
