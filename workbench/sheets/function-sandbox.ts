import { MISSING_GLOBALS } from "./sandbox";
import type { Sandbox } from "./sandbox";
import { createScriptDate } from "./script-date";

const NAME = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

/**
 * Scripts inside a function of the page, whose parameters hide the page's globals. `Native` is the `Function` of the realm that they
 * run in: the page's own, or that of a frame.
 */
export function createFunctionSandbox(Native: FunctionConstructor = Function): Sandbox {
  return {
    open: (services, clock) => {
      const ScriptDate = createScriptDate(Date, clock);
      const shared: Record<string, unknown> = { ...services, Date: ScriptDate };
      shared["globalThis"] = shared;
      const hidden = MISSING_GLOBALS.filter((name) => !(name in shared));
      let find: (name: string) => unknown = () => undefined;
      return {
        realm: { array: (items) => [...items], date: (instant) => new ScriptDate(instant), error: (message) => new Error(message) },
        load: (script) => {
          // The inner function sees the script's own declarations, as a global scope would
          const run = new Native(...Object.keys(shared), ...hidden, `${script}\n;return (name) => eval("typeof " + name + " === 'function' ? " + name + " : undefined");`);
          find = (run as (...args: readonly unknown[]) => typeof find)(...Object.values(shared));
        },
        has: (name) => isDeclared(find, name, shared),
        call: (name, args) => (find(name) as (...args: readonly unknown[]) => unknown)(...args),
        parse: (json) => JSON.parse(json) as unknown,
      };
    },
  };
}

function isDeclared(find: (name: string) => unknown, name: string, shared: Readonly<Record<string, unknown>>): boolean {
  if (!NAME.test(name) || name in shared) return false;
  const found = find(name);
  return found !== undefined && found !== (globalThis as unknown as Record<string, unknown>)[name];
}
