import { SimulatedConditionalFormatRuleBuilder } from "./conditional-format";
import { SimulatedDataValidationBuilder } from "./data-validation";
import {
  BooleanCriteria,
  BorderStyle,
  CopyPasteType,
  DataValidationCriteria,
  Dimension,
  Direction,
  ProtectionType,
  SheetType,
  WrapStrategy,
} from "../services/enums";
import type { SimulatedRange } from "./range";
import type { SimulatedRangeList } from "./range-list";
import { HOST, ServiceObject } from "../runtime/service-object";
import type { SimulatedSheet } from "./sheet";
import { SimulatedSpreadsheet } from "./spreadsheet";
import type { SheetsHost } from "../runtime/sheets-host";
import type { SimulatedUi } from "../services/ui";

const OTHER_FILES = "other files are not simulated";

/** SpreadsheetApp with the one file that the script belongs to. */
export class SimulatedSpreadsheetApp extends ServiceObject {
  private readonly ui: SimulatedUi;

  constructor(host: SheetsHost, ui: SimulatedUi) {
    super(host);
    this.ui = ui;
  }

  toString(): string {
    return "SpreadsheetApp";
  }

  get ProtectionType() {
    return ProtectionType;
  }
  get BorderStyle() {
    return BorderStyle;
  }
  get WrapStrategy() {
    return WrapStrategy;
  }
  get CopyPasteType() {
    return CopyPasteType;
  }
  get Dimension() {
    return Dimension;
  }
  get Direction() {
    return Direction;
  }
  get SheetType() {
    return SheetType;
  }
  get DataValidationCriteria() {
    return DataValidationCriteria;
  }
  get BooleanCriteria() {
    return BooleanCriteria;
  }

  getActive(): SimulatedSpreadsheet {
    return new SimulatedSpreadsheet(this[HOST]);
  }
  getActiveSpreadsheet(): SimulatedSpreadsheet {
    return this.getActive();
  }
  getActiveSheet(): SimulatedSheet {
    return this.getActive().getActiveSheet();
  }
  getActiveRange(): SimulatedRange | null {
    return this.getActive().getActiveRange();
  }
  getActiveRangeList(): SimulatedRangeList | null {
    return this.getActive().getActiveRangeList();
  }
  getCurrentCell(): SimulatedRange | null {
    return this.getActive().getCurrentCell();
  }
  setActiveSheet(sheet: SimulatedSheet): SimulatedSheet {
    return this.getActive().setActiveSheet(sheet);
  }
  setActiveRange(range: SimulatedRange): SimulatedRange {
    return this.getActive().setActiveRange(range);
  }
  getUi(): SimulatedUi {
    return this.ui;
  }
  newDataValidation(): SimulatedDataValidationBuilder {
    return new SimulatedDataValidationBuilder(this[HOST]);
  }
  newConditionalFormatRule(): SimulatedConditionalFormatRuleBuilder {
    return new SimulatedConditionalFormatRuleBuilder(this[HOST]);
  }
  /** Nothing waits here: each write is carried out at once. */
  flush(): void {}

  /** Other files are out of reach under `currentonly` (workspace-add-ons/concepts/editor-scopes.md). */
  openById(): never {
    throw new TypeError(OTHER_FILES);
  }
  openByUrl(): never {
    throw new TypeError(OTHER_FILES);
  }
  create(): never {
    throw new TypeError(OTHER_FILES);
  }
}
