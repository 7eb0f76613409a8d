import { useState } from "preact/hooks";
import { chartFigures } from "../grid/chart-figures";
import type { ChartFigure } from "../grid/chart-figures";
import { numberToText } from "../grid/formula-number-text";
import type { PageWords } from "./page-words";
import { useWhenQuiet } from "./use-when-quiet";
import type { Workbench } from "./workbench";

/** Milliseconds of quiet before charts are drawn anew. */
const QUIET = 150;

interface ChartPanelProps {
  readonly workbench: Workbench;
  readonly words: PageWords;
}

/** The charts of the sheet in view, drawn below it: Univer, as it is used here, has none. */
export function ChartPanel({ workbench, words }: ChartPanelProps) {
  const [figures, setFigures] = useState<readonly ChartFigure[]>([]);
  const { grid } = workbench;
  useWhenQuiet(grid, QUIET, () => void grid.settled().then(() => setFigures(chartFigures(grid))));
  if (figures.length === 0) return null;
  return (
    <section class="wb-charts" aria-label={words.charts} tabIndex={0}>
      {figures.map((figure) => <Chart key={figure.id} figure={figure} />)}
    </section>
  );
}

/** In pixels. */
const WIDTH = 420;
const HEIGHT = 150;
const LINE = 18;
/** How wide letters of this size are, as a rule. */
const LETTER = 6.2;

function Chart({ figure }: { readonly figure: ChartFigure }) {
  const { title, bars, isLying } = figure;
  const most = bars.reduce((greatest, { value }) => Math.max(greatest, value), 0);
  const label = `${title}: ${bars.map(({ name, value }) => `${name} ${numberToText(value, ",")}`).join("; ")}`;
  const height = isLying ? bars.length * LINE : HEIGHT;
  return (
    <figure class="wb-chart">
      <figcaption>{title}</figcaption>
      <svg width={WIDTH} height={height} role="img" aria-label={label}>
        {bars.map((bar, index) => {
          const own = { bar, index, most };
          return isLying ? <LyingBar key={index} {...own} /> : <StandingBar key={index} {...own} count={bars.length} />;
        })}
      </svg>
    </figure>
  );
}

interface BarProps {
  readonly bar: ChartFigure["bars"][number];
  readonly index: number;
  /** The greatest value, which is as long as there is room. */
  readonly most: number;
}

/** Pixels for names before lying bars, and for the number behind them. */
const NAMES = 170;
const NUMBER = 40;

function LyingBar({ bar: { name, value }, index, most }: BarProps) {
  const length = share(value, most) * (WIDTH - NAMES - NUMBER);
  const middle = index * LINE + LINE / 2;
  return (
    <>
      <text x={NAMES - LETTER} y={middle} text-anchor="end" dominant-baseline="central">{shortened(name, NAMES - LETTER)}</text>
      <rect x={NAMES} y={index * LINE + 3} width={length} height={LINE - 6} />
      <text x={NAMES + length + 4} y={middle} dominant-baseline="central">{numberToText(value, ",")}</text>
    </>
  );
}

function StandingBar({ bar: { name, value }, index, most, count }: BarProps & { readonly count: number }) {
  const room = WIDTH / count;
  const length = share(value, most) * (HEIGHT - 2 * LINE);
  const middle = index * room + room / 2;
  const top = HEIGHT - LINE - length;
  return (
    <>
      <text x={middle} y={top - 4} text-anchor="middle">{numberToText(value, ",")}</text>
      <rect x={index * room + room / 5} y={top} width={(room * 3) / 5} height={length} />
      <text x={middle} y={HEIGHT - 4} text-anchor="middle">{shortened(name, room)}</text>
    </>
  );
}

function share(value: number, most: number): number {
  return most === 0 ? 0 : Math.max(0, value) / most;
}

function shortened(name: string, pixels: number): string {
  const letters = Math.floor(pixels / LETTER);
  return name.length > letters ? `${name.slice(0, letters - 1)}…` : name;
}
