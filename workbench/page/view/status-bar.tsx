import { useState } from "preact/hooks";
import type { PageWords } from "./page-words";
import { useWhenQuiet } from "./use-when-quiet";
import type { Comparison, Workbench } from "../workbench";

/** Milliseconds of quiet before everything is calculated a second time. */
const QUIET = 400;

interface StatusBarProps {
  readonly workbench: Workbench;
  readonly words: PageWords;
  readonly isBusy: boolean;
  /** Milliseconds from the page's address to a page that can be used; `null` until then. */
  readonly readyAfter: number | null;
}

/**
 * Says what a person at the workbench would want to know: keys, how texts are read, and whether two calculators agree.
 */
export function StatusBar({ workbench, words, isBusy, readyAfter }: StatusBarProps) {
  const [comparison, setComparison] = useState<Comparison | null>(null);

  const look = async () => setComparison(await workbench.compare());
  useWhenQuiet(
    workbench.grid,
    QUIET,
    () => void look(),
    ({ kind }) => kind !== "selection",
  );

  const [first] = comparison?.differences ?? [];
  const agreement =
    comparison === null
      ? words.comparing
      : first === undefined
        ? words.agrees(comparison.formulas)
        : words.differs(first);
  return (
    <footer class="wb-status" aria-label={words.status}>
      <span>{words.keys}</span>
      <span>{words.region}</span>
      {readyAfter !== null && <span class="wb-status-end">{words.readyAfter(readyAfter)}</span>}
      <span class={first === undefined ? "" : "wb-differs"} role="status">
        {isBusy ? words.working : agreement}
      </span>
    </footer>
  );
}
