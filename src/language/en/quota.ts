import { formatHundredths } from "../../text/hundredths";
import { shownText } from "../../text/shown-text";
import type { QuotaWords } from "../quota-words";

const BASES = { A: "“Tốt” alone", B: "“Tốt” and above", C: "all that are rated" } as const;

/** English sentences about the share of the top band. */
export const enQuota: QuotaWords = {
  bases: BASES,
  setting: ({ setting: { isOn, share, base, basis } }) =>
    `${isOn ? "Watched" : "Not turned on"}: the top band is at most ${share}% of ${BASES[base]} (way ${base}). ${
      basis === "" ? "No basis is noted." : `Basis: ${shownText(basis)}.`
    }`,
  group: ({ name, top, good, rated, base, most, standing }) =>
    `${name === null ? "Whole workbook" : name === "" ? "(not noted)" : shownText(name)}: top band ${top}, next band ${good}, rated ${rated}; share of ${base}. ${
      standing === "too-few"
        ? "Too few to have a place."
        : standing === "over"
          ? `At most ${most}, ${top - most} above.`
          : `At most ${most}, room for ${most - top}.`
    }`,
  edge: ({ name, points }, { decimalSeparator }) =>
    points === null ? shownText(name) : `${shownText(name)}: ${formatHundredths(points, decimalSeparator)} points`,
  edges: "Level at the edge, so that none can be chosen by points",
  refusal: (refusal) => {
    switch (refusal.code) {
      case "already-watched":
        return "This workbook has its sheet for the share already. Change the cells there.";
      case "nothing-to-watch":
        return "This workbook has no score table, so there is nothing to watch. Insert a template first.";
      case "share":
        return "The share is a whole number from 1 to 100, as 20.";
    }
  },
  none: "No share of the top band is watched in this workbook.",
  limit:
    "Acts that set a share can be read in several ways; the unit chooses one and notes its basis. This only warns and demotes nobody.",
};
