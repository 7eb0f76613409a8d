import { MAX_COLUMNS, areaToReference, columnNumber, referenceToArea } from "../../../src/workbook/model/area";
import { SimulatedRange } from "./range";
import { TARGET } from "./range-target";
import { MESSAGES, ServiceException, wrongSignature } from "../runtime/service-exception";
import { HOST, ServiceObject } from "../runtime/service-object";
import type { SheetsHost } from "../runtime/sheets-host";

/** SpreadsheetApp.NamedRange. */
export class SimulatedNamedRange extends ServiceObject {
  private name: string;

  constructor(host: SheetsHost, name: string) {
    super(host);
    this.name = name;
  }

  toString(): string {
    return "NamedRange";
  }

  getName(): string {
    return this[HOST].grid.findName(this.name)?.name ?? this.name;
  }

  /** Throws for a name whose cells are gone. */
  getRange(): SimulatedRange {
    const found = rangeOfName(this[HOST], this.name);
    if (!found) throw new ServiceException(MESSAGES.rangeNotFound);
    return found;
  }

  setName(name: string): this {
    const { grid } = this[HOST];
    checkName(name);
    if (grid.findName(name) && name.toLowerCase() !== this.name.toLowerCase())
      throw new ServiceException(`A named range ${name} exists already.`);
    const own = grid.findName(this.name);
    if (!own) throw new ServiceException(`Named range ${this.name} not found.`);
    grid.deleteName(this.name);
    grid.setName({ ...own, name });
    this.name = name;
    return this;
  }

  setRange(range: SimulatedRange): this {
    setNamedRange(this[HOST], this.name, range);
    return this;
  }

  remove(): void {
    removeNamedRange(this[HOST], this.name);
  }
}

/** A named range is a range: names of formulas and constants, which Excel knows, are not listed. */
export function namedRanges(host: SheetsHost): SimulatedNamedRange[] {
  return host.grid
    .names()
    .filter(({ formula }) => referenceToArea(formula) !== null || formula.includes("#REF!"))
    .map(({ name }) => new SimulatedNamedRange(host, name));
}

/** "Gets all the named ranges in this sheet" (Sheet.md getNamedRanges): those whose cells are gone are in none. */
export function namedRangesIn(host: SheetsHost, sheet: string): SimulatedNamedRange[] {
  const own = host.grid.sheet(sheet).name.toLowerCase();
  return host.grid
    .names()
    .filter(({ formula }) => referenceToArea(formula)?.sheet.toLowerCase() === own)
    .map(({ name }) => new SimulatedNamedRange(host, name));
}

/** The name's cells, `null` for no such name or when its cells are gone (Spreadsheet.md getRangeByName). */
export function rangeOfName(host: SheetsHost, name: string): SimulatedRange | null {
  const own = host.grid.findName(name);
  const area = own && referenceToArea(own.formula);
  const sheet = area && host.grid.findSheet(area.sheet);
  return area && sheet
    ? new SimulatedRange(host, {
        sheet: sheet.id,
        rect: { row: area.row, column: area.column, rows: area.rows, columns: area.columns },
      })
    : null;
}

/** A name that is there already is moved (Spreadsheet.md setNamedRange). */
export function setNamedRange(host: SheetsHost, name: string, range: SimulatedRange): void {
  if (!(range instanceof SimulatedRange)) throw wrongSignature(range, "SpreadsheetApp.Spreadsheet.setNamedRange");
  checkName(name);
  const { sheet, rect } = range[TARGET];
  const known = host.grid.findName(name);
  host.grid.setName({
    name: known?.name ?? name,
    visible: true,
    comment: "",
    formula: `=${areaToReference({ ...rect, sheet: host.grid.sheet(sheet).name })}`,
  });
}

/** Throws where no such name is (Spreadsheet.md removeNamedRange). */
export function removeNamedRange(host: SheetsHost, name: string): void {
  if (!host.grid.findName(name)) throw new ServiceException(`Named range ${name} not found.`);
  host.grid.deleteName(name);
}

const MAX_NAME = 250;
const LOOKS_LIKE_CELL = /^(?:([A-Za-z]{1,3})\d{1,8}|[Rr]\d*[Cc]\d*)$/;

/**
 * Letters, digits and underscores, not a number first, no cell, no truth value, at most 250 characters
 * (support.google.com/docs/answer/63175).
 */
function checkName(name: string): void {
  const cell = LOOKS_LIKE_CELL.exec(name);
  const isCell = cell !== null && (cell[1] === undefined || columnNumber(cell[1]) <= MAX_COLUMNS);
  const isFit =
    typeof name === "string" &&
    name.length <= MAX_NAME &&
    /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) &&
    !/^(?:true|false)$/i.test(name);
  if (!isFit || isCell) throw new ServiceException(`The name "${name}" is invalid for a named range.`);
}
