import { QUOTA_CELLS } from "../quota/quota-setting";
import type { Bindings } from "../workbook/bindings/bindings";
import { panelCell } from "../workbook/bindings/bound-panel";
import { canonicalValue } from "./canonical";
import type { SealLine } from "./seal-line";

/** Returns the lines of the share that is watched; none in a workbook without its sheet. */
export function quotaLines({ records }: Pick<Bindings, "records">): readonly SealLine[] {
  return records
    .filter(({ kind }) => kind === "quota")
    .flatMap(({ cells }) =>
      QUOTA_CELLS.map((cell): SealLine => ({
        kind: "chi-tieu",
        key: cell,
        parts: [{ of: "gia-tri", value: canonicalValue(panelCell(cells, cell)), place: cells.get(cell)?.area ?? null }],
      })),
    );
}
