import type { AttachWords } from "../../language/attach-words";
import { enAttach } from "../../language/en/attach";
import { viAttach } from "../../language/vi/attach";
import { attachPanelWordsEn, attachPanelWordsVi } from "./attach-panel-words";
import type { AttachPanelWords } from "./attach-panel-words";
import { useWords } from "./panel-context";
import type { AllWords } from "./all-words";

/** All texts for attaching a table; they load with that part of the pane. */
export interface AllAttachWords {
  readonly panel: AttachPanelWords;
  readonly core: AttachWords;
}

const VI: AllAttachWords = { panel: attachPanelWordsVi, core: viAttach };
const EN: AllAttachWords = { panel: attachPanelWordsEn, core: enAttach };

/** Returns the texts in the language of other words. */
export function attachWordsOf({ panel }: AllWords): AllAttachWords {
  return panel.language === "en" ? EN : VI;
}

export function useAttachWords(): AllAttachWords {
  return attachWordsOf(useWords());
}
