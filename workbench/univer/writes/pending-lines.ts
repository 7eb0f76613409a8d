import { RANGE_TYPE } from "@univerjs/core";
import type { IRange } from "@univerjs/core";

/**
 * What is to change of a row or a column; what is not named stays. Sizes are Univer's pixels, `null` for those of a new
 * sheet.
 */
interface PendingLine {
  readonly size?: number | null;
  readonly hidden?: boolean;
}

/**
 * Rows or columns whose size or hiding was set and not yet told to Univer, which lays the sheet out anew each time it
 * is told.
 */
export class PendingLines {
  private readonly lines = new Map<number, PendingLine>();

  constructor(private readonly kind: "rows" | "columns") {}

  /** Lines count from 1. */
  set(first: number, last: number, change: PendingLine): void {
    for (let line = first; line <= last; line++) this.lines.set(line, { ...this.lines.get(line), ...change });
  }

  size(line: number): number | null | undefined {
    return this.lines.get(line)?.size;
  }

  isHidden(line: number): boolean | undefined {
    return this.lines.get(line)?.hidden;
  }

  get isEmpty(): boolean {
    return this.lines.size === 0;
  }

  get last(): number {
    return [...this.lines.keys()].reduce((most, line) => Math.max(most, line), 0);
  }

  /**
   * Takes everything: sizes by Univer's index, and the ranges of each kind of change. `across` is the last index the
   * other way; what is hidden already need not be told.
   */
  take(
    across: number,
    wasHidden: (index: number) => boolean,
  ): {
    readonly sizes: Readonly<Record<number, number | null>>;
    readonly sized: readonly IRange[];
    readonly hidden: readonly IRange[];
    readonly shown: readonly IRange[];
  } {
    const lines = [...this.lines].sort(([a], [b]) => a - b);
    this.lines.clear();
    const ranges = (isWanted: (line: PendingLine, index: number) => boolean) =>
      this.toRanges(
        lines.filter(([line, change]) => isWanted(change, line - 1)).map(([line]) => line - 1),
        across,
      );
    return {
      sizes: Object.fromEntries(lines.flatMap(([line, { size }]) => (size === undefined ? [] : [[line - 1, size]]))),
      sized: ranges(({ size }) => size !== undefined),
      hidden: ranges(({ hidden }, index) => hidden === true && !wasHidden(index)),
      shown: ranges(({ hidden }, index) => hidden === false && wasHidden(index)),
    };
  }

  private toRanges(indices: readonly number[], across: number): readonly IRange[] {
    const runs: { readonly first: number; last: number }[] = [];
    for (const index of indices) {
      const run = runs.at(-1);
      if (run && run.last === index - 1) run.last = index;
      else runs.push({ first: index, last: index });
    }
    return runs.map(({ first, last }) =>
      this.kind === "rows"
        ? { startRow: first, endRow: last, startColumn: 0, endColumn: across, rangeType: RANGE_TYPE.ROW }
        : { startRow: 0, endRow: across, startColumn: first, endColumn: last, rangeType: RANGE_TYPE.COLUMN },
    );
  }
}
