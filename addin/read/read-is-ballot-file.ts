import { isBallotFile } from "../../src/workbook/bindings/is-ballot-file";

/** Whether the workbook is a judge's own file, by the names that it defines. */
export async function readIsBallotFile({ workbook }: Excel.RequestContext): Promise<boolean> {
  const { names } = workbook;
  names.load("items/name");
  await names.context.sync();
  return isBallotFile(names.items.map(({ name }) => name));
}
