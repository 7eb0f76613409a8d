import type { BallotFiles } from "../../src/panel/contract/ballot-files";
import { ballotFilesInWorker } from "../../src/panel/judging/ballot-files-in-worker";
import { HostError } from "../excel/host-error";

export { openFile } from "../excel/open-file";

/** Reads and writes judges' files in a worker, whose script lies beside the pane's. Rejects with `HostError`. */
export async function ballotFiles(): Promise<BallotFiles> {
  try {
    return await ballotFilesInWorker(() => new Worker(new URL("./ballot-worker.js", import.meta.url)));
  } catch (error) {
    throw new HostError("part-missing", undefined, error);
  }
}
