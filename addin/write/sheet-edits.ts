export {
  backupSteps,
  deleteNewCharts,
  recordSheet,
  removeBackupSteps,
  restoreSteps,
  rewriteSteps,
  tidySteps,
} from "./rewrite-sheet";
export { protectionSteps, sheetSteps } from "./write-sheet";
