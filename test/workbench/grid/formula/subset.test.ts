import { describe, expect, it } from "vitest";
import { insertTemplate } from "../../../../src/actions/insert-template";
import { packs } from "../../../../src/rubric/packs/packs";
import { ROW_PLACEHOLDER } from "../../../../src/workbook/model/sheet-spec";
import type { SheetSpec } from "../../../../src/workbook/model/sheet-spec";
import type { Snapshot } from "../../../../src/workbook/model/snapshot";
import { parseFormula } from "../../../../workbench/grid/formula/parser";
import type { Expression } from "../../../../workbench/grid/formula/expression";
import { SIGNATURES } from "../../../../workbench/grid/formula/signatures";

const EMPTY: Snapshot = {
  host: "xlsx",
  calculated: true,
  sheets: [{ name: "Trang tính1", visible: true, protected: false, used: null }],
  activeSheet: "Trang tính1",
  selection: null,
  locale: { decimalSeparator: "," },
  names: [],
};

describe("The formulas of the templates", () => {
  const inserted = insertTemplate(EMPTY, { rubrics: packs.map(({ id }) => id), rows: 3 });
  const specs = inserted.ok ? inserted.plan.edits.flatMap((edit) => (edit.kind === "addSheet" ? [edit.spec] : [])) : [];
  const expressions = specs
    .flatMap(formulasOf)
    .map((formula) => parseFormula(formula.replaceAll(ROW_PLACEHOLDER, "9")));

  it("are there, can be read, and use only shared functions", () => {
    const used = new Set(expressions.flatMap(callsOf));
    expect(used).toContain("SUMPRODUCT");
    expect([...used].filter((name) => !SIGNATURES.has(name))).toEqual([]);
  });

  it("hold no decimal literals, which locales would write differently", () => {
    const numbers = expressions.flatMap((expression) =>
      partsOf(expression).flatMap((part) => (part.kind === "number" ? [part.value] : [])),
    );
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers.filter((number) => !Number.isInteger(number))).toEqual([]);
  });
});

function formulasOf(spec: SheetSpec): readonly string[] {
  const inCells = spec.blocks
    .flatMap(({ cells }) => cells.flat())
    .flatMap((content) =>
      typeof content === "object" && content !== null && "formula" in content ? [content.formula] : [],
    );
  const inRules = spec.validations.map(({ rule }) => (rule.kind === "list" ? rule.source : rule.formula));
  return [
    ...inCells,
    ...inRules,
    ...spec.fills.map(({ formula }) => formula),
    ...spec.conditionalFormats.map(({ formula }) => formula),
  ];
}

function callsOf(expression: Expression): readonly string[] {
  return partsOf(expression).flatMap((part) => (part.kind === "call" ? [part.name] : []));
}

function partsOf(expression: Expression): readonly Expression[] {
  return [expression, ...childrenOf(expression).flatMap(partsOf)];
}

function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "call":
      return expression.args;
    case "group":
      return [expression.inner];
    case "unary":
    case "percent":
      return [expression.operand];
    case "binary":
      return [expression.left, expression.right];
    case "span":
      return [expression.first, expression.last];
    default:
      return [];
  }
}
