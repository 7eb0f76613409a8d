import { MISSING_GLOBALS } from "./sandbox";
import type { Sandbox } from "./sandbox";
import { createScriptDate } from "./script-date";

const NAME = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

/**
 * Scripts inside a function of the page, whose parameters hide the page's globals. `Native` is the `Function` of the
 * realm that they run in: the page's own, or that of a frame.
 */
export function createFunctionSandbox(Native: FunctionConstructor = Function): Sandbox {
  return {
    open: (services, clock) => {
      const ScriptDate = createScriptDate(Date, clock);
      const shared: Record<string, unknown> = { ...services, Date: ScriptDate };
      shared["globalThis"] = shared;
      const hidden = [...new Set([...MISSING_GLOBALS, ...pageGlobals()])].filter((name) => !(name in shared));
      let find: (name: string) => unknown = () => undefined;
      return {
        realm: {
          array: (items) => [...items],
          date: (instant) => new ScriptDate(instant),
          error: (message) => new Error(message),
        },
        load: (script) => {
          // The inner function sees the script's own declarations, as a global scope would
          const run = new Native(
            ...Object.keys(shared),
            ...hidden,
            `${script}\n;return (name) => eval("typeof " + name + " === 'function' ? " + name + " : undefined");`,
          );
          find = (run as (...args: readonly unknown[]) => typeof find)(...Object.values(shared));
        },
        has: (name) => isDeclared(find, name, shared),
        call: (name, args) => (find(name) as (...args: readonly unknown[]) => unknown)(...args),
        parse: (json) => JSON.parse(json) as unknown,
      };
    },
  };
}

/** What JavaScript itself has; everything else that a page finds is the page's. */
const LANGUAGE: ReadonlySet<string> = new Set([
  "Object",
  "Function",
  "Array",
  "Number",
  "parseFloat",
  "parseInt",
  "Infinity",
  "NaN",
  "undefined",
  "Boolean",
  "String",
  "Symbol",
  "Date",
  "Promise",
  "RegExp",
  "Error",
  "AggregateError",
  "EvalError",
  "RangeError",
  "ReferenceError",
  "SyntaxError",
  "TypeError",
  "URIError",
  "globalThis",
  "JSON",
  "Math",
  "ArrayBuffer",
  "Atomics",
  "Uint8Array",
  "Int8Array",
  "Uint16Array",
  "Int16Array",
  "Uint32Array",
  "Int32Array",
  "Float32Array",
  "Float64Array",
  "Uint8ClampedArray",
  "BigUint64Array",
  "BigInt64Array",
  "DataView",
  "Map",
  "BigInt",
  "Set",
  "Iterator",
  "WeakMap",
  "WeakSet",
  "WeakRef",
  "Proxy",
  "Reflect",
  "FinalizationRegistry",
  "SharedArrayBuffer",
  "decodeURI",
  "decodeURIComponent",
  "encodeURI",
  "encodeURIComponent",
  "escape",
  "unescape",
  "eval",
  "isFinite",
  "isNaN",
  "constructor",
  "toString",
  "valueOf",
]);

/** The names of a page's globals, those that it inherits included. */
function pageGlobals(): readonly string[] {
  const names: string[] = [];
  for (
    let scope: unknown = globalThis;
    scope !== null && scope !== Object.prototype;
    scope = Object.getPrototypeOf(scope)
  ) {
    names.push(...Object.getOwnPropertyNames(scope));
  }
  return names.filter((name) => NAME.test(name) && !LANGUAGE.has(name));
}

function isDeclared(find: (name: string) => unknown, name: string, shared: Readonly<Record<string, unknown>>): boolean {
  if (!NAME.test(name) || name in shared) return false;
  const found = find(name);
  return found !== undefined && found !== (globalThis as unknown as Record<string, unknown>)[name];
}
