import { useRef, useState } from "preact/hooks";
import { Frame } from "./frame";
import { Icon } from "./icons";
import type { PageWords } from "./page-words";

/** Pixels: the narrowest pane of Excel is 320, and 350 is what it opens with. */
const WIDTHS = { least: 320, first: 350, most: 450 } as const;
const STEP = 10;

interface TaskPaneProps {
  readonly title: string;
  readonly source: string;
  readonly words: PageWords;
  readonly onClose: () => void;
}

/** The sidebar of Google Sheets has one width. */
const SIDEBAR_WIDTH = 300;

interface SidebarProps {
  readonly title: string;
  readonly source: string;
  readonly words: PageWords;
  readonly onClose: () => void;
}

/** A script's page beside the spreadsheet. */
export function Sidebar({ title, source, words, onClose }: SidebarProps) {
  return (
    <aside class="wb-pane wb-sidebar" style={{ width: `${SIDEBAR_WIDTH}px` }} aria-label={title} data-region="pane">
      <PaneHead title={title} words={words} onClose={onClose} />
      <Frame title={title} source={source} />
    </aside>
  );
}

function PaneHead({ title, words, onClose }: Pick<SidebarProps, "title" | "words" | "onClose">) {
  return (
    <header class="wb-pane-head">
      <h2>{title}</h2>
      <button type="button" class="wb-plain" title={words.closePane} aria-label={words.closePane} onClick={onClose}>
        <Icon name="close" />
      </button>
    </header>
  );
}

/** The add-in's page beside the spreadsheet, in a frame of its own, with an edge to pull. */
export function TaskPane({ title, source, words, onClose }: TaskPaneProps) {
  const [width, setWidth] = useState<number>(WIDTHS.first);
  const [isPulled, setPulled] = useState(false);
  const start = useRef({ x: 0, width: 0 });
  const set = (wanted: number) => setWidth(Math.min(WIDTHS.most, Math.max(WIDTHS.least, Math.round(wanted))));
  const keys: Readonly<Record<string, number>> = {
    ArrowLeft: width + STEP,
    ArrowRight: width - STEP,
    Home: WIDTHS.least,
    End: WIDTHS.most,
  };

  return (
    <>
      <div
        class="wb-edge"
        role="separator"
        aria-orientation="vertical"
        tabIndex={0}
        aria-label={words.paneWidth}
        aria-valuemin={WIDTHS.least}
        aria-valuemax={WIDTHS.most}
        aria-valuenow={width}
        onKeyDown={(event) => {
          const wanted = keys[event.key];
          if (wanted === undefined) return;
          event.preventDefault();
          set(wanted);
        }}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          start.current = { x: event.clientX, width };
          setPulled(true);
        }}
        onPointerMove={(event) => {
          if (isPulled) set(start.current.width + start.current.x - event.clientX);
        }}
        onPointerUp={() => setPulled(false)}
      />
      <aside class="wb-pane" style={{ width: `${width}px` }} aria-label={title} data-region="pane">
        <PaneHead title={title} words={words} onClose={onClose} />
        {/* A frame takes the pointer from the edge that is pulled over it */}
        <Frame title={title} source={source} isPassedBy={isPulled} />
      </aside>
    </>
  );
}
