import { useState } from "preact/hooks";
import { formatCount } from "../words/format-count";
import { usePanel } from "../words/panel-context";
import type { PanelPack } from "../contract/panel-options";
import { readRowCount, readYearText } from "./read-numbers";
import { StepPanel } from "../frame/step-panel";
import { DEFAULT_ROWS } from "../../workbook/model/table-size";
import { MANY_ROWS } from "./template-choice";
import type { TemplateChoice } from "./template-choice";
import { ROWS_ID, TemplateForm, YEAR_ID } from "./template-form";
import type { Performed } from "../../actions/perform";
import { usePart } from "../frame/use-part";
import { focusStep } from "../frame/use-pane";
import type { Ended, PaneState } from "../frame/pane-state";

type Way = "template" | "attach" | "judging";

/** Three ways to a table: a template, an existing table, a panel of judges. The others are fetched on first use. */
export function InsertStep({ pane }: { readonly pane: PaneState }) {
  const attaching = usePart(pane, () => import("../attach/attach-step"));
  const judging = usePart(pane, () => import("../judging/judging-step"));
  const [way, setWay] = useState<Way>("template");
  const show = (wanted: Way) => {
    pane.notify(null);
    setWay(wanted);
    focusStep("insert");
  };
  const open = async (wanted: "attach" | "judging") => {
    pane.notify(null);
    if (await (wanted === "attach" ? attaching : judging).fetch()) show(wanted);
  };
  const back = () => show("template");
  if (way === "attach" && attaching.part) return <attaching.part.AttachStep pane={pane} onBack={back} />;
  if (way === "judging" && judging.part) return <judging.part.JudgingStep pane={pane} onBack={back} />;
  return <TemplateStep pane={pane} onOpen={(wanted) => void open(wanted)} />;
}

/** A day is written as dd/mm/yyyy. */
const YEAR_DIGITS = 4;

interface Numbers {
  readonly rows: number;
  readonly year: number;
}

function TemplateStep({
  pane,
  onOpen,
}: {
  readonly pane: PaneState;
  readonly onOpen: (way: "attach" | "judging") => void;
}) {
  const {
    words: { panel },
    packs,
    numbers,
    today,
  } = usePanel();
  const [choice, setChoice] = useState<TemplateChoice>({
    pack: packs[0]?.id ?? "",
    rows: String(DEFAULT_ROWS),
    year: today().slice(-YEAR_DIGITS),
  });
  const [invalid, setInvalid] = useState<typeof ROWS_ID | typeof YEAR_ID | null>(null);

  const choose = (wanted: TemplateChoice) => {
    setChoice(wanted);
    setInvalid(null);
  };
  const commandFor = ({ rows, year }: Numbers) =>
    ({ kind: "insert-template", rubrics: [choice.pack], rows, year }) as const;
  const refused = (performed: Performed): Ended =>
    performed.kind === "refused"
      ? { notice: { intent: "error", say: ({ core }) => core.refusal(performed.refusal) } }
      : {};
  const next = packs.find(({ id }) => id === choice.pack)?.isScored === false ? "check" : "score";
  const insert = (numbers: Numbers) =>
    pane.perform("insert", commandFor(numbers), (performed) =>
      performed.kind === "refused"
        ? refused(performed)
        : {
            notice: {
              intent: "success",
              say: ({ panel }) => panel.inserted,
              action: {
                label: ({ panel }) => panel.goToStep(panel.steps[next].tab),
                run: () => pane.goToStep(next),
              },
            },
          },
    );
  const readNumbers = (): Numbers | null => {
    const rows = readRowCount(choice.rows);
    const year = readYearText(choice.year);
    const wrong = rows === null ? ROWS_ID : year === null ? YEAR_ID : null;
    setInvalid(wrong);
    if (rows !== null && year !== null) return { rows, year };
    document.getElementById(wrong ?? "")?.focus();
    pane.announce(({ panel }) => (wrong === ROWS_ID ? panel.rowsInvalid : panel.yearInvalid));
    return null;
  };
  const preview = () => {
    const read = readNumbers();
    if (read) pane.showPreview("insert", commandFor(read), () => insert(read), refused);
  };
  const act = () => {
    const read = readNumbers();
    if (!read) return;
    if (read.rows > MANY_ROWS) {
      const rows = formatCount(read.rows, numbers);
      pane.ask({ ask: ({ panel }) => panel.confirmRows(rows), confirmed: () => insert(read) });
    } else {
      insert(read);
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
        form={<TemplateForm choice={choice} own={ownRubrics} onChoose={choose} invalid={invalid} />}
        aside={
          <>
            <fluent-button class="td-aside" onClick={() => onOpen("attach")}>
              {panel.attach}
            </fluent-button>
            <fluent-button class="td-aside" onClick={() => void openRubrics()}>
              {panel.ownRubrics}
            </fluent-button>
            <fluent-button class="td-aside" onClick={() => onOpen("judging")}>
              {panel.judging}
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
