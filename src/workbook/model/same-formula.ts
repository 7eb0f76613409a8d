/**
 * Whether two formulas are equivalent: programs differ in spaces, quotes around sheet names, and the brackets of TRUE
 * and FALSE.
 */
export function sameFormula(a: string, b: string): boolean {
  return a === b || normalFormula(a) === normalFormula(b);
}

/** Returns a formula without the parts that programs may change when saving. */
export function normalFormula(formula: string): string {
  return formula
    .split('"')
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replace(/\s/g, "")
            .replaceAll("'", "")
            .replace(/\b(TRUE|FALSE)\(\)/gi, "$1")
            .toUpperCase(),
    )
    .join('"');
}
