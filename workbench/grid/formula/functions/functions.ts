import type { SheetFunction } from "../arguments";
import { COUNTING_FUNCTIONS } from "./counting";
import { LOGIC_FUNCTIONS } from "./logic";
import { LOOKUP_FUNCTIONS } from "./lookup";
import { NUMBER_FUNCTIONS } from "./number";
import { TEXT_FUNCTIONS } from "./text";

/** All functions by name, except `IF` and `IFERROR`, which decide themselves what is calculated. */
export const FUNCTIONS: ReadonlyMap<string, SheetFunction> = new Map(
  [NUMBER_FUNCTIONS, COUNTING_FUNCTIONS, LOGIC_FUNCTIONS, LOOKUP_FUNCTIONS, TEXT_FUNCTIONS].flatMap((group) =>
    Object.entries(group),
  ),
);
