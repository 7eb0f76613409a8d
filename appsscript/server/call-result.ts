import { toHostFailure } from "./book/host-error";
import type { SheetsFailure } from "../../src/language/sheets-errors";

/**
 * Result for a page: a value, or the reason for its absence. Errors reach a page only as the service's own text, which
 * says nothing.
 */
export type CallResult<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: SheetsFailure };

/** Runs work for a page. The result is plain data, since pages receive neither functions nor `undefined`. */
export function callResult<Value>(work: () => Value): CallResult<Value> {
  try {
    return JSON.parse(JSON.stringify({ ok: true, value: work() })) as CallResult<Value>;
  } catch (error) {
    console.error(error);
    return { ok: false, error: toHostFailure(error) };
  }
}
