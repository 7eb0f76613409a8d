import type { CellContent, Grid, SheetSettings } from "../../../workbench/grid/grid";
import type { CellStyle } from "../../../files/xlsx/styles/cell-style";
import type { GridChange } from "../../../workbench/grid/formula/rewrite/change";
import type { GridName, ValidationRule } from "../../../workbench/grid/sheet-parts";

interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What is done to a workbook, as data: it goes into a browser as well. Sheets are named. */
export type GridStep =
  | { readonly do: "addSheet"; readonly sheet: string; readonly position?: number }
  | { readonly do: "write"; readonly sheet: string; readonly cells: Readonly<Record<string, CellContent>> }
  | {
      readonly do: "writePrefixed";
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly text: string;
    }
  | { readonly do: "style"; readonly sheet: string; readonly rect: Rectangle; readonly style: Partial<CellStyle> }
  | {
      readonly do: "clear";
      readonly sheet: string;
      readonly rect: Rectangle;
      readonly contents: boolean;
      readonly formats: boolean;
    }
  | {
      readonly do: "copy";
      readonly sheet: string;
      readonly rect: Rectangle;
      readonly target: string;
      readonly row: number;
      readonly column: number;
      readonly what: "all" | "formulas" | "values" | "formats";
    }
  | { readonly do: "merge" | "unmerge"; readonly sheet: string; readonly rect: Rectangle }
  | { readonly do: "validate"; readonly sheet: string; readonly rect: Rectangle; readonly rule: ValidationRule | null }
  | {
      readonly do: "columns";
      readonly sheet: string;
      readonly first: number;
      readonly last: number;
      readonly width?: number | null;
      readonly hidden?: boolean;
    }
  | {
      readonly do: "rows";
      readonly sheet: string;
      readonly first: number;
      readonly last: number;
      readonly height?: number | null;
      readonly hidden?: boolean;
    }
  | { readonly do: "set"; readonly sheet: string; readonly settings: SheetSettings }
  | { readonly do: "move"; readonly sheet: string; readonly position: number }
  | { readonly do: "change"; readonly change: GridChange }
  | { readonly do: "name"; readonly name: GridName }
  | { readonly do: "deleteName"; readonly name: string }
  /** Lets what was written be calculated. */
  | { readonly do: "settle" }
  | {
      readonly do: "type";
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly text: string;
    };

/** Carries steps out on a grid. It names nothing outside of itself, since its text is sent to a browser. */
export function takeSteps(grid: Grid, steps: readonly GridStep[]): void {
  const own = (name: string): string => {
    const sheet = grid.findSheet(name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet.id;
  };
  for (const step of steps) {
    switch (step.do) {
      case "addSheet":
        grid.addSheet(step.sheet, step.position);
        break;
      case "write":
        for (const [address, content] of Object.entries(step.cells)) {
          const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
          grid.setContent(
            own(step.sheet),
            Number(digits),
            [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0),
            content,
          );
        }
        break;
      case "writePrefixed":
        grid.setContent(own(step.sheet), step.row, step.column, step.text, true);
        break;
      case "style":
        grid.setStyle(own(step.sheet), step.rect, (style) => ({ ...style, ...step.style }));
        break;
      case "clear":
        grid.clear(own(step.sheet), step.rect, step);
        break;
      case "copy":
        grid.copy({ sheet: step.sheet, ...step.rect }, own(step.target), step, step.what);
        break;
      case "merge":
        grid.merge(own(step.sheet), step.rect);
        break;
      case "unmerge":
        grid.unmerge(own(step.sheet), step.rect);
        break;
      case "validate":
        grid.setValidation(own(step.sheet), step.rect, step.rule);
        break;
      case "columns":
        grid.setColumns(own(step.sheet), step.first, step.last, step);
        break;
      case "rows":
        grid.setRows(own(step.sheet), step.first, step.last, step);
        break;
      case "set":
        grid.setSheet(own(step.sheet), step.settings);
        break;
      case "move":
        grid.moveSheet(own(step.sheet), step.position);
        break;
      case "change":
        grid.change(step.change);
        break;
      case "name":
        grid.setName(step.name);
        break;
      case "deleteName":
        grid.deleteName(step.name);
        break;
      case "settle":
        break;
      case "type":
        grid.type(own(step.sheet), step.row, step.column, step.text);
        break;
    }
  }
}
