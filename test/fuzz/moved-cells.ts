import type { DirectCommand } from "../../src/actions/perform";
import type { Plan } from "../../src/workbook/model/plan";

/** A cell as tests name it: `Sheet1!7:2`. */
type Place = string;

/**
 * Returns where a repair moves entries that stand beside a table: the cells that they leave, and all cells that it
 * writes. What leaves one cell stands in another, which was empty. Other commands move nothing.
 */
export function movedCells(
  plan: Plan,
  { kind }: DirectCommand,
): {
  readonly left: ReadonlySet<Place>;
  readonly written: readonly Place[];
} {
  const cells = plan.edits.flatMap((edit) =>
    edit.kind === "setCells" && kind === "repair"
      ? edit.cells.map(({ row, column, content }) => ({ place: `${edit.sheet}!${row}:${column}`, content }))
      : [],
  );
  return {
    left: new Set(cells.flatMap(({ place, content }) => (content === null ? [place] : []))),
    written: cells.map(({ place }) => place),
  };
}
