import { useEffect, useRef, useState } from "preact/hooks";
import type { RubricRefusal, RubricSource } from "../../actions/custom-rubric";
import { enRubricRefusal } from "../../language/en/rubric-refusal";
import { viRubricRefusal } from "../../language/vi/rubric-refusal";
import { rectToAddress } from "../../workbook/model/area";
import type { Area } from "../../workbook/model/area";
import { Dialog } from "../controls/dialog";
import { Notice } from "../controls/notice";
import type { NoticeContent } from "../controls/notice";
import { usePanel } from "../words/panel-context";
import { ProgressArea } from "../frame/progress-area";
import { busyWords } from "../frame/step-panel";
import type { PanelPack } from "../contract/panel-options";
import type { PaneState } from "../frame/pane-state";
import type { AllWords } from "../words/all-words";

export interface RubricDialogProps {
  readonly pane: PaneState;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Rubrics of the workbook besides the packs. */
  readonly rubrics: readonly PanelPack[];
  readonly onMade: (rubric: PanelPack) => void;
}

/** Sources that are not rubrics themselves. */
const BEGINNINGS: ReadonlyMap<string, RubricSource> = new Map(
  Object.entries<RubricSource>({
    "from-headers": { kind: "headers", at: null },
    "blank-collective": { kind: "blank", subjectKind: "collective" },
    "blank-individual": { kind: "blank", subjectKind: "individual" },
  }),
);
const NAME_ID = "td-rubric-name";

/** Joins cells below each other into one range. */
function joinedRows(areas: readonly Area[]): readonly Area[] {
  const joined: Area[] = [];
  for (const area of areas) {
    const last = joined.at(-1);
    if (last && last.column === area.column && last.row + last.rows === area.row)
      joined[joined.length - 1] = { ...last, rows: last.rows + area.rows };
    else joined.push(area);
  }
  return joined;
}

function refusalLines({ panel }: AllWords, refusal: RubricRefusal): readonly string[] {
  return (panel.language === "en" ? enRubricRefusal : viRubricRefusal)(refusal);
}

/** The user's own rubrics: made blank or from an existing one, imported from a file, exported to a file. */
export function RubricDialog({ pane, isOpen, onClose, rubrics, onMade }: RubricDialogProps) {
  const {
    words: { panel },
    packs,
  } = usePanel();
  const sources: readonly PanelPack[] = [
    ...packs,
    ...rubrics,
    { id: "from-headers", name: panel.rubricFromHeaders },
    { id: "blank-collective", name: panel.blankRubric.collective },
    { id: "blank-individual", name: panel.blankRubric.individual },
  ];
  const [from, setFrom] = useState(sources[0]?.id ?? "");
  const [name, setName] = useState("");
  const [notice, setNotice] = useState<NoticeContent | null>(null);
  const [exported, setExported] = useState<{
    readonly fileName: string;
    readonly url: string;
    readonly json: string;
  } | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const saving = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    // The link answers the button: it may be below the visible part
    saving.current?.focus();
    return () => {
      if (exported) URL.revokeObjectURL(exported.url);
    };
  }, [exported]);

  const make = (source: RubricSource, wanted: string | null) => {
    setNotice(null);
    pane.perform(
      "insert",
      { kind: "make-rubric", source, ...(wanted === null ? {} : { name: wanted }) },
      (performed) => {
        if (performed.kind === "rubric-refused") {
          const { refusal } = performed;
          setNotice({ intent: "error", say: (words) => refusalLines(words, refusal).join("\n") });
          return { announcement: (words) => refusalLines(words, refusal).join(" ") };
        }
        if (performed.kind !== "rubric-made") return {};
        const { id, name: made, sheet, unfilled } = performed;
        onMade({ id, name: made });
        setName("");
        onClose();
        if (unfilled.length > 0) {
          const cells = joinedRows(unfilled).map(rectToAddress).join(", ");
          return {
            notice: {
              intent: "warning",
              say: ({ panel: own }) => own.rubricUnfilled(made, sheet, cells),
              action: { label: ({ panel: own }) => own.undo, run: pane.undo },
            },
          };
        }
        return {
          notice: {
            intent: "success",
            say: ({ panel: own }) => own.rubricMade(made, sheet),
            action: { label: ({ panel: own }) => own.undo, run: pane.undo },
          },
        };
      },
    );
  };
  const exportRubric = () => {
    setNotice(null);
    pane.perform("insert", { kind: "export-rubric", id: from }, (performed) => {
      if (performed.kind === "rubric-refused") {
        const { refusal } = performed;
        setNotice({ intent: "error", say: (words) => refusalLines(words, refusal).join("\n") });
      }
      if (performed.kind !== "rubric-exported") return {};
      const { fileName, json } = performed;
      setExported({ fileName, json, url: URL.createObjectURL(new Blob([json], { type: "application/json" })) });
      return { announcement: ({ panel: own }) => own.rubricExported };
    });
  };
  const readFile = async () => {
    const chosen = file.current?.files?.[0];
    if (!chosen) return;
    const text = await chosen.text();
    if (file.current) file.current.value = "";
    make({ kind: "json", text }, name.trim() === "" ? null : name);
  };

  return (
    <Dialog
      isOpen={isOpen}
      title={panel.ownRubric}
      onClose={onClose}
      actions={<fluent-button onClick={onClose}>{panel.close}</fluent-button>}
      answer={
        pane.work.progress ? (
          <ProgressArea work={pane.work} doing={busyWords(panel, "insert", pane.work.doing)} />
        ) : (
          notice && <Notice {...notice} />
        )
      }
    >
      <div class="td-form">
        <fluent-text-input
          class="td-rubric-name"
          id={NAME_ID}
          current-value={name}
          onInput={(event: Event) => setName((event.target as HTMLInputElement).value)}
        >
          {panel.rubricName}
        </fluent-text-input>
        <div>
          <span class="td-label" id="td-rubric-from">
            {panel.rubricFrom}
          </span>
          <fluent-radio-group
            name="td-rubric"
            orientation="vertical"
            initialValue={from}
            aria-labelledby="td-rubric-from"
            onChange={(event) => {
              setFrom((event.target as HTMLInputElement).value);
              setExported(null);
            }}
          >
            {sources.map(({ id, name: label }) => (
              <fluent-field key={id} label-position="after">
                <label slot="label">{label}</label>
                <fluent-radio slot="input" name="td-rubric" value={id} />
              </fluent-field>
            ))}
          </fluent-radio-group>
        </div>
        <div class="td-actions">
          <fluent-button
            appearance="primary"
            onClick={() => make(BEGINNINGS.get(from) ?? { kind: "copy", id: from }, name)}
          >
            {panel.makeRubric}
          </fluent-button>
          <fluent-button onClick={() => file.current?.click()}>{panel.importRubric}</fluent-button>
          {BEGINNINGS.get(from) === undefined && (
            <fluent-button onClick={exportRubric}>{panel.exportRubric}</fluent-button>
          )}
          <input
            ref={file}
            type="file"
            hidden
            accept=".json,application/json"
            aria-label={panel.importRubric}
            onChange={() => void readFile()}
          />
        </div>
        {exported && (
          <div class="td-exported">
            <a ref={saving} href={exported.url} download={exported.fileName}>
              {panel.saveFile(exported.fileName)}
            </a>
            <label class="td-label" for="td-rubric-json">
              {panel.rubricJson}
            </label>
            {/* As high as its text: a box with its own scroll bar would be nested in a scrolling one */}
            <textarea id="td-rubric-json" readOnly rows={exported.json.split("\n").length} value={exported.json} />
          </div>
        )}
      </div>
    </Dialog>
  );
}
