import type { Rect } from "../model/area";
import type { StyledRect } from "../model/sheet-spec";
import type { Style } from "../model/style";

/**
 * Rows of one appearance: no rectangle starts or ends between them. `styles[c]` is the style of column `c`, -1 for
 * none.
 */
interface RowBand {
  readonly row: number;
  readonly rows: number;
  readonly styles: Int32Array;
}

/**
 * Returns the same styles as few rectangles without overlaps: each costs Excel at least one call, and a sheet of 10,000
 * lines styled cell by cell would need 90,000. Later rectangles win over earlier ones.
 */
export function styleRegions(styled: readonly StyledRect[]): readonly StyledRect[] {
  const styles: Style[] = [];
  const idByKey = new Map<string, number>();
  const idByStyle = new Map<Style, number>();
  const idOf = (style: Style): number => {
    const known = idByStyle.get(style) ?? idByKey.get(JSON.stringify(style));
    const id = known ?? styles.push(style) - 1;
    idByStyle.set(style, id);
    if (known === undefined) idByKey.set(JSON.stringify(style), id);
    return id;
  };
  const bands = paint(styled, idOf);
  return joinRuns(bands).map(({ rect, id }) => ({ rect, style: styles[id]! }));
}

function paint(styled: readonly StyledRect[], idOf: (style: Style) => number): readonly RowBand[] {
  const columns = styled.reduce((most, { rect }) => Math.max(most, rect.column + rect.columns - 1), 0);
  const cuts = [...new Set(styled.flatMap(({ rect }) => [rect.row, rect.row + rect.rows]))].sort((a, b) => a - b);
  const indexByRow = new Map(cuts.map((row, index) => [row, index]));
  const bands = cuts
    .slice(0, -1)
    .map((row, index): RowBand => ({ row, rows: cuts[index + 1]! - row, styles: new Int32Array(columns).fill(-1) }));
  for (const { rect, style } of styled) {
    const id = idOf(style);
    const end = indexByRow.get(rect.row + rect.rows)!;
    for (let band = indexByRow.get(rect.row)!; band < end; band++) {
      bands[band]!.styles.fill(id, rect.column - 1, rect.column - 1 + rect.columns);
    }
  }
  return bands;
}

interface Run {
  readonly rect: Rect;
  readonly id: number;
}

/** Columns of one style in a band form one run; runs repeated in the next band extend downwards. */
function joinRuns(bands: readonly RowBand[]): readonly Run[] {
  const done: Run[] = [];
  let open = new Map<string, Run>();
  for (const band of bands) {
    const next = new Map<string, Run>();
    for (const { from, count, id } of runsOf(band.styles)) {
      const key = `${from} ${count} ${id}`;
      const above = open.get(key);
      open.delete(key);
      const rect: Rect = above
        ? { ...above.rect, rows: above.rect.rows + band.rows }
        : { row: band.row, rows: band.rows, column: from + 1, columns: count };
      next.set(key, { rect, id });
    }
    done.push(...open.values());
    open = next;
  }
  return [...done, ...open.values()];
}

function runsOf(styles: Int32Array): readonly { readonly from: number; readonly count: number; readonly id: number }[] {
  const runs: { from: number; count: number; id: number }[] = [];
  styles.forEach((id, column) => {
    const last = runs.at(-1);
    if (id < 0) return;
    if (last && last.id === id && last.from + last.count === column) last.count += 1;
    else runs.push({ from: column, count: 1, id });
  });
  return runs;
}
