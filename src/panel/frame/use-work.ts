import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Command, Performed } from "../../actions/perform";
import type { PanelHost } from "../contract/panel-options";

export interface Progress {
  /** 0 to 1; `null` while unknown. */
  readonly fraction: number | null;
  readonly isStopping: boolean;
}

export type Ending =
  | { readonly kind: "done"; readonly performed: Performed }
  | { readonly kind: "failed"; readonly error: unknown }
  | { readonly kind: "stopped" };

/** Runs one command at a time, with its progress and a way to stop it. */
export interface Work {
  /** `null` while nothing runs. */
  readonly progress: Progress | null;
  /** The newest command. */
  readonly doing: Command["kind"] | null;
  /** The current state, for functions created before the work began. */
  readonly isRunning: () => boolean;
  readonly run: (command: Command) => Promise<Ending>;
  readonly stop: () => void;
}

const STARTING: Progress = { fraction: null, isStopping: false };

export function useWork(host: PanelHost): Work {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [doing, setDoing] = useState<Command["kind"] | null>(null);
  const running = useRef<AbortController | null>(null);

  // The answer has no recipient once the pane is gone. A layout effect, since other effects end only after the next
  // paint
  useLayoutEffect(() => () => running.current?.abort(), []);

  return {
    progress,
    doing,
    isRunning: () => running.current !== null,
    run: async (command) => {
      if (running.current) return { kind: "stopped" };
      const controller = new AbortController();
      running.current = controller;
      setDoing(command.kind);
      setProgress(STARTING);
      const onProgress = (fraction: number | null) => setProgress((now) => now && { ...now, fraction });
      try {
        return { kind: "done", performed: await host.run(command, { onProgress, signal: controller.signal }) };
      } catch (error) {
        return controller.signal.aborted ? { kind: "stopped" } : { kind: "failed", error };
      } finally {
        running.current = null;
        setProgress(null);
      }
    },
    stop: () => {
      running.current?.abort();
      setProgress((now) => now && { ...now, isStopping: true });
    },
  };
}
