import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { NumberStyle } from "../../language/words";
import type { Area } from "../../workbook/model/area";
import type { PanelHost, PanelPack } from "../contract/panel-options";
import type { AllWords } from "./all-words";

/** Context for every part of the pane. */
export interface PanelContext {
  readonly words: AllWords;
  readonly numbers: NumberStyle;
  readonly host: PanelHost;
  readonly packs: readonly PanelPack[];
  readonly today: () => string;
  /** Shows a place in the workbook; shows a message where that fails. */
  readonly goTo: (area: Area) => void;
}

export const PanelContextProvider = createContext<PanelContext | null>(null);

export function usePanel(): PanelContext {
  const context = useContext(PanelContextProvider);
  if (!context) throw new Error("a part of the pane was rendered outside the pane");
  return context;
}

export function useWords(): AllWords {
  return usePanel().words;
}
