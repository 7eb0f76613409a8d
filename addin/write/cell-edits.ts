export { recordColumns, restoreColumnStep, touchedColumns } from "./record-columns";
export { cellSteps, columnSteps, dateFormatSteps, fillSteps } from "./write-cells";
