import { IDefinedNamesService, RemoveDefinedNameMutation, SetDefinedNameMutation } from "@univerjs/preset-sheets-core";
import { areaToReference, referenceToArea } from "../../src/workbook/model/area";
import type { GridName } from "../grid/sheet-parts";
import type { LiveSheets } from "./live-sheets";
import { runCommand } from "./writes/run-command";
import type { OpenUniver } from "./start-univer";

/** As Univer marks a name of the whole workbook. */
const ALL_SHEETS = "AllDefaultWorkbook";

/** The names of the workbook that is open. */
export class DefinedNames {
  constructor(
    private readonly open: OpenUniver,
    private readonly sheets: LiveSheets,
  ) {}

  readonly all = (): readonly GridName[] =>
    this.stored().map(({ name, formulaOrRefString, hidden, comment }) => ({
      name,
      visible: hidden !== true,
      comment: comment ?? "",
      formula: this.toFormula(formulaOrRefString),
    }));

  set({ name, formula, visible, comment }: GridName): void {
    const area = referenceToArea(formula);
    runCommand(this.open, SetDefinedNameMutation.id, {
      id: this.find(name)?.id ?? `name-${name}`,
      name,
      comment,
      hidden: !visible,
      localSheetId: ALL_SHEETS,
      // Univer follows references that stand alone
      formulaOrRefString: area ? areaToReference(area) : formula,
    });
  }

  /** A name that is not there stays so. */
  remove(name: string): void {
    const stored = this.find(name);
    if (stored) runCommand(this.open, RemoveDefinedNameMutation.id, stored);
  }

  private stored() {
    return Object.values(this.open.injector.get(IDefinedNamesService).getDefinedNameMap(this.open.unitId) ?? {});
  }

  private find(name: string) {
    return this.stored().find((own) => own.name.toLowerCase() === name.toLowerCase());
  }

  /** References to a sheet that is gone read as in Excel. */
  private toFormula(text: string): string {
    const formula = text.startsWith("=") ? text : `=${text}`;
    const area = referenceToArea(formula);
    if (!area) return formula;
    return this.sheets.named(area.sheet) ? `=${areaToReference(area)}` : "=#REF!";
  }
}
