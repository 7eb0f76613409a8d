import type { CallResult } from "../server/call-result";
import type * as server from "../server/main";
import { CallFailure, toLostCall } from "./call-failure";
import type { ScriptRunner } from "./google-script";

type Server = typeof server;

/** The functions of the server that return a `CallResult`. */
export type Callable = {
  [Name in keyof Server]: ReturnType<Server[Name]> extends CallResult<unknown> ? Name : never;
}[keyof Server];

type ValueOf<Given> = Given extends { readonly ok: true; readonly value: infer Value } ? Value : never;

/** Calls a function of the server. Rejects with `CallFailure`. */
export type Call = <Name extends Callable>(
  name: Name,
  ...input: Parameters<Server[Name]>
) => Promise<ValueOf<ReturnType<Server[Name]>>>;

/** Returns a `Call` over the runner that Google gives to a page. */
export function callOver(run: ScriptRunner): Call {
  return <Name extends Callable>(name: Name, ...input: Parameters<Server[Name]>) =>
    new Promise<ValueOf<ReturnType<Server[Name]>>>((resolve, reject) => {
      const fail = (error: unknown) => reject(toLostCall(error));
      const runner = run.withFailureHandler(fail).withSuccessHandler((value) => {
        if (!isAnswer<ValueOf<ReturnType<Server[Name]>>>(value)) fail(new Error("the script returned no result"));
        else if (value.ok) resolve(value.value);
        else reject(new CallFailure(value.error));
      });
      (runner as unknown as Record<Name, (...input: Parameters<Server[Name]>) => void>)[name](...input);
    });
}

/** Google hands `null` to a page instead of an error where a call was cut off: then nothing is known about its work. */
function isAnswer<Value>(value: unknown): value is CallResult<Value> {
  if (typeof value !== "object" || value === null || !("ok" in value)) return false;
  if (value.ok === true) return true;
  const error: unknown = value.ok === false && "error" in value ? value.error : null;
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string";
}
