import { sheetsErrorSentence } from "../../src/language/sheets-errors";
import type { Language } from "../../src/language/words";
import type { PanelHost } from "../../src/panel/panel-options";
import { call } from "./call";
import { toCallFailure } from "./call-failure";
import { finishWork } from "./finish-work";

/** The open spreadsheet, as the pane asks for it. */
export function panelHost(language: Language): PanelHost {
  return {
    run: async (command, { onProgress, signal }) => {
      const { performed, work } = await call("runCommand", command);
      await finishWork(work, onProgress, signal);
      return performed;
    },
    show: async (area) => {
      await call("showPlace", area);
    },
    selection: () => call("selectedPlace"),
    showRubric: () => call("showRubric"),
    errorSentence: (error) => sheetsErrorSentence(language, toCallFailure(error).failure),
  };
}
