import type { SubjectKind } from "../rubric/rubric";
import { wordPattern, wordsOf, spellingOf } from "./headings/heading-words";
import { statedPoints } from "./match-role";
import type { GuessedColumn } from "./match-role";
import { phraseScores } from "./phrase-index";

const PERSONS = wordPattern(
  "(?:^| )(?:cá nhân|cán bộ|công chức|viên chức|đảng viên|đoàn viên|hội viên|sinh viên|học sinh|giáo viên|thí sinh|nhân viên|người lao động|staff|candidates|students|employees)(?: |$)",
);
const COLLECTIVES = wordPattern(
  "(?:^| )(?:tập thể|các đơn vị|các xã|các cụm|tổ chức đảng|tổ chức cơ sở đảng|các chi bộ|các đội|các tổ|teams|units|departments)(?: |$)",
);
/** Share from which texts that look like persons' names count as persons. */
const MOSTLY = 0.6;

/**
 * Returns whom a table lists by headings, names and titles: above 0 persons, below 0 collectives, -3 to 3. The heading
 * over the names weighs most, then the names themselves, then columns such as a date of birth; titles weigh least,
 * since titles of persons' tables mention their unit too.
 */
export function personsEvidence(columns: readonly GuessedColumn[], titles: readonly string[]): number {
  let byHeading = 0,
    byColumns = 0;
  let names: number | null = null;
  for (const column of columns) {
    const { own, spelling, evidence } = column;
    const isPersonal = (phraseScores(own.words, spelling).get("personal")?.exact ?? 0) > 0;
    // Criteria may mention persons
    if (!isPersonal && (statedPoints(column) !== null || evidence.numbers > 0.5)) continue;
    const scores = phraseScores(own.words, spelling);
    const person = scores.get("individuals")?.best ?? 0;
    const collective = scores.get("collectives")?.best ?? 0;
    const other = Math.max(scores.get("personal")?.exact ?? 0, scores.get("other")?.exact ?? 0);
    if (isPersonal) byColumns += 0.7;
    if (Math.max(person, collective) >= HEADS_SUBJECTS && other === 0) {
      // A table of persons also names their unit; in either order, the persons are the entries
      byHeading = person > collective ? 1.5 : byHeading === 0 ? -1.5 : byHeading;
      if (names === null || person > collective) names = evidence.texts > 0.5 ? evidence.personNames : names;
    }
  }
  const byNames = names === null ? 0 : names > MOSTLY ? 1.2 : names < 0.2 ? -0.3 : 0;
  const title = titles.join(" . ");
  const spelling = spellingOf(titles);
  const words = wordsOf(title, spelling);
  const byTitle = (PERSONS[spelling].test(words) ? 0.5 : 0) - (COLLECTIVES[spelling].test(words) ? 0.5 : 0);
  return Math.max(-3, Math.min(3, byHeading + byNames + Math.min(1.4, byColumns) + byTitle));
}

const HEADS_SUBJECTS = 0.6;

export function subjectKindOf(columns: readonly GuessedColumn[], titles: readonly string[]): SubjectKind {
  return personsEvidence(columns, titles) > 0 ? "individual" : "collective";
}
