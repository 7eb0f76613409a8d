import type { Language } from "../../src/language/words";
import type { BallotFiles } from "../../src/panel/contract/ballot-files";
import { ballotFilesInWorker } from "../../src/panel/judging/ballot-files-in-worker";
import type { Call } from "./call";

/** Reads and writes judges' files in a worker, whose script the spreadsheet's own has beside its pages. */
export async function ballotFiles(call: Call, language: Language): Promise<BallotFiles> {
  const page = await call("ballotWorker");
  const script = page.slice(page.indexOf(">") + 1, page.indexOf("</script>"));
  const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  return ballotFilesInWorker(() => new Worker(address), language);
}
