/**
 * Clause of everything that the guideline leaves open and this product decides; users can change it in the workbook.
 */
export const DEFAULT_CLAUSE = "Mặc định";

/** Earlier versions named the tool, in prints too. */
const FORMER = "Mặc định của công cụ";

export function isDefaultClause(clause: string): boolean {
  return clause === DEFAULT_CLAUSE || clause === FORMER;
}
