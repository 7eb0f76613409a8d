import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { formatCount } from "../words/format-count";
import { usePanel } from "../words/panel-context";

/** Rows of a page: more than a screen, yet quick to lay out. */
const PAGE = 50;

/**
 * Returns how much of a long list to show, since a workbook may have ten thousand findings, and the button that shows
 * more. `focusItem` moves the focus to the first new item: by then the button has moved to the end, or is gone.
 */
export function usePages(
  length: number,
  focusItem: (index: number) => void,
): { readonly end: number; readonly more: ComponentChildren } {
  const { words, numbers } = usePanel();
  const [end, setEnd] = useState(PAGE);
  const firstNew = useRef<number | null>(null);

  useLayoutEffect(() => {
    if (firstNew.current !== null) focusItem(firstNew.current);
    firstNew.current = null;
  }, [end]);

  const showMore = () => {
    firstNew.current = end;
    setEnd(end + PAGE);
  };
  const left = length - end;
  const more = left > 0 && (
    <fluent-button class="td-more" appearance="subtle" onClick={showMore}>
      {words.panel.more(formatCount(Math.min(PAGE, left), numbers), formatCount(left, numbers))}
    </fluent-button>
  );
  return { end, more };
}
