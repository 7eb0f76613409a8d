import { useState } from "preact/hooks";
import type { DrawnForm } from "../../actions/papers/read-papers";
import { isTextForm } from "../../forms/form-kinds";
import type { FormKind } from "../../forms/form-kinds";
import { ProfileChoice } from "../controls/profile-choice";
import type { PaneState } from "../frame/pane-state";
import { papersWordsOf, usePapersWords } from "../words/papers-panel-words";
import { usePanel } from "../words/panel-context";
import { FormDialog } from "./form-dialog";
import { FormDrawing } from "./form-drawing";
import { MadeDocuments } from "./made-documents";
import { printedNotice } from "./printed-notice";
import { useDocuments } from "./use-documents";

export interface FormsCardProps {
  readonly pane: PaneState;
  readonly forms: readonly DrawnForm[];
  readonly chosen: ReadonlySet<FormKind>;
  readonly onChoose: (chosen: ReadonlySet<FormKind>) => void;
  readonly isBlank: boolean;
  readonly onBlank: (isBlank: boolean) => void;
}

/** The forms in small, each to be ticked and looked at, and the button that makes their sheets. */
export function FormsCard({ pane, forms, chosen, onChoose, isBlank, onBlank }: FormsCardProps) {
  const { words } = usePanel();
  const { panel } = usePapersWords();
  const { forms: own } = panel;
  const documents = useDocuments(pane);
  const [looked, setLooked] = useState<FormKind | null>(null);
  const [isLooking, setLooking] = useState(false);
  const { isBusy } = pane;

  const command = () => {
    const wanted = forms.flatMap(({ form, picture }) => (picture && chosen.has(form) ? [form] : []));
    if (wanted.length > 0) return { kind: "print-forms", forms: wanted, profile: pane.profile, isBlank } as const;
    pane.notify({ intent: "info", say: (all) => papersWordsOf(all).panel.forms.choose });
    return null;
  };
  const carryOut = (wanted: NonNullable<ReturnType<typeof command>>) =>
    pane.perform("summarize", wanted, (performed) => printedNotice(performed, pane.goTo));
  const print = () => {
    const wanted = command();
    if (wanted) carryOut(wanted);
  };
  const preview = () => {
    const wanted = command();
    if (wanted)
      pane.showPreview(
        "summarize",
        wanted,
        () => carryOut(wanted),
        (performed) => printedNotice(performed, pane.goTo),
      );
  };
  const tick = (form: FormKind, isTicked: boolean) =>
    onChoose(new Set(isTicked ? [...chosen, form] : [...chosen].filter((one) => one !== form)));

  return (
    <div class="td-form">
      <p class="td-quiet">{own.hint}</p>
      <ProfileChoice name="td-papers-profile" profile={pane.profile} onChoose={pane.setProfile} />
      <ul class="td-gallery" aria-label={own.title}>
        {forms.map(({ form, picture }) => (
          <li key={form} data-chosen={picture !== null && chosen.has(form)}>
            <div class="td-form-picture">
              {picture ? <FormDrawing picture={picture} page={0} /> : <span class="td-quiet">{own.none}</span>}
              {/* Over the picture, not round it: what is drawn there is no name for a button */}
              <button
                type="button"
                aria-label={own.look(own.names[form])}
                onClick={() => {
                  setLooked(form);
                  setLooking(true);
                }}
              />
            </div>
            <label>
              <input
                type="checkbox"
                checked={picture !== null && chosen.has(form)}
                disabled={picture === null}
                onChange={({ currentTarget }) => tick(form, currentTarget.checked)}
              />
              {own.names[form]}
            </label>
            {documents && picture && isTextForm(form) && (
              <fluent-button
                size="small"
                aria-label={panel.documents.make(own.names[form])}
                disabledFocusable={isBusy || documents.making !== null}
                onClick={() => documents.make(form)}
              >
                {panel.documents.action}
              </fluent-button>
            )}
          </li>
        ))}
      </ul>
      {documents && <MadeDocuments documents={documents} />}
      <label class="td-check">
        <input type="checkbox" checked={isBlank} onChange={({ currentTarget }) => onBlank(currentTarget.checked)} />
        {own.blank}
      </label>
      <div class="td-actions">
        <fluent-button appearance="primary" disabledFocusable={isBusy} onClick={print}>
          {own.action}
        </fluent-button>
        <fluent-button class="td-aside" disabledFocusable={isBusy} onClick={preview}>
          {words.panel.preview}
        </fluent-button>
      </div>
      <FormDialog
        form={forms.find(({ form }) => form === looked) ?? null}
        isOpen={isLooking}
        onClose={() => setLooking(false)}
      />
    </div>
  );
}
