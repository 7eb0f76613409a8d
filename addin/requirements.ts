/** Whether this Excel knows a requirement set that is newer than the manifest demands (1.9). */
export function hasExcelApi(version: "1.11" | "1.13" | "1.20"): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}
