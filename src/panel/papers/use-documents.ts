import { useEffect, useRef, useState } from "preact/hooks";
import type { FormKind } from "../../forms/form-kinds";
import type { Paper } from "../../forms/paper";
import type { DocumentWriter } from "../contract/document-writer";
import type { Ended, PaneState } from "../frame/pane-state";
import type { AllWords } from "../words/all-words";
import { papersWordsOf } from "../words/papers-panel-words";
import type { PapersPanelWords } from "../words/papers-panel-words";
import { usePanel } from "../words/panel-context";

/** A form as a .docx file, to be saved. */
export interface MadeDocument {
  readonly form: FormKind;
  readonly fileName: string;
  readonly url: string;
}

export interface Documents {
  /** The form that is being written; `null` while none is. */
  readonly making: FormKind | null;
  /** The newest last. */
  readonly made: readonly MadeDocument[];
  readonly make: (form: FormKind) => void;
}

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const NONE: readonly MadeDocument[] = [];

/** Text documents of forms, written from what the workbook says now; `null` where the host writes none. */
export function useDocuments(pane: PaneState): Documents | null {
  const { host } = usePanel();
  const writer = useRef<DocumentWriter | null>(null);
  const [making, setMaking] = useState<FormKind | null>(null);
  const [made, setMade] = useState(NONE);
  const urls = useRef(new Map<FormKind, string>()).current;
  const forget = (form: FormKind) => {
    URL.revokeObjectURL(urls.get(form) ?? "");
    urls.delete(form);
  };
  // What was written for another profile, or before the workbook changed, is no longer offered
  useEffect(
    () => () => {
      setMade(NONE);
      for (const form of [...urls.keys()]) forget(form);
    },
    [pane.edition, pane.profile],
  );

  const { documents } = host;
  if (!documents) return null;
  const write = async (form: FormKind, paper: Paper) => {
    setMaking(form);
    try {
      const bytes = await (writer.current ??= await documents())(paper);
      const url = URL.createObjectURL(new Blob([bytes.slice()], { type: DOCX }));
      const fileName = `${form}.docx`;
      forget(form);
      urls.set(form, url);
      setMade((now) => [...now.filter((one) => one.form !== form), { form, fileName, url }]);
      pane.notify({ intent: "success", say: say(form, ({ made: own }, name) => own(name, fileName)) });
    } catch {
      pane.notify({ intent: "error", say: say(form, ({ failed }, name) => failed(name)) });
    } finally {
      setMaking(null);
    }
  };
  return {
    making,
    made,
    make: (form) =>
      pane.perform(
        "summarize",
        { kind: "read-form", form, profile: pane.profile, judge: null, entry: null, isBlank: false },
        (performed): Ended => {
          if (performed.kind === "form") void write(form, performed.paper);
          if (performed.kind !== "print-refused") return {};
          const { refusal } = performed;
          return { notice: { intent: "warning", say: (all) => papersWordsOf(all).panel.forms.refusal(refusal) } };
        },
      ),
  };
}

/** A sentence about the document of a form. */
function say(form: FormKind, sentence: (words: PapersPanelWords["documents"], name: string) => string) {
  return (all: AllWords) => {
    const { documents, forms } = papersWordsOf(all).panel;
    return sentence(documents, forms.names[form]);
  };
}
