import { sheetsErrorSentence } from "../../src/language/sheets-errors";
import type { PanelHost } from "../../src/panel/contract/panel-options";
import { ballotFiles } from "./ballot-files";
import { documentWriter } from "./document-writer";
import type { SidebarData } from "../server/menu";
import type { Call } from "./call";
import { coreOfPage } from "./core-of-page";
import { toCallFailure } from "./call-failure";
import type { Performing } from "../../src/panel/performing/perform-in-worker";
import type { CapturedText, DoneOnText } from "./perform-on-text";
import { runWithCards } from "./score-in-spreadsheet";

/** The open spreadsheet as the pane's host. */
export function panelHost(
  call: Call,
  performing: Performing<CapturedText, DoneOnText>,
  { language, isBallotFile }: Pick<SidebarData, "language" | "isBallotFile">,
): PanelHost {
  return {
    run: runWithCards(call, coreOfPage(), performing),
    show: async (area) => {
      await call("showPlace", area);
    },
    selection: () => call("selectedPlace"),
    showRubric: () => call("showRubric"),
    isBallotFile: () => Promise.resolve(isBallotFile),
    ballotFiles: () => ballotFiles(call),
    documents: () => documentWriter(call),
    errorSentence: (error) => sheetsErrorSentence(language, toCallFailure(error).failure),
  };
}
