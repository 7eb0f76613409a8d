import { hundredths } from "../../../../src/text/hundredths";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { insertTemplate } from "../../../../src/actions/insert-template";
import { summarize } from "../../../../src/actions/summarize";
import { MAX_DERIVED_BONUSES, mostScoredLines } from "../../../../src/rubric/schema";
import type { Rubric } from "../../../../src/rubric/rubric";
import { computedRoles } from "../../../../src/scoring/role";
import { MAX_COLUMNS, MAX_ROWS } from "../../../../src/workbook/model/area";
import { rubricName } from "../../../../src/workbook/model/binding-name";
import { readBindings } from "../../../../src/workbook/bindings/bindings";
import { isFormula } from "../../../../src/workbook/model/fingerprint";
import { tableFormulas } from "../../../../src/workbook/formulas/formulas";
import type { Plan } from "../../../../src/workbook/model/plan";
import { rubricSheet } from "../../../../src/workbook/sheets/rubric/rubric-sheet";
import { ROW_PLACEHOLDER } from "../../../../src/workbook/model/sheet-spec";
import type { SheetSpec } from "../../../../src/workbook/model/sheet-spec";
import { basisRubricArbitrary, rubricArbitrary } from "../../../rubric-arbitrary";
import { applyPlan, blockOf, changeBlock, emptySnapshot } from "../../../snapshot-of";
import { collective } from "../../../sound-entries";

/** Excel refuses longer formulas. */
const MAX_FORMULA = 8192;
/** No rubric sheet is that long. */
const FAR_ROW = 99_000;
/** Excel refuses deeper nesting. */
const MAX_NESTING = 64;
/** What Excel 2010, Google Sheets and LibreOffice share and agree on. */
const SHARED_FUNCTIONS: ReadonlySet<string> = new Set([
  "ABS",
  "SUM",
  "SUMIFS",
  "IF",
  "AND",
  "OR",
  "NOT",
  "ROUND",
  "INT",
  "FLOOR",
  "CEILING",
  "MOD",
  "N",
  "MIN",
  "MAX",
  "SMALL",
  "COUNT",
  "COUNTA",
  "COUNTIF",
  "COUNTIFS",
  "SUMPRODUCT",
  "INDEX",
  "MATCH",
  "ISNUMBER",
  "ISLOGICAL",
  "T",
  "IFERROR",
  "TRIM",
  "SUBSTITUTE",
  "CHAR",
  "UPPER",
  "LEFT",
  "ROW",
  "ROWS",
]);

const everyRubric = fc.oneof({ weight: 3, arbitrary: rubricArbitrary }, { weight: 1, arbitrary: basisRubricArbitrary });

describe("Every formula of every table, whatever the rubric", () => {
  const everyFormula = (check: (formula: string) => void) => {
    fc.assert(
      fc.property(everyRubric, (rubric) => templateFormulas(rubric).forEach(check)),
      { numRuns: 25 },
    );
  };

  it("uses only functions that all hosts share", () => {
    everyFormula((formula) => {
      expect(functionsOf(formula).filter((name) => !SHARED_FUNCTIONS.has(name))).toEqual([]);
    });
  });

  it("holds no decimal literal: numbers that could change stand in the rubric sheet", () => {
    everyFormula((formula) => {
      expect(skeleton(formula)).not.toMatch(/\d\.\d|[^\w)]\.\d/);
    });
  });

  it("names no whole column, no structured reference and no array constant", () => {
    everyFormula((formula) => {
      expect(skeleton(formula)).not.toMatch(/\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\w$])|\[|\]|\{|\}/);
    });
  });

  it("is within the length and depth that Excel takes", () => {
    everyFormula((formula) => {
      expect(formula.length).toBeLessThanOrEqual(MAX_FORMULA);
      expect(nesting(formula)).toBeLessThanOrEqual(MAX_NESTING);
    });
  });

  it("closes what it opens", () => {
    everyFormula((formula) => {
      expect(formula).toMatch(/^=[^=]/);
      expect(
        [...skeleton(formula)].reduce(
          (depth, character) => depth + (character === "(" ? 1 : character === ")" ? -1 : 0),
          0,
        ),
      ).toBe(0);
      expect(formula).not.toMatch(/undefined|null|NaN/);
    });
  });
});

