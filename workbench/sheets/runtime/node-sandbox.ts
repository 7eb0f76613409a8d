import { createContext, runInContext, Script } from "node:vm";
import { MISSING_GLOBALS } from "./sandbox";
import type { Sandbox } from "./sandbox";
import { createScriptDate } from "./script-date";

const REMOVE_MISSING = new Script(
  MISSING_GLOBALS.map((name) => `delete globalThis[${JSON.stringify(name)}];`).join(""),
);

/**
 * Makes the globals constants of the script's scope as well. Each look-up of a global in a context asks Node's
 * interceptor, which is some hundred times as slow: most of the time of a run went there.
 */
const KEEP_GLOBALS = new Script(`const { ${changeableGlobals().join(", ")} } = this;`);

/** Scripts in a context of their own: a real global scope, with arrays, dates and errors of its own. */
export const NODE_SANDBOX: Sandbox = {
  open: (services, clock) => {
    const scope = createContext({}) as Record<string, unknown>;
    const inside = <Value>(code: string) => runInContext(code, scope) as Value;
    const ScriptDate = createScriptDate(inside<DateConstructor>("Date"), clock);
    REMOVE_MISSING.runInContext(scope);
    Object.assign(scope, services, { Date: ScriptDate });
    KEEP_GLOBALS.runInContext(scope);
    const before = new Set(Object.getOwnPropertyNames(inside("globalThis")));
    const parse = inside<(json: string) => unknown>("JSON.parse");
    const has = (name: string) => !before.has(name) && typeof scope[name] === "function";
    return {
      realm: {
        array: inside("(items) => Array.from(items)"),
        date: (instant) => new ScriptDate(instant),
        error: inside("(message) => new Error(message)"),
      },
      load: (script) => {
        runInContext(script, scope, { filename: "Code.js" });
      },
      has,
      call: (name, args) => (scope[name] as (...args: readonly unknown[]) => unknown)(...args),
      parse,
    };
  },
};

/** The language's own globals that a script has, but those that no constant may be named after. */
function changeableGlobals(): readonly string[] {
  const all = runInContext("Object.getOwnPropertyDescriptors(globalThis)", createContext({})) as Readonly<
    Record<string, PropertyDescriptor>
  >;
  const left: ReadonlySet<string> = new Set([...MISSING_GLOBALS, "globalThis", "eval"]);
  return Object.keys(all).filter((name) => all[name]?.configurable === true && !left.has(name));
}
