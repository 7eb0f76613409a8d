import { parseBallotAnswer } from "../../actions/panel/ballot-answer-schema";
import type { BallotCall, BallotMessage } from "../../actions/panel/ballot-calls";
import type { BallotReading } from "../../actions/panel/ballot-reading";
import { parseBallotReading } from "../../actions/panel/ballot-reading-schema";
import type { FileFaultCode } from "../../text/file-fault";
import type { BallotFiles } from "../contract/ballot-files";

/** Milliseconds: some hundred times what a usual file takes, and long enough for a slow machine to start. */
const MOST_TIME = 60_000;

/** Why there is no answer. */
type Lost = "too-slow" | "broken";

class NoAnswer extends Error {
  override readonly name = "NoAnswer";

  constructor(readonly why: Lost) {
    super(why);
  }
}

/**
 * Judges' files, read and written by a worker. It is ended where a file takes too much time or memory; the next file
 * gets a new one. Rejects where no worker starts.
 */
export async function ballotFilesInWorker(start: () => Worker): Promise<BallotFiles> {
  let worker: Worker | null = null;
  let last = 0;
  let turn: Promise<unknown> = Promise.resolve();

  const ask = (call: BallotCall): Promise<unknown> => {
    const own = (worker ??= start());
    const ballots = ++last;
    return new Promise<unknown>((resolve, reject) => {
      const settled = new AbortController();
      const lose = (why: Lost) => {
        settled.abort();
        clearTimeout(timer);
        own.terminate();
        worker = null;
        reject(new NoAnswer(why));
      };
      const timer = setTimeout(() => lose("too-slow"), MOST_TIME);
      own.addEventListener(
        "message",
        ({ data }: MessageEvent<unknown>) => {
          const answer = parseBallotAnswer(data);
          if (answer?.ballots !== ballots) return;
          settled.abort();
          clearTimeout(timer);
          if (answer.ok) resolve(answer.value);
          else reject(new Error(answer.message));
        },
        { signal: settled.signal },
      );
      own.addEventListener("error", () => lose("broken"), { signal: settled.signal });
      own.postMessage({ ballots, call } satisfies BallotMessage);
    });
  };
  const inTurn = (call: BallotCall): Promise<unknown> => {
    const answer = turn.then(() => ask(call));
    turn = answer.catch(() => undefined);
    return answer;
  };
  const bytesOf = async (call: BallotCall): Promise<Uint8Array> => {
    const value = await inTurn(call);
    if (value instanceof Uint8Array) return value;
    throw new NoAnswer("broken");
  };
  const refused = (code: FileFaultCode): BallotReading => ({
    ok: false,
    problem: "unreadable",
    fault: { code, detail: code === "too-slow" ? String(Math.round(MOST_TIME / 1000)) : "" },
  });

  // Whether a worker may be started shows in its first answer alone
  await bytesOf({ kind: "zip", files: [] });
  return {
    read: async (bytes) => {
      try {
        return parseBallotReading(await inTurn({ kind: "read", bytes })) ?? refused("too-much-memory");
      } catch (error) {
        return refused(error instanceof NoAnswer && error.why === "too-slow" ? "too-slow" : "too-much-memory");
      }
    },
    write: (plan) => bytesOf({ kind: "write", plan }),
    zip: (files) => bytesOf({ kind: "zip", files }),
  };
}
