import { useLayoutEffect, useRef } from "preact/hooks";
import type { RefObject } from "preact";

/**
 * Keeps what has the focus out from under the bars that stick to the top and the bottom of the page: the browser scrolls it clear of them.
 * Their heights change with the message that is shown and with the width of the pane.
 */
export function useScrollPadding(): { readonly top: RefObject<HTMLElement | null>; readonly bottom: RefObject<HTMLElement | null> } {
  const top = useRef<HTMLElement>(null);
  const bottom = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    const heightOf = (bar: HTMLElement | null) => (bar && getComputedStyle(bar).position === "sticky" ? bar.offsetHeight : 0);
    const follow = () => {
      style.scrollPaddingBlock = `${heightOf(top.current)}px ${heightOf(bottom.current)}px`;
    };
    const observer = new ResizeObserver(follow);
    for (const { current } of [top, bottom]) if (current) observer.observe(current);
    follow();
    return () => {
      observer.disconnect();
      style.scrollPaddingBlock = "";
    };
  }, []);
  return { top, bottom };
}
