import type { CallResult } from "../server/call-result";
import type * as server from "../server/main";
import { CallFailure, toCallFailure } from "./call-failure";
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
      const fail = (error: unknown) => reject(toCallFailure(error));
      const runner = run.withFailureHandler(fail).withSuccessHandler((value) => {
        const answer = value as CallResult<ValueOf<ReturnType<Server[Name]>>>;
        if (answer.ok) resolve(answer.value);
        else reject(new CallFailure(answer.error));
      });
      (runner as unknown as Record<Name, (...input: Parameters<Server[Name]>) => void>)[name](...input);
    });
}
