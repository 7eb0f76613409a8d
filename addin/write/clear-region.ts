/** Clears cells completely: `clear` alone is not documented to remove merges, validations and conditional formats. */
export function clearRegion(range: Excel.Range): void {
  range.unmerge();
  range.dataValidation.clear();
  range.conditionalFormats.clearAll();
  range.clear("All");
}
