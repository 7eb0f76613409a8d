import { ruledRects } from "../../src/workbook/model/plan";
import type { Edit } from "../../src/workbook/model/plan";
import { rangeAt } from "../excel/range-at";
import { validationSteps } from "./rule-steps";
import { sheetNamed } from "../excel/sheet-named";
import { callsStep } from "../excel/step";
import type { Step } from "../excel/step";

export { addColumnsSteps, clearColumnsSteps, recordAdded, restoreAddedSteps } from "./added-columns";
export { frameSteps, restoreFrameSteps } from "../read/frames";
export { restoreRuleSteps } from "./kept-rules";
export { keepCellsSteps, recordLooks, removeCopySteps, restoreCellsSteps } from "./kept-cells";

export function copyLooksSteps(edit: Extract<Edit, { readonly kind: "copyLooks" }>): readonly Step[] {
  return [
    callsStep(4, (workbook) => {
      const sheet = sheetNamed(workbook, edit.sheet);
      rangeAt(sheet, edit.to).copyFrom(rangeAt(sheet, edit.from), "Formats");
    }),
  ];
}

/** Sets validation rules in place of those that the cells had. */
export function newValidationSteps(edit: Extract<Edit, { readonly kind: "setValidations" }>): readonly Step[] {
  const { sheet, validations } = edit;
  return [
    ...ruledRects(edit).map((rect) =>
      callsStep(2, (workbook) => rangeAt(sheetNamed(workbook, sheet), rect).dataValidation.clear()),
    ),
    ...validationSteps(sheet, validations),
  ];
}
