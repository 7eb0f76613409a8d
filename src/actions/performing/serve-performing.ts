import { VERSION } from "../../version";
import type { Command } from "../command";
import type { Done, PerformCall, PerformReply } from "./performing-messages";
import { ship } from "./shipped";

/** A worker's own scope, as far as it is used: this folder is compiled without a browser's types. */
export interface PerformingScope<Own extends Done> {
  readonly addEventListener: (type: "message", listener: (event: { readonly data: unknown }) => void) => void;
  readonly postMessage: (reply: PerformReply<Own>) => void;
}

/** Performs commands in a worker of a page, so that the page stays usable meanwhile. */
export function servePerforming<Input, Own extends Done>(
  scope: PerformingScope<Own>,
  perform: (command: Command, input: Input) => Own,
): void {
  scope.addEventListener("message", ({ data }) => {
    if (!isPerformCall<Input>(data)) return;
    const { performing, command, input } = data;
    try {
      const { performed, ...rest } = perform(command, input);
      const shipped = ship(performed, (part) => scope.postMessage({ performing, part }));
      scope.postMessage({ performing, done: { ...rest, performed: shipped } });
    } catch (error) {
      scope.postMessage({
        performing,
        failure: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    }
  });
  scope.postMessage({ started: VERSION });
}

/** Calls come from the page that has started the worker, with what `PerformCall` says. */
function isPerformCall<Input>(data: unknown): data is PerformCall<Input> {
  return typeof data === "object" && data !== null && "performing" in data;
}
