import { hostErrorSentence } from "../../src/language/host-errors";
import type { Language } from "../../src/language/words";
import type { PanelHost } from "../../src/panel/contract/panel-options";
import { toHostError } from "../excel/host-error";
import { loadPart } from "./load-part";

/** Everything that works in the workbook is one chunk, which the pane loads after it has rendered. */
const workbook = () => loadPart(() => import("./pane-workbook"));

/** The open workbook as the pane's host. */
export function panelHost(language: Language): PanelHost {
  return {
    run: async (command, options) => (await workbook()).runInWorkbook(command, options),
    show: async (area) => (await workbook()).show(area),
    selection: async () => (await workbook()).selection(),
    // Where it fails, the pane still follows when the user comes back to it
    onSelection: (listener) => {
      workbook()
        .then((part) => part.onSelection(listener))
        .catch(() => undefined);
    },
    showRubric: async () => (await workbook()).showRubric(),
    isBallotFile: async () => (await workbook()).isOwnBallot(),
    ballotFiles: async () => (await loadPart(() => import("./ballot-files"))).ballotFiles(),
    openWorkbook: async (bytes) => (await loadPart(() => import("./ballot-files"))).openFile(bytes),
    documents: async () => (await loadPart(() => import("../../src/forms/word/document-of"))).documentOf,
    errorSentence: (error) => hostErrorSentence(language, toHostError(error)),
  };
}

/** Loads that chunk and starts the core ahead of the first command. If this fails, the command tries again and reports the failure. */
export function preloadWorkbook(): void {
  void workbook().then(
    (part) => part.startCore(),
    () => undefined,
  );
}
