import type { Area } from "../../../../src/workbook/model/area";
import type { Arguments, SheetFunction } from "../arguments";
import { readCriterion } from "../criterion";
import type { Criterion } from "../criterion";
import { areaKey } from "../range";
import type { RangeValues } from "../range";
import { fail, isError } from "../value";
import type { Scalar } from "../value";

export const COUNTING_FUNCTIONS: Readonly<Record<string, SheetFunction>> = {
  COUNTIF: (args) => countMatches(args),
  COUNTIFS: (args) => countMatches(args),
  SUMIF: (args) => sumMatches(args, 0, sumArea(args)),
  SUMIFS: (args) => {
    const area = args.area(0);
    if (!sameShape(area, args.area(1))) fail("#VALUE!");
    return sumMatches(args, 1, area);
  },
};

interface Condition {
  readonly area: Area;
  readonly criterion: Scalar;
}

function countMatches(args: Arguments): Scalar {
  const conditions = conditionsFrom(args, 0, args.operands.length);
  // Rows of one table ask the same questions again and again
  return args.scope.store.remember(
    conditionsKey("COUNTIFS", conditions),
    () => matchingPlaces(args, conditions).length,
  );
}

function sumMatches(args: Arguments, first: number, summed: Area): Scalar {
  const conditions = conditionsFrom(args, first, first === 0 ? 2 : args.operands.length);
  const key = conditionsKey(`SUMIFS|${areaKey(summed)}`, conditions);
  return args.scope.store.remember(key, () => {
    const { cells } = args.scope.store.values(summed);
    return matchingPlaces(args, conditions).reduce((total, place) => {
      const cell = cells[place] ?? null;
      if (isError(cell)) fail(cell);
      return total + (typeof cell === "number" ? cell : 0);
    }, 0);
  });
}

/** `SUMIF` takes only the corner of its third argument; the size is that of the first. */
function sumArea(args: Arguments): Area {
  const { rows, columns } = args.area(0);
  const { sheet, row, column } = args.has(2) ? args.area(2) : args.area(0);
  return { sheet, row, column, rows, columns };
}

function conditionsFrom(args: Arguments, first: number, end: number): readonly Condition[] {
  const conditions: Condition[] = [];
  for (let index = first; index < end; index += 2) {
    conditions.push({ area: args.area(index), criterion: args.scalar(index + 1) });
  }
  const shape = conditions[0];
  if (shape && conditions.some(({ area }) => !sameShape(area, shape.area))) fail("#VALUE!");
  return conditions;
}

/** Places within the areas at which every condition holds, in order. */
function matchingPlaces(args: Arguments, conditions: readonly Condition[]): readonly number[] {
  const { store, decimal } = args.scope;
  const tests = conditions.map(({ area, criterion }) => ({
    range: store.values(area),
    criterion: readCriterion(criterion, decimal),
  }));
  // The rarest text narrows the search before any test
  const candidates = tests
    .flatMap(({ range, criterion }) => (criterion.text === null ? [] : [range.positionsOfText(criterion.text)]))
    .reduce<readonly number[] | null>(
      (least, places) => (least && least.length <= places.length ? least : places),
      null,
    );
  const places = candidates ?? [...(tests[0]?.range.cells.keys() ?? [])];
  return places.filter((place) => tests.every((test) => isMatch(test, place)));
}

function isMatch(
  { range, criterion }: { readonly range: RangeValues; readonly criterion: Criterion },
  place: number,
): boolean {
  if (criterion.text !== null) return range.folded[place] === criterion.text;
  return criterion.test(range.cells[place] ?? null);
}

function sameShape(first: Area, second: Area): boolean {
  return first.rows === second.rows && first.columns === second.columns;
}

function conditionsKey(name: string, conditions: readonly Condition[]): string {
  return [name, ...conditions.map(({ area, criterion }) => `${areaKey(area)}|${JSON.stringify(criterion)}`)].join("|");
}
