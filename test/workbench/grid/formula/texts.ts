import fc from "fast-check";

/** Formulas of every form, with small references so that shifting and deleting hits them. */
export function formulaTexts(): fc.Arbitrary<string> {
  const point = fc
    .tuple(
      fc.constantFrom("", "$"),
      fc.constantFrom("A", "B", "c", "M", "AA"),
      fc.constantFrom("", "$"),
      fc.integer({ min: 1, max: 30 }),
    )
    .map(([columnSign, column, rowSign, row]) => `${columnSign}${column}${rowSign}${String(row)}`);
  const sheet = fc.constantFrom("", "", "S!", "'Bảng ''một'' 1'!", "'A1'!");
  const reference = fc
    .tuple(sheet, point, fc.option(point))
    .map(([prefix, first, last]) => `${prefix}${first}${last === null ? "" : `:${last}`}`);
  const text = fc.constantFrom('""', '"A1"', '"a""$B$2:C3"', "\"'S'!A1\"", '"Đảng bộ, x;y"');
  const leaf = fc.oneof(
    reference,
    text,
    fc.integer({ min: 0, max: 999 }).map(String),
    fc.constantFrom("1.5", "0.005", "1E-7", "TRUE", "#N/A", "ThamDinh_1_TC1"),
  );
  const { formula } = fc.letrec<{ formula: string }>((tie) => ({
    formula: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      leaf,
      tie("formula").map((inner) => `(${inner})`),
      tie("formula").map((inner) => `-(${inner})%`),
      fc
        .tuple(tie("formula"), fc.constantFrom("+", "-", "*", " / ", "^", "&", "=", "<>", "<=", " > "), tie("formula"))
        .map(([left, operator, right]) => `${left}${operator}${right}`),
      fc.tuple(tie("formula"), tie("formula")).map(([first, second]) => `IF(${first}, ${second},)`),
      fc.tuple(tie("formula"), reference).map(([first, second]) => `SUM(${first},${second})`),
      fc.tuple(reference, reference).map(([first, second]) => `SUM(INDEX(${first},1):INDEX(${second},2))`),
    ),
  }));
  return formula.map((inner) => `=${inner}`);
}
