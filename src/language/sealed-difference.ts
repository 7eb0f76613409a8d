import type { LineDifference } from "../seal/compare-lines";
import type { Finding } from "../workbook/model/finding";

type Sealed = Extract<NonNullable<Finding["expected"]>, { readonly kind: "sealed" }>;

/** Returns the difference that a finding reports; its place stands beside the sentence. */
export function sealedDifference({ where }: Finding, { change, about, of, before, after }: Sealed): LineDifference {
  if (change === "changed") return { kind: change, about, of, before, after, place: null };
  if (change === "added") return { kind: change, about, place: null };
  return { kind: change, about, place: where.area ?? NOWHERE };
}

/** Lost lines have the place at which they were sealed. */
const NOWHERE = { sheet: "Niêm phong", row: 1, column: 1, rows: 1, columns: 1 };
