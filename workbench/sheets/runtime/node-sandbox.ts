import { createContext, runInContext } from "node:vm";
import { MISSING_GLOBALS } from "./sandbox";
import type { Sandbox } from "./sandbox";
import { createScriptDate } from "./script-date";

/** Scripts in a context of their own: a real global scope, with arrays, dates and errors of its own. */
export const NODE_SANDBOX: Sandbox = {
  open: (services, clock) => {
    const scope = createContext({}) as Record<string, unknown>;
    const inside = <Value>(code: string) => runInContext(code, scope) as Value;
    const ScriptDate = createScriptDate(inside<DateConstructor>("Date"), clock);
    for (const name of MISSING_GLOBALS) inside(`delete globalThis[${JSON.stringify(name)}]`);
    Object.assign(scope, services, { Date: ScriptDate });
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
