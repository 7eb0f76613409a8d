/**
 * Returns a function that makes a value when it is first called, and keeps it. Schemas are made so: a script of Google
 * Sheets runs as a whole for every call, most of which read none of them, and building them all takes most of its start.
 */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
