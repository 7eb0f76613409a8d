/** Whether this Excel supports a requirement set newer than the manifest's (1.9). */
export function hasExcelApi(version: "1.10" | "1.11" | "1.13" | "1.20"): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}
