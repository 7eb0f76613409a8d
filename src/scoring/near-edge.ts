import type { Band } from "../rubric/rubric";
import { hundredths } from "../text/hundredths";
import type { Hundredths } from "../text/hundredths";

/** Totals within a quarter of a point of a band's threshold are worth a second look. */
const EDGE_WIDTH = hundredths(25);

/** The threshold near which a total lies: `above` counts from it upwards, 0 for a total that just reaches it. */
export interface NearEdge {
  readonly band: string;
  /** Negative where the total is short of the threshold. */
  readonly above: Hundredths;
}

/** Returns the nearest threshold within `EDGE_WIDTH`; `null` for a total that lies apart from all. */
export function nearEdge(bands: readonly Band[], total: Hundredths): NearEdge | null {
  let nearest: NearEdge | null = null;
  for (const { name, threshold } of bands) {
    const above = hundredths(total - threshold);
    // Everybody reaches the lowest band
    if (threshold === 0 || Math.abs(above) > EDGE_WIDTH) continue;
    if (nearest === null || Math.abs(above) < Math.abs(nearest.above)) nearest = { band: name, above };
  }
  return nearest;
}
