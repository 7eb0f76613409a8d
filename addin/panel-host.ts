import { runCommand } from "../src/actions/run-command";
import { hostErrorSentence } from "../src/language/host-errors";
import type { Language } from "../src/language/words";
import type { PanelHost } from "../src/panel/panel-options";
import type { CaptureNeeds } from "../src/workbook/snapshot";
import { readBindings } from "../src/workbook/bindings";
import { apply, capture, selection, show } from "./host";
import { HostError, toHostError } from "./host-error";

/** The open workbook, as the pane asks for it. */
export function panelHost(language: Language): PanelHost {
  return {
    run: (command, { onProgress, signal }) => {
      const captureUnlessStopped = async (needs: CaptureNeeds) => {
        const snapshot = await capture(needs);
        if (signal.aborted) throw new HostError("cancelled");
        return snapshot;
      };
      return runCommand({ capture: captureUnlessStopped, apply: (plan) => apply(plan, { onProgress, signal }) }, command);
    },
    show,
    selection,
    showRubric: async () => {
      const [rubric] = readBindings(await capture()).rubrics.values();
      if (rubric) await show({ ...rubric.area, rows: 1, columns: 1 });
      return rubric !== undefined;
    },
    errorSentence: (error) => hostErrorSentence(language, toHostError(error)),
  };
}
