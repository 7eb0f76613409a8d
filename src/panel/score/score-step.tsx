import { useEffect, useState } from "preact/hooks";
import type { OpenedCard } from "../../actions/card/open-card";
import { EmptyState } from "../controls/empty-state";
import { NoTables } from "../frame/no-tables";
import type { PaneState } from "../frame/pane-state";
import { StepPanel } from "../frame/step-panel";
import { usePart } from "../frame/use-part";
import { usePanel } from "../words/panel-context";

/** Scoring entry by entry. The card is fetched when it is first opened. */
export function ScoreStep({ pane }: { readonly pane: PaneState }) {
  const {
    words: { panel },
  } = usePanel();
  const card = usePart(pane, () => import("./score-card"));
  const [opened, setOpened] = useState<OpenedCard | null>(null);
  const open = async () => {
    pane.notify(null);
    if (!(await card.fetch())) return;
    pane.perform("score", { kind: "open-card" }, (performed) => {
      if (performed.kind === "card") setOpened(performed);
      return {};
    });
  };
  // A judge's file is for scoring: the card says at once how far it is
  const isFree = pane.work.progress === null;
  useEffect(() => {
    if (pane.isJudge && isFree && !opened) void open();
  }, [pane.isJudge]);
  const hasCards = opened !== null && opened.tables.length > 0;
  return (
    <StepPanel pane={pane} step="score" isOpen={hasCards} onAction={() => void open()}>
      {hasCards && card.part && <card.part.ScoreCard pane={pane} opened={opened} />}
      {opened && !hasCards && (opened.hasTables ? <EmptyState {...panel.noCards} /> : <NoTables pane={pane} />)}
    </StepPanel>
  );
}
