import { codeKey } from "./panel-members";

/** The form of codes that the product gives, with their number: `MH-001`. Units may use codes of their own form. */
export const ENTRY_CODE = /^MH-(\d{3,7})$/;

const DIGITS = 3;

/** Returns the code of a number. */
export function entryCode(number: number): string {
  return `MH-${String(number).padStart(DIGITS, "0")}`;
}

/** Returns what gives the next free code at each call; `taken` holds the keys (`codeKey`) of codes in use. */
export function freeCodes(taken: ReadonlySet<string>): () => string {
  let number = 0;
  return () => {
    let code: string;
    do code = entryCode(++number);
    while (taken.has(codeKey(code)));
    return code;
  };
}
