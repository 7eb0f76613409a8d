/** Most judges with a ballot of their own: formulas over more would not fit into a cell. */
export const MOST_JUDGES = 25;

/** Code of the `number`-th member, from 1: `TV01`. Codes match sheets and files; names are for people. */
export function memberCode(number: number): string {
  return `TV${String(number).padStart(2, "0")}`;
}

/** Signs that COUNTIFS would read as wildcards, and the one that separates the parts of stamps and seals. */
const FORBIDDEN = /[*?~|=<>]/;

/** Whether a code can be matched by formulas as it stands: without wildcards, and without spaces at its ends. */
export function isSoundCode(code: string): boolean {
  return code !== "" && code.trim() === code && !FORBIDDEN.test(code);
}