describe("The longest rubric that a sheet may hold", () => {
  it("keeps its formulas within the length that Excel takes, far down a sheet with the most awkward name", () => {
    const awkward = `${"a'".repeat(15)}a`;
    const formulas = farFormulas(longestRubric(), awkward);
    expect(Math.max(...formulas.map((formula) => formula.length))).toBeLessThanOrEqual(MAX_FORMULA);
    expect(formulas).toHaveLength(computedRoles(collective).length);
  });
});

describe("A table without one of its computed columns", () => {
  it("has no formulas, since they read one another", () => {
    const { cells } = rubricSheet(collective, "Bộ tiêu chí", { kind: "own", name: null });
    const formulas = tableFormulas({
      id: 1,
      cells,
      collectiveTables: [1],
      column: (role) => (role === "Hang" ? undefined : 3),
    });
    expect(formulas.size).toBe(0);
  });
});

/** All formulas of a template and of the summary of a filled one. */
function templateFormulas(rubric: Rubric): readonly string[] {
  const inserted = planOf(rubric);
  const snapshot = applyPlan(emptySnapshot(), inserted);
  return [...inserted.edits, ...summarize(snapshot, { date: "23/11/2026", profile: "state" }).plan.edits].flatMap(
    (edit) => ("spec" in edit ? specFormulas(edit.spec) : []),
  );
}

function planOf(rubric: Rubric): Plan {
  const inserted = insertTemplate(emptySnapshot(), {
    rubrics: [rubric.id],
    custom: [rubric],
    rows: 3,
  });
  if (!inserted.ok) throw new Error(inserted.refusal.code);
  return inserted.plan;
}

function specFormulas(spec: SheetSpec): readonly string[] {
  return [
    ...spec.fills.map(({ formula }) => formula.replaceAll(ROW_PLACEHOLDER, String(MAX_ROWS))),
    ...spec.blocks.flatMap(({ cells }) =>
      cells.flatMap((line) =>
        line.flatMap((content) => (content !== undefined && isFormula(content) ? [content.formula] : [])),
      ),
    ),
    ...spec.validations.map(({ rule }) => (rule.kind === "list" ? rule.source : rule.formula)),
    ...spec.conditionalFormats.map(({ formula }) => formula),
  ];
}

/** Formulas as they stand when the rubric stands far down its sheet and the table in the last columns and rows. */
function farFormulas(rubric: Rubric, sheet: string): readonly string[] {
  const { spec } = rubricSheet(rubric, sheet, { kind: "own", name: null });
  const snapshot = applyPlan(emptySnapshot(), { edits: [{ kind: "addSheet", spec }] });
  const name = rubricName(rubric.id);
  const far = changeBlock(snapshot, name, (block) => ({
    ...block,
    area: { ...block.area, row: FAR_ROW, column: MAX_COLUMNS - 8 },
  }));
  expect(blockOf(far, name).area.sheet).toBe(sheet);
  const cells = readBindings(far).rubrics.get(rubric.id)?.rubricAt;
  if (!cells) throw new Error("the rubric cannot be read back");
  return [...tableFormulas({ id: 99999, cells, collectiveTables: [99999], column: () => MAX_COLUMNS }).values()].map(
    (formula) => formula.replaceAll(ROW_PLACEHOLDER, String(MAX_ROWS)),
  );
}

function longestRubric(): Rubric {
  const bonus = collective.derivedBonuses[0]!;
  return {
    ...collective,
    maximum: hundredths(1000_00),
    bonuses: [],
    criteria: Array.from({ length: mostScoredLines(collective) }, (_, index) => ({
      ...collective.criteria[0]!,
      code: `TC${index + 1}`,
    })),
    derivedBonuses: Array.from({ length: MAX_DERIVED_BONUSES }, (_, index) => ({ ...bonus, code: `TT${index + 1}` })),
  };
}

/** A formula without its texts and quoted sheet names. */
function skeleton(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'!/g, "");
}

function functionsOf(formula: string): readonly string[] {
  return [...skeleton(formula).matchAll(/([A-Za-z_][\w.]*)\(/g)].map(([, name]) => name!);
}

function nesting(formula: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of skeleton(formula)) {
    if (character === "(") deepest = Math.max(deepest, ++depth);
    else if (character === ")") depth--;
  }
  return deepest;
}
