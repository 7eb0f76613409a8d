const known = new WeakMap<Excel.Workbook, Map<string, Excel.Worksheet>>();

/** Returns an existing sheet, found once for each `Excel.run`: every further call would add to the request. */
export function sheetNamed(workbook: Excel.Workbook, name: string): Excel.Worksheet {
  const sheets = known.get(workbook) ?? new Map<string, Excel.Worksheet>();
  known.set(workbook, sheets);
  const sheet = sheets.get(name) ?? workbook.worksheets.getItem(name);
  sheets.set(name, sheet);
  return sheet;
}
