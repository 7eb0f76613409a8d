import { useEffect, useRef, useState } from "preact/hooks";
import type { PanelOverview } from "../../actions/panel/panel-overview";
import { formatCount } from "../words/format-count";
import { judgingWordsOf, useJudgingWords } from "../words/judging-panel-words";
import { usePanel } from "../words/panel-context";
import { StepPanel } from "../frame/step-panel";
import type { Ended, PaneState } from "../frame/pane-state";
import type { Performed } from "../../actions/perform";
import { MemberLines } from "./member-lines";
import { PanelCards } from "./panel-cards";
import { useBallotFiles } from "./use-ballot-files";
import { useCollect } from "./use-collect";
import { useHandOut } from "./use-hand-out";
import { useJoin } from "./use-join";
import { useMemberLines } from "./use-member-lines";

/** A workbook's panel of judges: its cards, or the form that sets one up. */
export function JudgingStep({ pane, onBack }: { readonly pane: PaneState; readonly onBack: () => void }) {
  const { numbers } = usePanel();
  const { panel: words } = useJudgingWords();
  /** `undefined` until the workbook is read; `null` where it has no panel. */
  const [overview, setOverview] = useState<PanelOverview | null | undefined>(undefined);
  const typed = useMemberLines(pane);

  const read = (manner: "shown" | "quiet") =>
    pane.perform(
      "insert",
      { kind: "read-panel" },
      (performed): Ended => {
        if (performed.kind === "panel") setOverview(performed.panel);
        return { keepsNotice: manner === "quiet" };
      },
      manner,
    );
  /** The edition of the workbook that the cards show. */
  const shownEdition = useRef<number | null>(null);
  // Again after each command that may have changed the panel, while the step is open
  const isShown = pane.step === "insert";
  useEffect(() => {
    if (!isShown || shownEdition.current === pane.edition) return;
    const manner = shownEdition.current === null ? "shown" : "quiet";
    shownEdition.current = pane.edition;
    read(manner);
  }, [pane.edition, isShown]);

  const refused = (performed: Performed): Ended =>
    performed.kind === "panel-refused"
      ? { notice: { intent: "error", say: (all) => judgingWordsOf(all).core.refusal(performed.refusal) } }
      : {};
  const command = () => {
    const listed = typed.read();
    return listed && ({ kind: "new-panel", members: listed, title: "", sheet: null, rubric: null } as const);
  };
  const setUp = (wanted: NonNullable<ReturnType<typeof command>>) =>
    pane.perform("insert", wanted, (performed): Ended => {
      if (performed.kind !== "panel-made") return refused(performed);
      const [judges, entries] = [formatCount(performed.judges, numbers), formatCount(performed.entries, numbers)];
      const [sheet = ""] = performed.sheets;
      return {
        notice: {
          intent: "success",
          say: (all) => judgingWordsOf(all).panel.newPanel.made(judges, entries),
          action: {
            label: (all) => judgingWordsOf(all).panel.newPanel.goThere,
            run: () => pane.goTo({ sheet, row: 1, column: 1, rows: 1, columns: 1 }),
          },
        },
      };
    });
  const act = () => {
    if (overview !== null) {
      read("shown");
      return;
    }
    const wanted = command();
    if (wanted) setUp(wanted);
  };
  const preview = () => {
    const wanted = command();
    if (wanted) pane.showPreview("insert", wanted, () => setUp(wanted), refused);
  };

  const joining = useJoin(pane, refused);
  const files = useBallotFiles(pane);
  const handing = useHandOut(pane, files, refused);
  const collecting = useCollect(pane, files, refused);

  const isNew = overview === null;
  return (
    <StepPanel
      pane={pane}
      step="insert"
      lead={isNew ? words.newPanel.lead : words.lead}
      action={isNew ? words.newPanel.action : words.readAgain}
      onAction={act}
      {...(isNew ? { onPreview: preview } : {})}
      form={
        isNew && (
          <MemberLines
            label={words.newPanel.members}
            hint={words.newPanel.hint}
            members={typed.members}
            onType={typed.type}
          />
        )
      }
      aside={
        <fluent-button appearance="subtle" onClick={onBack}>
          {words.back}
        </fluent-button>
      }
    >
      {overview && (
        <PanelCards
          overview={overview}
          joining={joining}
          handing={handing}
          collecting={collecting}
          isBusy={pane.isBusy || files.isFetching || handing.work !== null || collecting.work !== null}
        />
      )}
    </StepPanel>
  );
}
