import { EmptyState } from "../controls/empty-state";
import { useWords } from "../words/panel-context";
import type { PaneState } from "./pane-state";

/** Shown by every step that needs a table while the workbook has none. */
export function NoTables({ pane }: { readonly pane: PaneState }) {
  const { panel } = useWords();
  return (
    <EmptyState {...panel.noTables}>
      {pane.steps.includes("insert") && (
        <fluent-button onClick={() => pane.goToStep("insert")}>{panel.goToStep(panel.steps.insert.tab)}</fluent-button>
      )}
    </EmptyState>
  );
}

export function hasNoTables({ outcome }: PaneState): boolean {
  return outcome?.findings.some(({ code }) => code === "no-tables") ?? false;
}
