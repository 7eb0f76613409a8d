import { failureSentence } from "../../src/language/host-error-code";
import { enFileFault } from "../../src/language/en/file-faults";
import { hostErrorSentences } from "../../src/language/host-errors";
import { viFileFault } from "../../src/language/vi/file-faults";
import type { Language } from "../../src/language/words";
import type { PanelHost } from "../../src/panel/contract/panel-options";
import { ballotFilesInWorker } from "../../src/panel/judging/ballot-files-in-worker";
import { CallFailure } from "./worker-client";
import type { WorkerClient } from "./worker-client";
import type { Session } from "./session";

/** The open workbook as the pane's host. */
export function panelHost(
  session: Session,
  client: WorkerClient,
  startBallotWorker: () => Worker,
  language: () => Language,
): PanelHost {
  return {
    run: (command, { signal }) => session.run(command, signal),
    show: (area) => {
      session.show(area);
      return Promise.resolve();
    },
    selection: () => Promise.resolve(session.state()?.selection ?? null),
    showRubric: async () => {
      const area = await client.call("rubric", session.place());
      if (area) session.show(area);
      return area !== null;
    },
    isBallotFile: () => Promise.resolve(session.state()?.opened.isBallotFile ?? false),
    ballotFiles: () => ballotFilesInWorker(startBallotWorker),
    documents: () => Promise.resolve((paper) => client.call("document", paper)),
    errorSentence: (error) => errorSentence(language(), error),
  };
}

/** Returns one sentence: what went wrong and what to do. */
export function errorSentence(language: Language, error: unknown): string {
  const sentences = hostErrorSentences[language];
  const failure = error instanceof CallFailure ? error.failure : null;
  switch (failure?.kind) {
    case "file":
      return (language === "vi" ? viFileFault : enFileFault)(failure.fault);
    case "structure-locked":
      return sentences["workbook-protected"];
    case "sheet-protected":
      return failureSentence(sentences, { code: "sheet-protected", sheet: failure.sheet });
    case "cancelled":
      return sentences.cancelled;
    default:
      console.error(error);
      return sentences.unexpected;
  }
}
