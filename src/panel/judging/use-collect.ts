import { useEffect, useRef, useState } from "preact/hooks";
import type { CollectedFile, FileDecision } from "../../actions/panel/decide-ballots";
import type { Performed } from "../../actions/perform";
import type { FileFaultCode } from "../../text/file-fault";
import type { BallotFiles } from "../contract/ballot-files";
import type { Ended, PaneState } from "../frame/pane-state";
import { formatCount } from "../words/format-count";
import { judgingWordsOf } from "../words/judging-panel-words";
import { usePanel } from "../words/panel-context";
import { choicesOf, countsOf, freeName } from "./collected-files";
import type { BallotFilesPart, FileWork } from "./use-ballot-files";

export interface Collecting {
  /** Reads files and adds them to the list. */
  readonly read: (files: readonly File[]) => void;
  readonly work: FileWork | null;
  readonly stop: () => void;
  /** What becomes of each file; `null` before any was read. */
  readonly decisions: readonly FileDecision[] | null;
  /** Whether that has been carried out. */
  readonly isDone: boolean;
  /** Files that a person has chosen, by judge. */
  readonly accepted: ReadonlyMap<string, string>;
  /** `null` takes none of the judge's files. */
  readonly accept: (member: string, file: string | null) => void;
  readonly by: string;
  readonly setBy: (by: string) => void;
  readonly take: () => void;
  readonly clear: () => void;
}

/** Far above any judge's file: larger ones are refused unread. */
const MOST_BYTES = 100 * 1024 * 1024;

const NONE: ReadonlyMap<string, string> = new Map();

/**
 * Takes judges' files in: they are read one after another beside the page, shown with what would become of each, and
 * brought in by one command. What is shown follows the workbook.
 */
export function useCollect(
  pane: PaneState,
  part: BallotFilesPart,
  refused: (performed: Performed) => Ended,
): Collecting {
  const { numbers, today } = usePanel();
  const [files, setFiles] = useState<readonly CollectedFile[]>([]);
  const [work, setWork] = useState<FileWork | null>(null);
  const [decisions, setDecisions] = useState<readonly FileDecision[] | null>(null);
  const [isDone, setDone] = useState(false);
  const [accepted, setAccepted] = useState(NONE);
  const [by, setBy] = useState("");
  /** Counts what was begun, so that a reading that was stopped ends. */
  const reading = useRef(0);
  /** The list and the edition of the workbook that the decisions are about. */
  const shown = useRef<{ readonly files: readonly CollectedFile[]; readonly edition: number } | null>(null);
  useEffect(
    () => () => {
      reading.current += 1;
    },
    [],
  );

  const command = (choices: ReadonlyMap<string, string>) =>
    ({
      kind: "collect-ballots",
      files,
      accepted: [...choices].map(([member, file]) => ({ member, file })),
      by,
      date: today(),
    }) as const;
  const isInSight = pane.step === "insert";
  const isFree = pane.work.progress === null;
  useEffect(() => {
    if (files.length === 0 || work !== null || !isInSight || pane.work.isRunning()) return;
    if (shown.current?.files === files && shown.current.edition >= pane.edition) return;
    shown.current = { files, edition: pane.edition };
    pane.perform(
      "insert",
      { kind: "preview", command: command(NONE) },
      (performed): Ended => {
        if (performed.kind !== "previewed") return {};
        if (performed.performed.kind !== "collected") return refused(performed.performed);
        const { files: decided } = performed.performed;
        // What was carried out stays to be read until something of it can be taken in again, as after undo
        if (isDone && !decided.some(({ fate }) => fate.state === "taken" || fate.state === "to-choose"))
          return { keepsNotice: true };
        setDecisions(decided);
        setDone(false);
        return {
          keepsNotice: true,
          announcement: (all) => judgingWordsOf(all).files.collect.counts(countsOf(decided, numbers)),
        };
      },
      "quiet",
    );
  }, [files, work, isInSight, isFree, pane.edition]);

  const readAll = async (own: BallotFiles, picked: readonly File[], before: readonly CollectedFile[]) => {
    const turn = ++reading.current;
    const read: CollectedFile[] = [...before];
    for (const [index, file] of picked.entries()) {
      setWork({ done: index + 1, all: picked.length, file: file.name });
      const one = await readOne(own, file);
      if (turn !== reading.current) return;
      const taken = new Set(read.map((other) => other.file));
      read.push({ file: freeName(file.name, taken), reading: one });
    }
    setWork(null);
    setFiles(read);
  };
  const readOne = async (own: BallotFiles, file: File): Promise<CollectedFile["reading"]> => {
    const refusal = (code: FileFaultCode) =>
      ({ ok: false, problem: "unreadable", fault: { code, detail: "" } }) as const;
    if (file.size > MOST_BYTES) return refusal("too-large");
    try {
      return await own.read(new Uint8Array(await file.arrayBuffer()));
    } catch {
      return refusal("not-opened");
    }
  };
  const clear = () => {
    reading.current += 1;
    setWork(null);
    setFiles([]);
    setDecisions(null);
    setDone(false);
    setAccepted(NONE);
  };

  return {
    read: (picked) => {
      if (picked.length === 0 || work) return;
      const before = isDone ? [] : files;
      if (isDone) clear();
      pane.notify(null);
      void part.fetch().then((own) => (own ? readAll(own, picked, before) : undefined));
    },
    work,
    stop: () => {
      reading.current += 1;
      setWork(null);
    },
    decisions,
    isDone,
    accepted,
    accept: (member, file) =>
      setAccepted((now) => {
        const next = new Map(now);
        if (file === null) next.delete(member);
        else next.set(member, file);
        return next;
      }),
    by,
    setBy,
    take: () => {
      // A choice that the workbook has settled meanwhile is none any more
      const open = new Set(choicesOf(decisions ?? []).choices.map(({ member }) => member));
      const choices = new Map([...accepted].filter(([member]) => open.has(member)));
      pane.perform("insert", command(choices), (performed): Ended => {
        if (performed.kind !== "collected") return refused(performed);
        const { files: decided, taken } = performed;
        // The command counts as an edition of its own, after which the same files would be those handed in last
        shown.current = { files, edition: pane.edition + 1 };
        setDecisions(decided);
        setDone(true);
        setAccepted(NONE);
        if (taken === 0)
          return { notice: { intent: "warning", say: (all) => judgingWordsOf(all).files.collect.tookNone } };
        const count = formatCount(taken, numbers);
        return {
          notice: {
            intent: "success",
            say: (all) => judgingWordsOf(all).files.collect.took(count),
            action: { label: ({ panel }) => panel.undo, run: pane.undo },
          },
        };
      });
    },
    clear,
  };
}
