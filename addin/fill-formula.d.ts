/** The formula of one row of a fill. */
export declare function fillFormula(formula: string, row: number): string;
/**
 * Whether copying the first row's formula down gives each row its own: every row mark has to be the row of a relative
 * reference, and no other reference may move along. Then one formula travels instead of one for each row.
 */
export declare function isCopiedDown(formula: string): boolean;
