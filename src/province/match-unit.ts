import { pathKey } from "./unit-list";
import type { Unit } from "./unit-list";

/**
 * Returns a function that finds the unit of a file by its path in the collected folder (`/` between parts); `null` where
 * none or several fit. A unit's own paths come first, the longest of them, then its code: the first folder's name, or
 * the file's name up to a character that no code has or a separator.
 */
export function unitMatcher(units: readonly Unit[]): (path: string) => Unit | null {
  const byPath = new Map(units.flatMap((unit) => unit.paths.map((path) => [pathKey(path), unit] as const)));
  const byCode = new Map(
    units.filter(({ paths }) => paths.length === 0).map((unit) => [unit.code.toUpperCase(), unit]),
  );
  return (path) => {
    const parts = pathKey(path).split("/");
    for (let length = parts.length; length > 0; length--) {
      const unit = byPath.get(parts.slice(0, length).join("/"));
      if (unit) return unit;
    }
    return startingUnit(byCode, parts[0]!) ?? startingUnit(byCode, parts[parts.length - 1]!);
  };
}

const LEADING_CODE = /^[A-Z0-9][A-Z0-9._-]*/;
const SEPARATOR_AT_END = /[._-][A-Z0-9]*$/;

/** Returns the unit with the longest code that a name starts with and that ends where a word does. */
function startingUnit(byCode: ReadonlyMap<string, Unit>, name: string): Unit | null {
  const [leading = ""] = LEADING_CODE.exec(name) ?? [];
  // A letter that no code has, as in "01á", continues the word before it
  let start = /^\p{L}/u.test(name.slice(leading.length)) ? shorter(leading) : leading;
  for (; start !== ""; start = shorter(start)) {
    const unit = byCode.get(start);
    if (unit) return unit;
  }
  return null;
}

/** Returns the text before the last separator. */
function shorter(start: string): string {
  return SEPARATOR_AT_END.test(start) ? start.replace(SEPARATOR_AT_END, "") : "";
}
