import { hostErrorSentence } from "../src/language/host-errors";
import type { Language } from "../src/language/words";
import type { PanelHost } from "../src/panel/panel-options";
import { toHostError } from "./host-error";
import { loadPart } from "./load-part";

/** All that works in the workbook is one piece, which the pane fetches after it has shown itself. */
const workbook = () => loadPart(() => import("./pane-workbook"));

/** The open workbook, as the pane asks for it. */
export function panelHost(language: Language): PanelHost {
  return {
    run: async (command, options) => (await workbook()).runInWorkbook(command, options),
    show: async (area) => (await workbook()).show(area),
    selection: async () => (await workbook()).selection(),
    showRubric: async () => (await workbook()).showRubric(),
    errorSentence: (error) => hostErrorSentence(language, toHostError(error)),
  };
}

/** Fetches that piece ahead of the first command. If it does not come now, the command asks again, and tells. */
export function preloadWorkbook(): void {
  void workbook().catch(() => undefined);
}
