import { useState } from "preact/hooks";
import type { PaneState } from "../frame/pane-state";
import { papersWordsOf } from "../words/papers-panel-words";

export interface SignedInput {
  readonly pane: PaneState;
  /** Starts the ids of the fields: `ID-by`, `ID-reason`. */
  readonly id: string;
  readonly by: string;
  /** `null` where none is asked for. */
  readonly reason: string | null;
  /** Whose words tell what is missing. */
  readonly act: "seal" | "reopen";
}

export interface Signed {
  readonly byId: string;
  readonly reasonId: string;
  /** Whether a press of the button found them missing, and they still are. */
  readonly noName: boolean;
  readonly noReason: boolean;
  /** Whether everything asked for is there; else leads to what is missing, and says so. */
  readonly isSigned: () => boolean;
}

/** Name and reason of an act that people answer for: neither may be missing when its button is pressed. */
export function useSigned({ pane, id, by, reason, act }: SignedInput): Signed {
  const [isTried, setTried] = useState(false);
  const byId = `${id}-by`;
  const reasonId = `${id}-reason`;
  const lacksName = by.trim() === "";
  const lacksReason = reason !== null && reason.trim() === "";
  return {
    byId,
    reasonId,
    noName: isTried && lacksName,
    noReason: isTried && lacksReason,
    isSigned: () => {
      setTried(true);
      if (!lacksName && !lacksReason) return true;
      document.getElementById(lacksName ? byId : reasonId)?.focus();
      pane.announce((all) => papersWordsOf(all).panel[act][lacksName ? "noName" : "noReason"]);
      return false;
    },
  };
}
