import type { StyledRect } from "../src/workbook/sheet-spec";
/**
 * The same looks in few rectangles that do not overlap: each is a call or more to Excel, and a sheet of 10,000 lines styled
 * cell by cell would be 90,000 of them. Later rectangles win over earlier ones.
 */
export declare function styleRegions(styled: readonly StyledRect[]): readonly StyledRect[];
