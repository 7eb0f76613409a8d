/**
 * The JSON of a value that `google.script.run` passes: primitives, arrays and plain objects. Dates, functions, nodes of
 * the page and circles are refused; `undefined` in an array becomes `null` (GAS
 * guides/html/client-server-communication.md).
 */
export function toWire(value: unknown): string {
  return JSON.stringify(copyLegal(value, "0", [])) ?? "null";
}

function copyLegal(value: unknown, path: string, above: readonly unknown[]): unknown {
  if (value === null || value === undefined) return value;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value !== "object" || above.includes(value) || !isPlain(value)) throw illegal(path);
  const inside = [...above, value];
  if (Array.isArray(value))
    return Array.from(value, (item, index) => copyLegal(item, `${path}.${String(index)}`, inside) ?? null);
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, copyLegal(item, `${path}.${name}`, inside)]),
  );
}

/** Of whatever realm: the tag tells dates, maps, promises and nodes from objects. */
function isPlain(value: object): boolean {
  if (Array.isArray(value)) return true;
  return (
    Object.prototype.toString.call(value) === "[object Object]" &&
    !("nodeType" in value) &&
    typeof (value as { then?: unknown }).then !== "function"
  );
}

function illegal(path: string): Error {
  return new Error(`Failed due to illegal value in property: ${path}`);
}
