/**
 * How a function takes an argument. `value`: one value, or one after another where arrays are calculated. `whole`: a
 * range or array as it is. `single`: one value even where arrays are calculated. `lazy`: only when the function asks.
 */
export type ParameterKind = "value" | "whole" | "single" | "lazy";

export interface Signature {
  readonly parameters: readonly ParameterKind[];
  readonly required: number;
  /** How many of the last parameters may come again and again; 0 for none. */
  readonly repeated: number;
  /** Whether the function looks at error values itself instead of passing the first one on. */
  readonly seesErrors: boolean;
}

interface Traits {
  readonly optional?: number;
  readonly repeated?: number;
  readonly seesErrors?: boolean;
}

function takes(parameters: string, traits: Traits = {}): Signature {
  const kinds = parameters === "" ? [] : (parameters.split(" ") as ParameterKind[]);
  return {
    parameters: kinds,
    required: kinds.length - (traits.optional ?? 0),
    repeated: traits.repeated ?? 0,
    seesErrors: traits.seesErrors ?? false,
  };
}

const SEES_ERRORS: Traits = { seesErrors: true };
const MANY: Traits = { repeated: 1 };

/**
 * Every function there is. What Excel 2010, Google Sheets and LibreOffice do not share is left out on purpose, so that
 * a formula of ours that needs it fails here.
 */
export const SIGNATURES: ReadonlyMap<string, Signature> = new Map(
  Object.entries({
    SUM: takes("whole", MANY),
    MIN: takes("whole", MANY),
    MAX: takes("whole", MANY),
    AVERAGE: takes("whole", MANY),
    MEDIAN: takes("whole", MANY),
    COUNT: takes("whole", MANY),
    COUNTA: takes("whole", MANY),
    COUNTBLANK: takes("whole"),
    SUMPRODUCT: takes("whole", MANY),
    LARGE: takes("whole value"),
    SMALL: takes("whole value"),
    RANK: takes("value whole value", { optional: 1 }),
    ROUND: takes("value value"),
    ABS: takes("value"),
    INT: takes("value"),
    MOD: takes("value value"),
    FLOOR: takes("value value"),
    CEILING: takes("value value"),

    IF: takes("lazy lazy lazy", { optional: 1 }),
    IFERROR: takes("lazy lazy"),
    AND: takes("whole", MANY),
    OR: takes("whole", MANY),
    NOT: takes("value"),
    TRUE: takes(""),
    FALSE: takes(""),
    NA: takes(""),

    COUNTIF: takes("whole value", SEES_ERRORS),
    COUNTIFS: takes("whole value", { repeated: 2, seesErrors: true }),
    SUMIF: takes("whole value whole", { optional: 1, seesErrors: true }),
    SUMIFS: takes("whole whole value", { repeated: 2, seesErrors: true }),

    INDEX: takes("whole single single", { optional: 1 }),
    MATCH: takes("value whole value", { optional: 1 }),
    VLOOKUP: takes("value whole value value", { optional: 1 }),
    ROW: takes("whole", { optional: 1 }),
    ROWS: takes("whole"),
    COLUMN: takes("whole", { optional: 1 }),
    COLUMNS: takes("whole"),

    ISNUMBER: takes("value", SEES_ERRORS),
    ISLOGICAL: takes("value", SEES_ERRORS),
    ISTEXT: takes("value", SEES_ERRORS),
    ISBLANK: takes("value", SEES_ERRORS),
    ISERROR: takes("value", SEES_ERRORS),
    ISNA: takes("value", SEES_ERRORS),
    ISFORMULA: takes("whole"),
    CELL: takes("value whole"),
    N: takes("whole"),
    T: takes("whole"),

    TRIM: takes("value"),
    UPPER: takes("value"),
    LOWER: takes("value"),
    LEN: takes("value"),
    CHAR: takes("value"),
    LEFT: takes("value value", { optional: 1 }),
    RIGHT: takes("value value", { optional: 1 }),
    MID: takes("value value value"),
    SUBSTITUTE: takes("value value value value", { optional: 1 }),
    CONCATENATE: takes("value", MANY),
    EXACT: takes("value value"),
    FIND: takes("value value value", { optional: 1 }),
    SEARCH: takes("value value value", { optional: 1 }),
    VALUE: takes("value"),
    TEXT: takes("value value"),
  }),
);

/** The kind of the argument at `index`, from 0. */
export function parameterKind({ parameters, repeated }: Signature, index: number): ParameterKind {
  const fixed = parameters.length - repeated;
  const at = index < parameters.length ? index : fixed + ((index - fixed) % repeated);
  return parameters[at] ?? "value";
}

/** Whether the function takes as many arguments as that. */
export function takesCount({ parameters, required, repeated }: Signature, count: number): boolean {
  if (count < required) return false;
  if (repeated === 0) return count <= parameters.length;
  return count <= parameters.length || (count - parameters.length) % repeated === 0;
}
