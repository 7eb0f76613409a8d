import { toHostFailure } from "./host-error";
import type { SheetsFailure } from "../../src/language/sheets-errors";

/** What a page gets: a value, or why there is none. Errors cross to a page as a text of the service's own, which says nothing. */
export type Answer<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: SheetsFailure };

/** Works for a page. The answer is plain data: some of it is made when it is read, and pages are given neither functions nor `undefined`. */
export function answer<Value>(work: () => Value): Answer<Value> {
  try {
    return JSON.parse(JSON.stringify({ ok: true, value: work() })) as Answer<Value>;
  } catch (error) {
    console.error(error);
    return { ok: false, error: toHostFailure(error) };
  }
}
