import type { BinaryText } from "./binary-text";

export interface Attribute {
  readonly name: string;
  readonly value: BinaryText;
  /** Its offset. */
  readonly at: number;
}
