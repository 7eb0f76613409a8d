import { useRef, useState } from "preact/hooks";
import type { BallotFiles } from "../contract/ballot-files";
import type { PaneState } from "../frame/pane-state";
import { judgingWordsOf } from "../words/judging-panel-words";
import { usePanel } from "../words/panel-context";

/** Work on files, which commands know nothing of. */
export interface FileWork {
  readonly done: number;
  readonly all: number;
  /** The file at hand; empty where its name says nothing. */
  readonly file: string;
}

export interface BallotFilesPart {
  /** Fetches what reads and writes files on first use; `null` with a message where the host cannot. */
  readonly fetch: () => Promise<BallotFiles | null>;
  /** Whether it is on its way. */
  readonly isFetching: boolean;
}

export function useBallotFiles(pane: PaneState): BallotFilesPart {
  const { host } = usePanel();
  const part = useRef<BallotFiles | null>(null);
  const [isFetching, setFetching] = useState(false);
  return {
    isFetching,
    fetch: async () => {
      if (part.current) return part.current;
      setFetching(true);
      try {
        part.current = (await host.ballotFiles?.()) ?? null;
      } catch {
        // The message says what to do instead
      } finally {
        setFetching(false);
      }
      if (!part.current) pane.notify({ intent: "error", say: (all) => judgingWordsOf(all).files.unavailable });
      return part.current;
    },
  };
}
