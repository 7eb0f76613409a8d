import type { Role } from "../scoring/role";
import { wordsOf } from "./headings/heading-words";
import type { Spelling } from "./headings/heading-words";
import {
  BANNERS,
  COLLECTIVE_SUBJECTS,
  EVERY_SUBJECT,
  INDIVIDUAL_SUBJECTS,
  OTHER,
  PERSONAL,
  ROLE_PHRASES,
} from "./headings/header-words";
import type { PhraseList } from "./headings/header-words";

/**
 * Meaning of a phrase as a heading: the column of a role, subjects of one kind, something without a role, or several
 * columns.
 */
export type Meaning =
  Exclude<Role, "DoiTuong"> | "collectives" | "individuals" | "subjects" | "personal" | "other" | "banner";

interface Entry {
  readonly meaning: Meaning;
  readonly weight: number;
}

interface PhraseIndex {
  readonly entries: ReadonlyMap<string, readonly Entry[]>;
  /** Number of words of the longest phrase. */
  readonly longest: number;
}

/**
 * Similarity of a heading to the phrases of one meaning, each 0 to 1: as the whole heading (`exact`), or also as part
 * of it (`best`).
 */
export interface PhraseScore {
  readonly best: number;
  readonly exact: number;
}

const indices = new Map<Spelling, PhraseIndex>();

function indexFor(spelling: Spelling): PhraseIndex {
  const known = indices.get(spelling);
  if (known) return known;
  const entries = new Map<string, Entry[]>();
  let longest = 0;
  const add = (meaning: Meaning, list: PhraseList = []) => {
    for (const entry of list) {
      const [phrase, weight] = typeof entry === "string" ? [entry, 1] : entry;
      const words = wordsOf(phrase, spelling) || phrase;
      entries.set(words, [...(entries.get(words) ?? []), { meaning, weight }]);
      longest = Math.max(longest, words.split(" ").length);
    }
  };
  for (const [role, list] of Object.entries(ROLE_PHRASES)) add(role as Meaning, list);
  add("collectives", COLLECTIVE_SUBJECTS);
  add("individuals", INDIVIDUAL_SUBJECTS);
  add("subjects", EVERY_SUBJECT);
  add("personal", PERSONAL);
  add("other", OTHER);
  add("banner", BANNERS);
  const index = { entries, longest };
  indices.set(spelling, index);
  return index;
}

/** Whether a heading equals one of the phrases, word for word. */
export function isPhrase(words: string, spelling: Spelling): boolean {
  return indexFor(spelling).entries.has(words);
}

/**
 * Returns the possible meanings of a heading by its words: the longer a contained phrase, the less the rest can change
 * its meaning.
 */
export function phraseScores(words: string, spelling: Spelling): ReadonlyMap<Meaning, PhraseScore> {
  const { entries, longest } = indexFor(spelling);
  const scores = new Map<Meaning, PhraseScore>();
  const note = (phrase: string, isWhole: boolean, isFirst: boolean) => {
    for (const { meaning, weight } of entries.get(phrase) ?? []) {
      const share = phrase.length / Math.max(1, words.length);
      const score = isWhole ? weight : weight * (isFirst ? 0.7 + 0.2 * share : 0.35 + 0.3 * share);
      const { best = 0, exact = 0 } = scores.get(meaning) ?? {};
      scores.set(meaning, { best: Math.max(best, score), exact: Math.max(exact, isWhole ? weight : 0) });
    }
  };
  note(words, true, true);
  const list = words.split(" ");
  for (let from = 0; from < list.length; from++) {
    // A single syllable means too little among others: `Tổng kết` is no total, `Cấp ủy viên` no level
    for (let count = 2; count <= longest && from + count <= list.length; count++) {
      if (count < list.length) note(list.slice(from, from + count).join(" "), false, from === 0);
    }
  }
  return scores;
}
