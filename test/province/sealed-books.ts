import { openWorkbook, saveWorkbook } from "../../files/xlsx/package/workbook";
import { capture } from "../../files/xlsx/read/capture";
import { apply } from "../../files/xlsx/write/apply";
import { classify } from "../../src/actions/classify";
import { carryOut } from "../panel-workbook";
import { SEAL } from "../src/seal/sealed-workbook";
import { withCell } from "./unit-books";

/** The workbook after its unit sealed the results, with a reason for what is open. */
export function sealedBook(bytes: Uint8Array): Uint8Array {
  const workbook = openWorkbook(bytes);
  const { performed } = carryOut(workbook, { kind: "seal", ...SEAL });
  if (performed.kind !== "sealed") throw new Error(JSON.stringify(performed));
  return saveWorkbook(workbook);
}

/** The sealed workbook after somebody typed another score and let everything be calculated. */
export function changedAfterSealing(bytes: Uint8Array, name: string, row: number, points: number): Uint8Array {
  const workbook = openWorkbook(withCell(bytes, name, row, points));
  return saveWorkbook(apply(workbook, classify(capture(workbook)).plan));
}

/** The sealed workbook after its unit opened the seal again, as it should before changing anything. */
export function reopenedBook(bytes: Uint8Array): Uint8Array {
  const workbook = openWorkbook(bytes);
  const { performed } = carryOut(workbook, { kind: "reopen", ...SEAL, reason: "chấm lại một mô hình" });
  if (performed.kind !== "reopened") throw new Error(JSON.stringify(performed));
  return saveWorkbook(workbook);
}
