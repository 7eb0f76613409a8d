/**
 * Returns a function that makes a value when it is first called, and keeps it. Schemas are made so: a script of Google
 * Sheets runs as a whole for every call, most of which read none of them, and building them all takes most of its start.
 */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** Returns a function that finds the value of each key when it is first asked for, and keeps it, `null` as well. */
export function onceEach<Key, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const found = new Map<Key, { readonly value: Value }>();
  return (key) => {
    const own = found.get(key) ?? { value: find(key) };
    found.set(key, own);
    return own.value;
  };
}
