/** Takes everything out of cells: `clear` alone is not documented to end merges, validations and conditional formats. */
export declare function clearRegion(range: Excel.Range): void;
