import type { ConditionalFormat, Validation } from "../src/workbook/sheet-spec";
import type { Step } from "./step";
export declare function validationSteps(sheet: string, validations: readonly Validation[]): readonly Step[];
/** `add` puts each new format before all others (REF excel.conditionalformatcollection), so the first one is added last. */
export declare function conditionalFormatSteps(sheet: string, formats: readonly ConditionalFormat[]): readonly Step[];
