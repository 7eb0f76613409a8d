import { rectToAddress } from "../../../src/workbook/model/area";
import type { Area, Rect } from "../../../src/workbook/model/area";
import { adjustArea, isSameSheet } from "../../grid/formula/rewrite/change";
import type { GridChange } from "../../grid/formula/rewrite/change";
import type { Grid, GridSheet } from "../../grid/grid";

/** A new sheet has so many rows and columns (GAS reference/spreadsheet/Spreadsheet.md insertSheet). */
export const NEW_SHEET = { rows: 1000, columns: 26 } as const;
/** A spreadsheet has no more cells (GAS guides/sheets, host-facts: 10 million). */
export const MOST_CELLS = 10_000_000;

export interface SheetSize {
  readonly rows: number;
  readonly columns: number;
}

/** A protected range or sheet. */
export interface ProtectedArea {
  readonly id: number;
  /** Id of the sheet. */
  readonly sheet: string;
  /** `null` for the whole sheet. */
  rect: Rect | null;
  description: string;
  /** `null` until somebody changes the list: then everyone who may edit the file may edit the range. */
  editors: readonly string[] | null;
  warningOnly: boolean;
  /** Whether everyone in the file's domain may edit here, whatever the list says. */
  domainEdit: boolean;
  unprotected: readonly Rect[];
}

interface ChartFacts {
  readonly options: Readonly<Record<string, unknown>>;
  readonly ranges: readonly Area[];
  readonly position: readonly [number, number, number, number];
  readonly headers: number;
}

/**
 * What a spreadsheet has and the grid does not keep: sizes of sheets, protections with editors, gridlines, options of
 * charts.
 */
export class BesideGrid {
  readonly hiddenGridlines = new Set<string>();
  readonly charts = new Map<string, ChartFacts>();
  private protectedAreas: ProtectedArea[] = [];
  private readonly sizes = new Map<string, SheetSize>();
  /**
   * What is used of a sheet, until something changes: looking through a large sheet for every call would cost too much.
   */
  private readonly used = new Map<string, Rect | null>();
  private nextProtection = 1;
  /** Names as they were before the change that is being told of. */
  private readonly sheetNames = new Map<string, string>();

  constructor(private readonly grid: Grid) {
    this.noteNames();
    grid.onEvent((event) => {
      if (event.kind !== "selection") this.used.clear();
      if (event.kind === "shape") this.follow(event.change);
      if (event.kind === "shape" || event.kind === "sheets") this.noteNames();
    });
  }

  /** At least as large as what stands in the sheet. */
  size(sheet: GridSheet): SheetSize {
    const own = this.sizes.get(sheet.id) ?? NEW_SHEET;
    const known = this.used.get(sheet.id);
    const used = known === undefined ? sheet.used(false) : known;
    this.used.set(sheet.id, used);
    if (!used) return own;
    return {
      rows: Math.max(own.rows, used.row + used.rows - 1),
      columns: Math.max(own.columns, used.column + used.columns - 1),
    };
  }

  resize(sheet: GridSheet, size: SheetSize): void {
    this.sizes.set(sheet.id, size);
  }

  cellCount(): number {
    return this.grid.sheets().reduce((sum, sheet) => {
      const { rows, columns } = this.size(sheet);
      return sum + rows * columns;
    }, 0);
  }

  protections(): readonly ProtectedArea[] {
    return this.protectedAreas;
  }

  protect(sheet: string, rect: Rect | null, domainEdit = false): ProtectedArea {
    const made: ProtectedArea = {
      id: this.nextProtection++,
      sheet,
      rect,
      description: "",
      editors: null,
      warningOnly: false,
      domainEdit,
      unprotected: [],
    };
    this.protectedAreas = [...this.protectedAreas, made];
    return made;
  }

  unprotect(id: number): void {
    this.protectedAreas = this.protectedAreas.filter((area) => area.id !== id);
  }

  snapshot(): unknown {
    return structuredClone({
      sizes: this.grid.sheets().map((sheet) => ({ sheet: sheet.name, ...this.size(sheet) })),
      gridlines: this.grid
        .sheets()
        .filter(({ id }) => this.hiddenGridlines.has(id))
        .map(({ name }) => name),
      // Ids of protections mean nothing to a user
      protections: this.protectedAreas.map(
        ({ sheet, rect, description, editors, warningOnly, domainEdit, unprotected }) => ({
          sheet,
          rect: rect && rectToAddress(rect),
          description,
          editors,
          warningOnly,
          domainEdit,
          unprotected: unprotected.map(rectToAddress),
        }),
      ),
      charts: this.grid.sheets().flatMap(({ charts }) => charts.map(({ id }) => this.charts.get(id) ?? null)),
    });
  }

  private noteNames(): void {
    this.sheetNames.clear();
    for (const { id, name } of this.grid.sheets()) this.sheetNames.set(id, name);
  }

  private follow(change: GridChange): void {
    if (change.kind === "deleteSheet") {
      const left = new Set(this.grid.sheets().map(({ id }) => id));
      this.protectedAreas = this.protectedAreas.filter(({ sheet }) => left.has(sheet));
    }
    const id = [...this.sheetNames].find(([, name]) => isSameSheet(name, change.sheet))?.[0];
    if (id === undefined) return;
    this.followSize(id, change);
    const place = (rect: Rect): Rect | null => {
      const area = adjustArea({ ...rect, sheet: change.sheet }, change);
      return area && { row: area.row, column: area.column, rows: area.rows, columns: area.columns };
    };
    this.protectedAreas = this.protectedAreas.flatMap((area) => {
      if (area.sheet !== id) return [area];
      const rect = area.rect && place(area.rect);
      // A protection whose cells are gone goes with them
      if (area.rect && !rect) return [];
      return [Object.assign(area, { rect, unprotected: area.unprotected.flatMap((own) => place(own) ?? []) })];
    });
    for (const [chart, facts] of this.charts) {
      this.charts.set(chart, { ...facts, ranges: facts.ranges.flatMap((area) => adjustArea(area, change) ?? []) });
    }
  }

  private followSize(id: string, change: GridChange): void {
    const size = this.sizes.get(id) ?? NEW_SHEET;
    if (change.kind === "insertRows") this.sizes.set(id, { ...size, rows: size.rows + change.count });
    if (change.kind === "deleteRows") this.sizes.set(id, { ...size, rows: Math.max(1, size.rows - change.count) });
    if (change.kind === "insertColumns") this.sizes.set(id, { ...size, columns: size.columns + change.count });
    if (change.kind === "deleteColumns")
      this.sizes.set(id, { ...size, columns: Math.max(1, size.columns - change.count) });
  }
}
