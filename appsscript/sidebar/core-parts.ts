/** The parts of the core that pages of the spreadsheet use: one script, which stands in each page once. */
export { perform } from "../../src/actions/perform";
export { patchSnapshot } from "../../src/workbook/model/patch-snapshot";
export { planToText } from "../../src/workbook/wire/plan-text";
export { rowStateIn } from "../../src/workbook/wire/row-state";
export { performOnText, snapshotOf } from "./perform-on-text";
