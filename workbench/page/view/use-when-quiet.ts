import { useEffect } from "preact/hooks";
import type { Grid, GridEvent } from "../../grid/grid";

/**
 * Looks at a grid when it is first shown, and again each time that it has been quiet for so many milliseconds after an
 * event.
 * @param matters the events that count; all of them where it is left out
 */
export function useWhenQuiet(
  grid: Grid,
  milliseconds: number,
  look: () => void,
  matters: (event: GridEvent) => boolean = () => true,
): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const plan = () => {
      clearTimeout(timer);
      timer = setTimeout(look, milliseconds);
    };
    const stop = grid.onEvent((event) => {
      if (matters(event)) plan();
    });
    plan();
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [grid]);
}
