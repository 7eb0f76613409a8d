import { useEffect, useRef, useState } from "preact/hooks";
import type { Intent } from "../../src/panel/controls/fluent-elements";
import { BookArea } from "./book-area";
import { chooseFile, droppedFile, saveAsNew, saveBack } from "./files";
import type { ChosenFile, Saved } from "./files";
import { PageNotice } from "./page-notice";
import { errorSentence } from "./panel-host";
import { ProvinceScreen } from "./province/province-screen";
import { ReplaceDialog } from "./replace-dialog";
import { SaveDialog } from "./save-dialog";
import type { Session } from "./session";
import { StartScreen } from "./start-screen";
import { TopBar } from "./top-bar";
import type { WorkerClient } from "./worker-client";
import type { PageWords } from "../words/page-words";

export interface AppProps {
  readonly session: Session;
  readonly client: WorkerClient;
  readonly words: PageWords;
  /** Starts a worker beside the one that holds the workbook. */
  readonly startClient: () => WorkerClient;
  /** Whether something would be lost with the open workbook. */
  readonly isAtRisk: () => boolean;
  readonly onOtherLanguage: () => void;
}

interface Notice {
  readonly intent: Intent;
  readonly text: string;
}

/** The page around the pane: opening, saving, and the sheet view. */
export function App({ session, client, words, startClient, isAtRisk, onOtherLanguage }: AppProps) {
  const [state, setState] = useState(session.state());
  const [notice, setNotice] = useState<Notice | null>(null);
  const [doing, setDoing] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const [pending, setPending] = useState<{ readonly go: () => void } | null>(null);
  /** Files to collect; `null` while nobody collects any. */
  const [collected, setCollected] = useState<readonly File[] | null>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => session.subscribe(() => setState(session.state())), [session]);

  const work = async (text: string, task: () => Promise<Notice | null>) => {
    setNotice(null);
    setDoing(text);
    try {
      setNotice(await task());
    } catch (error) {
      setNotice({ intent: "error", text: errorSentence(words.language, error) });
    } finally {
      setDoing(null);
    }
  };
  /** Asks first where something would be lost. */
  const unlessLost = (go: () => void) => (isAtRisk() ? setPending({ go }) : go());
  const open = ({ file, handle }: ChosenFile) =>
    void work(words.opening, async () => {
      await session.open(file, handle);
      return session.state()?.opened.isSigned ? { intent: "warning", text: words.signed } : null;
    });
  const create = () => unlessLost(() => void work(words.opening, () => session.create(words.newName).then(() => null)));
  const choose = () =>
    unlessLost(
      () =>
        void chooseFile().then((chosen) => {
          if (chosen === "unsupported") input.current?.click();
          else if (chosen) open(chosen);
        }),
    );
  const readInput = () => {
    const file = input.current?.files?.[0];
    if (file) open({ file, handle: null });
    // The same file can be chosen once more
    if (input.current) input.current.value = "";
  };
  useDrop((chosen, files) => {
    if (!state && (collected !== null || files.length > 1)) setCollected(files);
    else if (chosen) unlessLost(() => open(chosen));
    else setNotice({ intent: "warning", text: words.notXlsx });
  });
  const save = (how: (session: Session, client: WorkerClient) => Promise<Saved>) => {
    setSaving(false);
    void work(words.saving, async () => {
      const saved = await how(session, client);
      return saved && savedNotice(saved, words);
    });
  };

  const chooser = (
    <input
      ref={input}
      type="file"
      accept=".xlsx"
      class="page-input"
      tabIndex={-1}
      aria-hidden="true"
      onChange={readInput}
    />
  );
  const message = (
    <PageNotice doing={doing} notice={notice} dismiss={words.dismiss} onDismiss={() => setNotice(null)} />
  );
  if (!state && collected !== null)
    return (
      <ProvinceScreen
        language={words.language}
        dismiss={words.dismiss}
        dropped={collected}
        start={startClient}
        onBack={() => setCollected(null)}
      />
    );
  if (!state)
    return (
      <>
        {chooser}
        <StartScreen
          words={words}
          onChoose={choose}
          onCreate={create}
          onCollect={() => setCollected(NO_FILES)}
          onOtherLanguage={onOtherLanguage}
        >
          {message}
        </StartScreen>
      </>
    );
  return (
    <>
      {chooser}
      <section class="page-book" aria-label={words.workbook}>
        <TopBar
          state={state}
          words={words}
          onOpen={choose}
          onSave={() =>
            state.sheet === null ? setNotice({ intent: "info", text: words.nothingToSave }) : setSaving(true)
          }
          onOtherLanguage={onOtherLanguage}
        />
        {message}
        <BookArea state={state} session={session} client={client} words={words} />
        <SaveDialog
          isOpen={isSaving}
          state={state}
          words={words}
          onSaveNew={() => save(saveAsNew)}
          onSaveBack={() => save(saveBack)}
          onClose={() => setSaving(false)}
        />
        <ReplaceDialog
          isOpen={pending !== null}
          words={words}
          onReplace={() => {
            setPending(null);
            pending?.go();
          }}
          onClose={() => setPending(null)}
        />
      </section>
    </>
  );
}

const NO_FILES: readonly File[] = [];

function savedNotice({ kind, name }: NonNullable<Saved>, words: PageWords): Notice {
  switch (kind) {
    case "downloaded":
      return { intent: "success", text: words.downloaded(name) };
    case "saved":
      return { intent: "success", text: words.saved(name) };
    case "changed-outside":
      return { intent: "warning", text: words.changedOutside(name) };
    case "failed":
      return { intent: "error", text: words.notSaved(name) };
  }
}

/** Takes files dropped anywhere on the page: without this, the browser would leave the page for the file. */
function useDrop(take: (chosen: ChosenFile | null, files: readonly File[]) => void): void {
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const allow = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      if (!event.dataTransfer) return;
      // The list is empty after the first wait
      const files = [...event.dataTransfer.files];
      void droppedFile(event.dataTransfer).then((chosen) => latest.current(chosen, files));
    };
    addEventListener("dragover", allow);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", allow);
      removeEventListener("drop", drop);
    };
  }, []);
}
