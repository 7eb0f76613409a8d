import { hundredths } from "../../src/text/hundredths";
import { readCriteria } from "../../src/recognition/criteria/read-criteria";
import { recognizeTable } from "../../src/recognition/recognize-table";
import { packs } from "../../src/rubric/packs/packs";
import type { Rubric } from "../../src/rubric/rubric";
import { rubricFromLines } from "../../src/rubric/rubric-from-lines";
import type { Role } from "../../src/scoring/role";
import { foldLabel, normalizeText, stripDiacritics } from "../../src/text/fold";
import { columnLetters } from "../../src/workbook/model/area";
import type { Layout, TrueLine } from "./layout";

type Header = Layout["header"];

/**
 * What a person who knows a table would have to put right, one text each: the heading rows, whose scores they are, and
 * columns.
 */
export function correctionsOf(layout: Layout, header: Header | null = null): readonly string[] {
  const { region, lines } = layout;
  const rubric = trueRubric(layout);
  const found = recognizeTable(region, { rubrics: [...packs, rubric], rubric, roles: new Map(), header });
  const isBandRight =
    found.ok &&
    found.table.header.first === layout.header.row &&
    found.table.header.last === layout.header.row + layout.header.rows - 1;
  if (!isBandRight && header === null)
    return [
      `heading: ${found.ok ? `${found.table.header.first}-${found.table.header.last}` : found.reason}`,
      ...correctionsOf(layout, layout.header),
    ];
  if (!found.ok) return [`refused: ${found.reason}`];
  const read = readCriteria(region, { header });
  if (!read.ok) return [`reading refused: ${read.reason}`];
  const wrong = new Map<string, string>();
  for (const text of lineErrors(lines, read.read.lines)) wrong.set(text, text);
  const roles = new Map(found.table.columns.map(({ column, guess }) => [column, guess.role]));
  for (const [column, right] of trueRoles(layout)) {
    const role = roles.get(column) ?? null;
    if (!right.includes(role))
      wrong.set(
        columnLetters(column),
        `${columnLetters(column)} is ${role ?? "nothing"}, not ${right.map((one) => one ?? "nothing").join("/")}`,
      );
  }
  if ((read.read.subjectKind === "individual") !== (layout.subjects === "persons"))
    wrong.set("kind", `kind: ${read.read.subjectKind}`);
  return [...wrong.values()];
}

/** The rubric of the layout's own lines, as a person would write it down. */
export function trueRubric({ lines, subjects }: Layout): Rubric {
  const { rubric } = rubricFromLines(
    lines.map((line) => ({ ...line, maximum: hundredths(line.maximum ?? 10_00) })),
    null,
    subjects === "persons" ? "individual" : "collective",
  );
  return { ...rubric, id: "rieng", name: "Riêng" };
}

function trueRoles({ roles, lines }: Layout): ReadonlyMap<number, readonly (Role | null)[]> {
  const numbers = { criterion: 0, bonus: 0, deduction: 0 };
  const prefix = { criterion: "TC", bonus: "DT", deduction: "DTru" } as const;
  return new Map([
    ...roles,
    ...lines.map(({ kind, column }) => [column, [`${prefix[kind]}${++numbers[kind]}` as Role]] as const),
  ]);
}

interface Read {
  readonly kind: TrueLine["kind"];
  readonly name: string;
  readonly maximum: number | null;
}

/** A line that is missing, one too many, or one of another kind, name or maximum: each is a column to correct. */
function lineErrors(lines: readonly TrueLine[], read: readonly Read[]): readonly string[] {
  const left = read.map(keyOf);
  const missing = lines.map(keyOf).filter((key) => {
    const at = left.indexOf(key);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return missing.length >= left.length
    ? missing.map((key) => `missing ${key}${left.length > 0 ? ` (read ${left.join("; ")})` : ""}`)
    : left.map((key) => `too many: ${key}`);
}

function keyOf({ kind, name, maximum }: Read): string {
  return `${kind} ${stripDiacritics(foldLabel(normalizeText(name)))} ${maximum ?? "?"}`;
}
