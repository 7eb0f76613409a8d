import { useEffect, useState } from "preact/hooks";
import type { Performed } from "../../actions/perform";
import type { HandedOut } from "../../actions/panel/hand-out";
import type { BallotFiles } from "../contract/ballot-files";
import type { Ended, PaneState } from "../frame/pane-state";
import { formatCount } from "../words/format-count";
import { judgingWordsOf } from "../words/judging-panel-words";
import { usePanel } from "../words/panel-context";
import type { BallotFilesPart, FileWork } from "./use-ballot-files";

/** A judge's file, to be saved. */
export interface MadeBallot {
  readonly member: string;
  readonly name: string;
  readonly fileName: string;
  readonly entries: number;
  readonly bytes: Uint8Array;
  readonly url: string;
}

export interface MadeBallots {
  readonly ballots: readonly MadeBallot[];
  /** All of them in one file; `null` for a single one. */
  readonly zip: { readonly fileName: string; readonly url: string } | null;
  readonly without: readonly string[];
}

export interface HandingOut {
  readonly isChosen: (member: string) => boolean;
  readonly choose: (member: string, isChosen: boolean) => void;
  readonly by: string;
  readonly setBy: (by: string) => void;
  readonly work: FileWork | null;
  readonly made: MadeBallots | null;
  /** Opens a file as a workbook of its own; absent where the host cannot. */
  readonly open?: (ballot: MadeBallot) => void;
  /** Makes a file for each judge that is chosen of these. */
  readonly handOut: (members: readonly string[]) => void;
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Hands ballots out as files: the command that notes it, then each file, then links to save them by. */
export function useHandOut(
  pane: PaneState,
  files: BallotFilesPart,
  refused: (performed: Performed) => Ended,
): HandingOut {
  const { host, numbers, today } = usePanel();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [by, setBy] = useState("");
  const [work, setWork] = useState<FileWork | null>(null);
  const [made, setMade] = useState<MadeBallots | null>(null);
  useEffect(
    () => () => {
      for (const url of made ? urlsOf(made) : []) URL.revokeObjectURL(url);
    },
    [made],
  );

  const make = async (part: BallotFiles, { files: planned, without }: HandedOut, date: string) => {
    try {
      const written: { readonly name: string; readonly bytes: Uint8Array }[] = [];
      for (const { fileName, plan } of planned) {
        setWork({ done: written.length + 1, all: planned.length, file: fileName });
        written.push({ name: fileName, bytes: await part.write(plan) });
      }
      const zip =
        written.length < 2
          ? null
          : {
              fileName: `phieu-${date.replaceAll("/", "-")}.zip`,
              url: urlOf(await part.zip(written), "application/zip"),
            };
      const ballots = planned.map(({ member, name, fileName, entries }, index): MadeBallot => {
        const { bytes } = written[index]!;
        return { member, name, fileName, entries, bytes, url: urlOf(bytes, XLSX) };
      });
      setMade({ ballots, zip, without });
      const count = formatCount(ballots.length, numbers);
      pane.notify({ intent: "success", say: (all) => judgingWordsOf(all).files.handOut.made(count) });
    } catch {
      pane.notify({
        intent: "error",
        say: (all) => judgingWordsOf(all).files.handOut.notMade,
        action: { label: ({ panel }) => panel.undo, run: pane.undo },
      });
    } finally {
      setWork(null);
    }
  };

  const { openWorkbook } = host;
  return {
    ...(openWorkbook
      ? {
          open: ({ bytes }) =>
            void openWorkbook(bytes).catch((error: unknown) =>
              pane.notify({ intent: "error", say: () => host.errorSentence(error) }),
            ),
        }
      : {}),
    isChosen: (member) => !left.has(member),
    choose: (member, isChosen) =>
      setLeft((now) => new Set(isChosen ? [...now].filter((one) => one !== member) : [...now, member])),
    by,
    setBy,
    work,
    made,
    handOut: (all) => {
      const members = all.filter((member) => !left.has(member));
      if (members.length === 0) {
        pane.notify({ intent: "error", say: (words) => judgingWordsOf(words).files.handOut.noneChosen });
        return;
      }
      const date = today();
      void files.fetch().then((part) => {
        if (part)
          pane.perform("insert", { kind: "hand-out", members, by, date }, (performed): Ended => {
            if (performed.kind !== "handed-out") return refused(performed);
            setMade(null);
            void make(part, performed, date);
            return {};
          });
      });
    },
  };
}

function urlsOf({ ballots, zip }: MadeBallots): readonly string[] {
  return [...ballots.map(({ url }) => url), ...(zip ? [zip.url] : [])];
}

function urlOf(bytes: Uint8Array, type: string): string {
  return URL.createObjectURL(new Blob([bytes.slice()], { type }));
}
