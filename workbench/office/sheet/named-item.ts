import { MAX_COLUMNS, columnNumber, referenceToArea } from "../../../src/workbook/model/area";
import { areaToReference, quoteSheetName } from "../../../src/workbook/model/area";
import type { GridName } from "../../grid/sheet-parts";
import { ClientCollection, ClientObject, TARGET, argumentOf } from "../client-object";
import type { Origin } from "../client-object";
import { OfficeError, invalidArgument, itemNotFound } from "../office-error";
import { SimulatedRange } from "../range/range";
import { addressOf, sheetOf } from "../range/range-target";
import type { RangeTarget } from "../range/range-target";
import type { SheetTarget } from "./sheet-target";
import type { Grid } from "../../grid/grid";

interface NameTarget {
  readonly grid: Grid;
  readonly name: string;
}

/** Excel.NamedItemCollection of the workbook. */
export class SimulatedNames extends ClientCollection<{ readonly grid: Grid }, SimulatedNamedItem> {
  constructor(origin: Origin<{ readonly grid: Grid }>) {
    super("NamedItemCollection", origin);
  }

  protected readers() {
    return {};
  }

  protected readItems({ grid }: { readonly grid: Grid }): readonly SimulatedNamedItem[] {
    return grid
      .names()
      .filter(({ name }) => !name.includes(SCOPE_MARK))
      .map(
        ({ name }) => new SimulatedNamedItem({ context: this.context, member: null, resolve: () => ({ grid, name }) }),
      );
  }

  add(name: string, reference: SimulatedRange | string, comment = ""): SimulatedNamedItem {
    return new SimulatedNamedItem(
      this.origin("add", [name, argumentOf(reference), comment], ({ grid }) => {
        checkName(name);
        if (grid.findName(name)) throw new OfficeError("ItemAlreadyExists", `A name ${name} is there already.`);
        grid.setName({ name, formula: formulaOf(reference), visible: true, comment });
        return { grid, name };
      }),
    );
  }

  getItem(name: string): SimulatedNamedItem {
    return new SimulatedNamedItem(
      this.origin("getItem", name, ({ grid }) => {
        if (!grid.findName(name)) throw itemNotFound(`name ${name}`);
        return { grid, name };
      }),
    );
  }

  getItemOrNullObject(name: string): SimulatedNamedItem {
    return new SimulatedNamedItem(
      this.origin("getItemOrNullObject", name, ({ grid }) => (grid.findName(name) ? { grid, name } : null)),
    );
  }
}

/** The grid keeps a name of one sheet as `'Sheet'!Name`, as Google Sheets lists it. */
const SCOPE_MARK = "!";

/** Excel.NamedItemCollection of a worksheet: the names that a copied sheet has of its own. */
export class SimulatedSheetNames extends ClientCollection<SheetTarget, SimulatedNamedItem> {
  constructor(origin: Origin<SheetTarget>) {
    super("NamedItemCollection", origin);
  }

  protected readers() {
    return {};
  }

  protected readItems({ grid, sheet }: SheetTarget): readonly SimulatedNamedItem[] {
    const prefix = quoteSheetName(grid.sheet(sheet).name) + SCOPE_MARK;
    return grid
      .names()
      .filter(({ name }) => name.startsWith(prefix))
      .map(
        ({ name }) => new SimulatedNamedItem({ context: this.context, member: null, resolve: () => ({ grid, name }) }),
      );
  }

  getItemOrNullObject(name: string): SimulatedNamedItem {
    return new SimulatedNamedItem(
      this.origin("getItemOrNullObject", name, ({ grid, sheet }) => {
        const scoped = `${quoteSheetName(grid.sheet(sheet).name)}${SCOPE_MARK}${name}`;
        return grid.findName(scoped) ? { grid, name: scoped } : null;
      }),
    );
  }
}

export class SimulatedNamedItem extends ClientObject<NameTarget> {
  constructor(origin: Origin<NameTarget>) {
    super("NamedItem", origin);
  }

  protected readers(target: NameTarget) {
    const own = nameOf(target);
    const area = referenceToArea(own.formula);
    return {
      name: () => own.name.slice(own.name.indexOf(SCOPE_MARK) + 1),
      formula: () => own.formula,
      visible: () => own.visible,
      comment: () => own.comment,
      scope: () => (own.name.includes(SCOPE_MARK) ? "Worksheet" : "Workbook"),
      type: () => (area ? "Range" : own.formula.includes("#REF!") ? "Error" : "String"),
      value: () => (area ? addressOf(rangeOf(target)) : own.formula.includes("#REF!") ? "#REF!" : own.formula),
    };
  }

  get name(): string {
    return this.read("name");
  }
  get type(): string {
    return this.read("type");
  }
  get scope(): string {
    return this.read("scope");
  }
  get value(): unknown {
    return this.read("value");
  }
  get formula(): string {
    return this.read("formula");
  }
  set formula(formula: string) {
    this.write("formula", formula, (target) => {
      if (!formula.startsWith("=")) throw invalidArgument(`the formula of a name begins with =: ${formula}`);
      target.grid.setName({ ...nameOf(target), formula });
    });
  }

  get visible(): boolean {
    return this.read("visible");
  }
  set visible(visible: boolean) {
    this.write("visible", visible, (target) => target.grid.setName({ ...nameOf(target), visible }));
  }
  get comment(): string {
    return this.read("comment");
  }
  set comment(comment: string) {
    this.write("comment", comment, (target) => target.grid.setName({ ...nameOf(target), comment }));
  }

  getRange(): SimulatedRange {
    return new SimulatedRange(this.origin("getRange", undefined, rangeOf));
  }

  getRangeOrNullObject(): SimulatedRange {
    return new SimulatedRange(
      this.origin("getRangeOrNullObject", undefined, (target) =>
        referenceToArea(nameOf(target).formula) ? rangeOf(target) : null,
      ),
    );
  }

  delete(): void {
    this.act("delete", undefined, ({ grid, name }) => grid.deleteName(name));
  }
}

function nameOf({ grid, name }: NameTarget): GridName {
  const own = grid.findName(name);
  if (!own) throw itemNotFound(`name ${name}`);
  return own;
}

function rangeOf(target: NameTarget): RangeTarget {
  const area = referenceToArea(nameOf(target).formula);
  const sheet = area && target.grid.findSheet(area.sheet);
  if (!area || !sheet) throw itemNotFound(`the range of ${target.name}`);
  return {
    grid: target.grid,
    sheet: sheet.id,
    rect: { row: area.row, column: area.column, rows: area.rows, columns: area.columns },
  };
}

/** A text without = becomes a text constant, not a reference (OJS#2283). */
function formulaOf(reference: SimulatedRange | string): string {
  if (typeof reference === "string")
    return reference.startsWith("=") ? reference : `="${reference.replaceAll('"', '""')}"`;
  const target = reference[TARGET]();
  if (!target) throw itemNotFound("the range of a name");
  return `=${areaToReference({ ...target.rect, sheet: sheetOf(target).name })}`;
}

const MAX_NAME = 255;
const LOOKS_LIKE_CELL = /^(?:\$?([A-Za-z]{1,3})\$?\d{1,7}|[Rr]\d*[Cc]\d*)$/;

/** Letters, digits, dots, underscores; no cell address (OOXML defined names; host-facts A4). */
function checkName(name: string): void {
  const cell = LOOKS_LIKE_CELL.exec(name);
  const isCell = cell !== null && (cell[1] === undefined || columnNumber(cell[1]) <= MAX_COLUMNS);
  if (name.length > MAX_NAME || !/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) || isCell)
    throw invalidArgument(`the name ${name}`);
}
