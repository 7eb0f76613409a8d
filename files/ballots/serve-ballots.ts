import type { BallotAnswer, BallotCall, BallotMessage } from "../../src/actions/panel/ballot-calls";
import { ballotBytes, readBallotBytes, zipBytes } from "./ballot-bytes";

/** A worker's own scope, as far as it is used: this folder is compiled for Node as well. */
export interface BallotScope {
  readonly addEventListener: (type: "message", listener: (event: { readonly data: unknown }) => void) => void;
  readonly postMessage: (answer: BallotAnswer) => void;
}

/** Answers calls about judges' files in a worker of a page; other messages are left to others. */
export function serveBallots(scope: BallotScope): void {
  scope.addEventListener("message", ({ data }) => {
    if (isBallotMessage(data)) scope.postMessage(answerTo(data));
  });
}

/** Calls come from the page that has started the worker, with what `BallotMessage` says. */
function isBallotMessage(data: unknown): data is BallotMessage {
  return typeof data === "object" && data !== null && "ballots" in data;
}

function answerTo({ ballots, call }: BallotMessage): BallotAnswer {
  try {
    return { ballots, ok: true, value: valueOf(call) };
  } catch (error) {
    return { ballots, ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

function valueOf(call: BallotCall): unknown {
  switch (call.kind) {
    case "read":
      return readBallotBytes(call.bytes);
    case "write":
      return ballotBytes(call.plan);
    case "zip":
      return zipBytes(call.files);
  }
}
