import { useState } from "preact/hooks";
import { formatCount } from "../words/format-count";
import { usePanel } from "../words/panel-context";
import type { PanelPack } from "../contract/panel-options";
import { readRowCount } from "./read-row-count";
import { StepPanel } from "../frame/step-panel";
import { DEFAULT_ROWS, MANY_ROWS } from "./template-choice";
import type { TemplateChoice } from "./template-choice";
import { ROWS_ID, TemplateForm } from "./template-form";
import type { Performed } from "../../actions/perform";
import { usePart } from "../frame/use-part";
import { focusStep } from "../frame/use-pane";
import type { Ended, PaneState } from "../frame/pane-state";

/** Two ways to a table: a template, or an existing table. The second is fetched on first use. */
export function InsertStep({ pane }: { readonly pane: PaneState }) {
  const attaching = usePart(pane, () => import("../attach/attach-step"));
  const [isAttaching, setAttaching] = useState(false);
  const show = (attach: boolean) => {
    pane.notify(null);
    setAttaching(attach);
    focusStep("insert");
  };
  const attach = async () => {
    pane.notify(null);
    if (await attaching.fetch()) show(true);
  };
  return isAttaching && attaching.part ? (
    <attaching.part.AttachStep pane={pane} onBack={() => show(false)} />
  ) : (
    <TemplateStep pane={pane} onAttach={() => void attach()} />
  );
}

function TemplateStep({ pane, onAttach }: { readonly pane: PaneState; readonly onAttach: () => void }) {
  const {
    words: { panel },
    packs,
    numbers,
  } = usePanel();
  const [choice, setChoice] = useState<Omit<TemplateChoice, "profile">>({
    pack: packs[0]?.id ?? "",
    rows: DEFAULT_ROWS,
  });
  const [isRowsInvalid, setRowsInvalid] = useState(false);

  const choose = ({ pack, rows, profile }: TemplateChoice) => {
    setChoice({ pack, rows });
    setRowsInvalid(false);
    pane.setProfile(profile);
  };
  const commandFor = (rows: number) =>
    ({ kind: "insert-template", rubrics: [choice.pack], rows, profile: pane.profile }) as const;
  const refused = (performed: Performed): Ended =>
    performed.kind === "refused"
      ? { notice: { intent: "error", say: ({ core }) => core.refusal(performed.refusal) } }
      : {};
  const insert = (rows: number) =>
    pane.perform("insert", commandFor(rows), (performed) =>
      performed.kind === "refused"
        ? refused(performed)
        : {
            notice: {
              intent: "success",
              say: ({ panel }) => panel.inserted,
              action: {
                label: ({ panel }) => panel.goToStep(panel.steps.check.tab),
                run: () => pane.goToStep("check"),
              },
            },
          },
    );
  const readRows = (): number | null => {
    const rows = readRowCount(choice.rows);
    setRowsInvalid(rows === null);
    if (rows !== null) return rows;
    document.getElementById(ROWS_ID)?.focus();
    pane.announce(({ panel }) => panel.rowsInvalid);
    return null;
  };
  const preview = () => {
    const rows = readRows();
    if (rows !== null) pane.showPreview("insert", commandFor(rows), () => insert(rows), refused);
  };
  const act = () => {
    const rows = readRows();
    if (rows === null) return;
    if (rows > MANY_ROWS) {
      pane.ask({ ask: ({ panel }) => panel.confirmRows(formatCount(rows, numbers)), confirmed: () => insert(rows) });
    } else {
      insert(rows);
    }
  };

  // The workbook's rubrics besides the packs: known after the rubric dialog first opened
  const [ownRubrics, setOwnRubrics] = useState<readonly PanelPack[]>([]);
  const [isRubricOpen, setRubricOpen] = useState(false);
  const rubrics = usePart(pane, () => import("./rubric-dialog"));
  const openRubrics = async () => {
    if (!(await rubrics.fetch())) return;
    pane.perform("insert", { kind: "list-rubrics" }, (performed) => {
      if (performed.kind === "rubrics")
        setOwnRubrics(performed.rubrics.filter(({ id }) => packs.every((pack) => pack.id !== id)));
      setRubricOpen(true);
      return {};
    });
  };
  const made = (rubric: PanelPack) => {
    setOwnRubrics((now) => [...now.filter(({ id }) => id !== rubric.id), rubric]);
    setChoice((now) => ({ ...now, pack: rubric.id }));
  };

  return (
    <>
      <StepPanel
        pane={pane}
        step="insert"
        onAction={act}
        onPreview={preview}
        form={
          <TemplateForm
            choice={{ ...choice, profile: pane.profile }}
            own={ownRubrics}
            onChoose={choose}
            isRowsInvalid={isRowsInvalid}
          />
        }
        aside={
          <>
            <fluent-button class="td-aside" onClick={onAttach}>
              {panel.attach}
            </fluent-button>
            <fluent-button class="td-aside" onClick={() => void openRubrics()}>
              {panel.ownRubrics}
            </fluent-button>
          </>
        }
      />
      {rubrics.part && (
        <rubrics.part.RubricDialog
          pane={pane}
          isOpen={isRubricOpen}
          onClose={() => setRubricOpen(false)}
          rubrics={ownRubrics}
          onMade={made}
        />
      )}
    </>
  );
}
