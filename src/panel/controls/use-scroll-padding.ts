import { useLayoutEffect, useRef } from "preact/hooks";
import type { RefObject } from "preact";

/**
 * Keeps the focused element clear of the sticky bars at the top and bottom of the page when the browser scrolls to it.
 * The bars' heights change with the message shown and the pane's width.
 */
export function useScrollPadding(): {
  readonly top: RefObject<HTMLElement | null>;
  readonly bottom: RefObject<HTMLElement | null>;
} {
  const top = useRef<HTMLElement>(null);
  const bottom = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    const heightOf = (bar: HTMLElement | null) =>
      bar && getComputedStyle(bar).position === "sticky" ? bar.offsetHeight : 0;
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
