import type { BallotFiles } from "../../src/panel/contract/ballot-files";
import { ballotFilesInWorker } from "../../src/panel/judging/ballot-files-in-worker";
import type { Call } from "./call";
import { workerOf } from "./worker-of";

/** Reads and writes judges' files in a worker, whose script the spreadsheet's own has beside its pages. */
export async function ballotFiles(call: Call): Promise<BallotFiles> {
  return ballotFilesInWorker(workerOf(await call("ballotWorker")));
}
