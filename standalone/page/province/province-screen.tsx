import { useEffect, useRef, useState } from "preact/hooks";
import type { Language } from "../../../src/language/words";
import { StatusIcon } from "../../../src/panel/controls/icons";
import type { DecidedFile } from "../../../src/province/decide-files";
import { MOST_PICKED, decidePicked } from "../../../src/province/picked-files";
import type { PickedFile } from "../../../src/province/picked-files";
import { localDay } from "../../../src/text/local-day";
import { provinceWords } from "../../words/province-words";
import type { ProvinceWords } from "../../words/province-words";
import { download } from "../files";
import { PageNotice } from "../page-notice";
import type { PageNoticeProps } from "../page-notice";
import { errorSentence } from "../panel-host";
import type { WorkerClient } from "../worker-client";
import { collectPicked } from "./collect-picked";

export interface ProvinceScreenProps {
  readonly language: Language;
  readonly dismiss: string;
  /** Files that were dropped; a new list starts anew. */
  readonly dropped: readonly File[];
  readonly start: () => WorkerClient;
  readonly onBack: () => void;
}

/** Collects some files of units into one workbook: a line a file as it is read, then the download. */
export function ProvinceScreen({ language, dismiss, dropped, start, onBack }: ProvinceScreenProps) {
  const words = provinceWords[language];
  const [files, setFiles] = useState<readonly File[]>([]);
  const [picked, setPicked] = useState<readonly PickedFile[]>([]);
  const [running, setRunning] = useState<AbortController | null>(null);
  const [doing, setDoing] = useState<string | null>(null);
  const [notice, setNotice] = useState<PageNoticeProps["notice"]>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const input = useRef<HTMLInputElement>(null);

  const read = async (chosen: readonly File[]) => {
    const refusal = refusalOf(chosen, words);
    setNotice(refusal === null ? null : { intent: "warning", text: refusal });
    if (refusal !== null || chosen.length === 0) return;
    running?.abort();
    const own = new AbortController();
    setFiles(chosen);
    setPicked([]);
    setRunning(own);
    try {
      await collectPicked(
        chosen,
        start,
        (one) => {
          if (!own.signal.aborted) setPicked((before) => [...before, one]);
        },
        own.signal,
      );
    } catch (error) {
      setNotice({ intent: "error", text: errorSentence(language, error) });
    } finally {
      setRunning((current) => (current === own ? null : current));
    }
  };
  const make = async () => {
    const client = start();
    setNotice(null);
    setDoing(words.making);
    try {
      download(await client.call("province", picked, localDay(new Date())), words.fileName);
      setNotice({ intent: "success", text: words.downloaded(words.fileName) });
    } catch (error) {
      setNotice({ intent: "error", text: errorSentence(language, error) });
    } finally {
      client.end();
      setDoing(null);
    }
  };
  useEffect(() => title.current?.focus(), []);
  useEffect(() => void read(dropped), [dropped]);
  // Whoever goes back wants nothing more of it
  useEffect(() => () => running?.abort(), [running]);

  const decided = decidePicked(picked).decision.files;
  const counts = countsOf(decided);
  const isDone = files.length > 0 && running === null;
  const choose = () => input.current?.click();
  return (
    <main class="page-start">
      <input
        ref={input}
        type="file"
        accept=".xlsx"
        multiple
        class="page-input"
        tabIndex={-1}
        aria-hidden="true"
        onChange={() => {
          void read([...(input.current?.files ?? [])]);
          if (input.current) input.current.value = "";
        }}
      />
      <div class="page-card page-province">
        <h1 ref={title} tabIndex={-1}>
          {words.title}
        </h1>
        <p>{words.lead}</p>
        <PageNotice doing={doing} notice={notice} dismiss={dismiss} onDismiss={() => setNotice(null)} />
        {running && (
          <div class="page-reading">
            <span role="status">{words.reading(picked.length, files.length)}</span>
            <fluent-progress-bar
              aria-label={words.reading(picked.length, files.length)}
              max={files.length}
              value={picked.length}
            />
          </div>
        )}
        {isDone && (
          <p role="status" class="page-summary">
            {picked.length < files.length ? `${words.stopped} ` : ""}
            {counts.taken + counts.doubtful === 0 ? words.nothing : words.summary(counts)}
          </p>
        )}
        <div class="page-choices">
          {running ? (
            <fluent-button size="large" onClick={() => running.abort()}>
              {words.stop}
            </fluent-button>
          ) : (
            <>
              {counts.taken + counts.doubtful > 0 && (
                <fluent-button appearance="primary" size="large" onClick={() => void make()}>
                  {words.download}
                </fluent-button>
              )}
              <fluent-button appearance={isDone ? "outline" : "primary"} size="large" onClick={choose}>
                {isDone ? words.chooseAgain : words.choose}
              </fluent-button>
            </>
          )}
          <fluent-button size="large" onClick={onBack}>
            {words.back}
          </fluent-button>
        </div>
        {files.length === 0 ? (
          <p class="td-quiet">{words.drop}</p>
        ) : (
          <ul class="page-files" aria-label={words.files}>
            {files.map((file, index) => (
              <FileLine key={`${index} ${file.name}`} name={file.name} decided={decided[index] ?? null} words={words} />
            ))}
          </ul>
        )}
        <p class="page-stays">{words.more}</p>
      </div>
    </main>
  );
}

interface FileLineProps {
  readonly name: string;
  /** `null` while it waits. */
  readonly decided: DecidedFile | null;
  readonly words: ProvinceWords;
}

function FileLine({ name, decided, words }: FileLineProps) {
  const status = decided === null ? "info" : INTENTS[decided.status];
  return (
    <li data-status={decided === null ? "waiting" : status}>
      <span class="td-status" data-status={status} aria-hidden="true">
        {decided && <StatusIcon status={status} />}
      </span>
      <span class="page-file-name">{name}</span>
      <span class="page-file-state">{stateWords(decided, words)}</span>
      {decided?.reason && <span class="page-file-reason">{words.reason(decided.reason)}</span>}
    </li>
  );
}

const INTENTS = { "nhận": "success", "cảnh báo": "warning", "từ chối": "error" } as const;

function stateWords(decided: DecidedFile | null, words: ProvinceWords): string {
  if (!decided) return words.waiting;
  const rows = decided.read.ok ? decided.read.facts.rows : 0;
  if (decided.status === "từ chối") return words.refused;
  return decided.status === "nhận" ? words.taken(rows) : words.doubtful(rows);
}

function countsOf(files: readonly DecidedFile[]) {
  const of = (status: DecidedFile["status"]) => files.filter((file) => file.status === status);
  const counted = [...of("nhận"), ...of("cảnh báo")];
  return {
    taken: of("nhận").length,
    doubtful: of("cảnh báo").length,
    refused: of("từ chối").length,
    entries: counted.reduce((sum, { read }) => sum + (read.ok ? read.facts.rows : 0), 0),
  };
}

function refusalOf(files: readonly File[], words: ProvinceWords): string | null {
  if (files.length > MOST_PICKED) return words.tooMany(files.length);
  return files.some(({ name }) => !/\.xlsx$/i.test(name)) ? words.notXlsx : null;
}
