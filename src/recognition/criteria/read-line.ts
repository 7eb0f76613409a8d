import type { Hundredths } from "../../text/hundredths";
import type { LineReference } from "./criterion-number";

/** A scored line as a table states it. */
export interface ReadLine {
  readonly kind: LineReference["kind"];
  readonly name: string;
  /** Hundredths; `null` where the table states none. */
  readonly maximum: Hundredths | null;
}
