/** Calls back whenever other cells are selected, for as long as the page is open (ExcelApi 1.2). */
export async function watchSelection(context: Excel.RequestContext, listener: () => void): Promise<void> {
  context.workbook.onSelectionChanged.add(() => {
    listener();
    return Promise.resolve();
  });
  await context.sync();
}
