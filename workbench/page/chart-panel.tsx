import { useEffect, useRef, useState } from "preact/hooks";
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
  const [ref, room] = useWidth();
  const width = widthOfEach(room, figures.length);
  return (
    <section ref={ref} class="wb-charts" aria-label={words.charts} tabIndex={figures.length === 0 ? -1 : 0} hidden={figures.length === 0} style={{ columnGap: `${String(GAP)}px` }}>
      {width > 0 && figures.map((figure) => <Chart key={figure.id} figure={figure} width={width} />)}
    </section>
  );
}

/** In pixels. */
const HEIGHT = 150;
const LINE = 18;
const GAP = 24;
/** Names of bands fit from here on. */
const NARROWEST = 300;
const WIDEST = 420;
/** How wide letters of this size are, as a rule. */
const LETTER = 6.2;

/** Charts share the width, so that none is cut at its edge: as many as fit, and the others behind the scroll bar. */
function widthOfEach(room: number, count: number): number {
  const inside = room + GAP;
  const fitting = Math.max(1, Math.min(count, Math.floor(inside / (NARROWEST + GAP))));
  const width = Math.floor(inside / fitting) - GAP;
  return fitting === count ? Math.min(WIDEST, width) : width;
}

/** The width inside an element in pixels, without its scroll bar; 0 until it is known. */
function useWidth() {
  const ref = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!ref.current) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentBoxSize[0]?.inlineSize ?? 0));
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, []);
  return [ref, width] as const;
}

function Chart({ figure, width }: { readonly figure: ChartFigure; readonly width: number }) {
  const { title, bars, isLying } = figure;
  const most = bars.reduce((greatest, { value }) => Math.max(greatest, value), 0);
  const label = `${title}: ${bars.map(({ name, value }) => `${name} ${numberToText(value, ",")}`).join("; ")}`;
  return (
    <figure class="wb-chart">
      <figcaption>{title}</figcaption>
      <svg width={width} height={isLying ? bars.length * LINE : HEIGHT} role="img" aria-label={label}>
        {bars.map((bar, index) => {
          const own = { bar, index, most, width };
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
  /** Of the whole chart, in pixels. */
  readonly width: number;
}

/** The part of the width that is for names before lying bars, and pixels for the number behind them. */
const NAMES = 0.45;
const NUMBER = 40;

function LyingBar({ bar: { name, value }, index, most, width }: BarProps) {
  const names = NAMES * width;
  const length = share(value, most) * (width - names - NUMBER);
  const middle = index * LINE + LINE / 2;
  return (
    <>
      <text x={names - LETTER} y={middle} text-anchor="end" dominant-baseline="central">{shortened(name, names - LETTER)}</text>
      <rect x={names} y={index * LINE + 3} width={length} height={LINE - 6} />
      <text x={names + length + 4} y={middle} dominant-baseline="central">{numberToText(value, ",")}</text>
    </>
  );
}

function StandingBar({ bar: { name, value }, index, most, width, count }: BarProps & { readonly count: number }) {
  const room = width / count;
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
