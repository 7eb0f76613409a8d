import type { SheetFunction } from "./formula-arguments";
import { COUNTING_FUNCTIONS } from "./formula-functions-counting";
import { LOGIC_FUNCTIONS } from "./formula-functions-logic";
import { LOOKUP_FUNCTIONS } from "./formula-functions-lookup";
import { NUMBER_FUNCTIONS } from "./formula-functions-number";
import { TEXT_FUNCTIONS } from "./formula-functions-text";

/** All functions by name, except `IF` and `IFERROR`, which decide themselves what is calculated. */
export const FUNCTIONS: ReadonlyMap<string, SheetFunction> = new Map(
  [NUMBER_FUNCTIONS, COUNTING_FUNCTIONS, LOGIC_FUNCTIONS, LOOKUP_FUNCTIONS, TEXT_FUNCTIONS].flatMap((group) => Object.entries(group)),
);
