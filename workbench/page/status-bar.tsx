import { useEffect, useState } from "preact/hooks";
import type { PageWords } from "./page-words";
import type { Comparison, Workbench } from "./workbench";

/** Milliseconds of quiet before everything is calculated a second time. */
const QUIET = 400;

interface StatusBarProps {
  readonly workbench: Workbench;
  readonly words: PageWords;
  readonly isBusy: boolean;
}

/** Says what a person at the workbench would want to know: how texts are read, and whether two calculators agree. */
export function StatusBar({ workbench, words, isBusy }: StatusBarProps) {
  const [comparison, setComparison] = useState<Comparison | null>(null);
  const [charts, setCharts] = useState(0);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      setComparison(await workbench.compare());
      setCharts(workbench.grid.sheets().reduce((sum, sheet) => sum + sheet.charts.length, 0));
    };
    const plan = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void look(), QUIET);
    };
    const stop = workbench.grid.onEvent((event) => {
      if (event.kind !== "selection") plan();
    });
    plan();
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [workbench]);

  const [first] = comparison?.differences ?? [];
  return (
    <footer class="wb-status">
      <span>{words.region}</span>
      {charts > 0 && <span>{words.charts(charts)}</span>}
      <span class={first === undefined ? "wb-status-end" : "wb-status-end wb-differs"} role="status">
        {isBusy ? words.working : comparison && (first === undefined ? words.agrees(comparison.formulas) : words.differs(first))}
      </span>
    </footer>
  );
}
