import { beforeAll, describe, expect, it } from "vitest";
import { readCriteria } from "../../../src/recognition/criteria/read-criteria";
import { recognizeTable } from "../../../src/recognition/recognize-table";
import { packs } from "../../../src/rubric/packs/packs";
import { rubricFromLines } from "../../../src/rubric/rubric-from-lines";
import { requiredRoles } from "../../../src/scoring/role";
import { correctionsOf } from "../../own-layouts/corrections";
import { generateLayout } from "../../own-layouts/generate-layout";
import type { Layout } from "../../own-layouts/layout";
import { HEADING_PHRASES } from "../../own-layouts/phrases";

const LAYOUTS = 600;

/**
 * Corrections that a person has to make, layout by layout; the figures below were 1 in the middle, 12 at most and 19 %
 * without any before headings were compared with their marks.
 */
let corrections: readonly { readonly layout: Layout; readonly wrong: readonly string[] }[];

beforeAll(() => {
  corrections = Array.from({ length: LAYOUTS }, (_, index) => {
    const layout = generateLayout(index + 1);
    return { layout, wrong: correctionsOf(layout) };
  });
});

function told({ layout: { seed, traits }, wrong }: (typeof corrections)[number]): string {
  return `${seed} [${traits.join("; ")}]: ${wrong.join(" | ")}`;
}

describe("Tables as people lay them out", () => {
  it("are made of more than 200 headings of public forms", () => {
    expect(HEADING_PHRASES.size).toBeGreaterThanOrEqual(200);
  });

  it("need no correction of a heading row, a role or a criterion in the middle, and at least 98 in 100 need none at all", () => {
    const counts = corrections.map(({ wrong }) => wrong.length).sort((a, b) => a - b);
    expect(counts[Math.floor(counts.length / 2)]).toBe(0);
    expect(counts.filter((count) => count === 0).length / counts.length).toBeGreaterThanOrEqual(0.98);
  });

  it("with stated points or numbered criteria never need more than one", () => {
    const isTold = ({ traits }: Layout) => !traits.includes("maxima: none");
    expect(corrections.filter(({ layout, wrong }) => isTold(layout) && wrong.length > 1).map(told)).toEqual([]);
  });

  it("have their heading rows found, wherever the cursor stands", () => {
    expect(
      corrections
        .filter(({ wrong }) => wrong.some((text) => text.startsWith("heading") || text.startsWith("refused")))
        .map(told),
    ).toEqual([]);
  });
});

describe("A rubric that is read off a table", () => {
  it("finds each of its columns again when the table is attached: none is missing, added or taken for another", () => {
    for (const {
      layout: { region, seed },
    } of corrections) {
      const found = readCriteria(region);
      if (!found.ok) continue;
      const { lines, total, subjectKind } = found.read;
      const { rubric } = rubricFromLines(lines, total, subjectKind);
      const table = recognizeTable(region, { rubrics: [...packs, rubric], rubric, roles: new Map() });
      const roles = table.ok ? table.table.columns.flatMap(({ guess }) => guess.role ?? []) : [];
      expect([seed, requiredRoles(rubric).filter((role) => !roles.includes(role))]).toEqual([seed, []]);
      expect([seed, roles.length]).toEqual([seed, new Set(roles).size]);
      const names = new Map<string, string>(
        [...rubric.criteria, ...rubric.bonuses, ...rubric.deductions].map(({ code, name }) => [code, name]),
      );
      for (const { heading, guess } of table.ok ? table.table.columns : []) {
        const name = names.get(guess.role ?? "");
        const said = (text: string) =>
          text
            .normalize("NFC")
            .replace(/[^\p{L}\p{N}]+/gu, " ")
            .toLowerCase();
        if (name !== undefined)
          expect([seed, said(heading)]).toEqual([seed, expect.stringContaining(said(name).trim())]);
      }
    }
  });
});
