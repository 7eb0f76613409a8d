import { sheetsErrorSentence } from "../../src/language/sheets-errors";
import type { Language } from "../../src/language/words";
import type { PanelHost } from "../../src/panel/contract/panel-options";
import type { Call } from "./call";
import { toCallFailure } from "./call-failure";
import { runWithCards } from "./score-in-spreadsheet";

/** The open spreadsheet as the pane's host. */
export function panelHost(call: Call, language: Language): PanelHost {
  return {
    run: runWithCards(call),
    show: async (area) => {
      await call("showPlace", area);
    },
    selection: () => call("selectedPlace"),
    showRubric: () => call("showRubric"),
    errorSentence: (error) => sheetsErrorSentence(language, toCallFailure(error).failure),
  };
}
