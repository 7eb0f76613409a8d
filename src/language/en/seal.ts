import type { SealRefusal } from "../../actions/seal/seal";
import type { OpenMatter } from "../../seal/open-matters";
import type { Verification } from "../../seal/verify-seals";
import { shownText } from "../../text/shown-text";
import type { SealWords } from "../seal-words";
import type { NumberStyle } from "../words";
import { counted } from "../english-counts";
import { enFinding } from "./findings";
import { placeText, enSealDifference } from "./seal-difference";

const LIMIT =
  "Compare this code with the one printed on the signed minutes. Whoever has the file can change it and seal it again; only a code outside the file proves anything.";

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
  difference: enSealDifference,
  summary: summaryLines,
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

function verificationLines(verification: Verification, numbers: NumberStyle): readonly string[] {
  const { differences, isCodeCompared } = verification;
  return [
    ...summaryLines(verification),
    ...differences.map((difference) => `- ${enSealDifference(difference, numbers)}`),
    isCodeCompared ? "The code given was compared." : LIMIT,
    ...(isCodeCompared ? [LIMIT] : []),
  ];
}

function summaryLines(verification: Verification): readonly string[] {
  const { matches, number, code, lines, seals, reopened, reason, differences } = verification;
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
  ];
}
