import type { IDefinedNamesServiceParam } from "@univerjs/preset-sheets-core";
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

  readonly all = (): readonly GridName[] => this.stored().map((stored) => this.toName(stored));

  /** Without a look at the cells of all others: hosts ask for hundreds of names one by one. */
  readonly find = (name: string): GridName | null => {
    const stored = this.findStored(name);
    return stored ? this.toName(stored) : null;
  };

  set({ name, formula, visible, comment }: GridName): void {
    const area = referenceToArea(formula);
    runCommand(this.open, SetDefinedNameMutation.id, {
      id: this.findStored(name)?.id ?? `name-${name}`,
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
    const stored = this.findStored(name);
    if (stored) runCommand(this.open, RemoveDefinedNameMutation.id, stored);
  }

  private stored() {
    return Object.values(this.open.injector.get(IDefinedNamesService).getDefinedNameMap(this.open.unitId) ?? {});
  }

  private findStored(name: string) {
    return this.stored().find((own) => own.name.toLowerCase() === name.toLowerCase());
  }

  private toName({ name, formulaOrRefString, hidden, comment }: IDefinedNamesServiceParam): GridName {
    return {
      name,
      visible: hidden !== true,
      comment: comment ?? "",
      formula: this.toFormula(formulaOrRefString),
    };
  }

  /** References to a sheet that is gone read as in Excel. */
  private toFormula(text: string): string {
    const formula = text.startsWith("=") ? text : `=${text}`;
    const area = referenceToArea(formula);
    if (!area) return formula;
    return this.sheets.named(area.sheet) ? `=${areaToReference(area)}` : "=#REF!";
  }
}
