import type { Area } from "../../../src/workbook/model/area";
import type { Plan } from "../../../src/workbook/model/plan";
import { plannedNames } from "../../../src/workbook/model/plan-names";
import { protectStep } from "./protect-sheet";
import { unionRect } from "../../../src/workbook/model/spec-extent";
import { addColumnsSteps, clearColumnsStep } from "./added-columns";
import { growGrid, rangeAt, sheetNamed } from "../book/ranges";
import { setValidation } from "./rule-calls";
import type { Recorded } from "./recorded";
import { rewriteSteps, rewrittenRegion } from "./rewrite-sheet";
import type { Step } from "./step";
import { cellSteps, columnStep, fillGroups, fillStep } from "./write-cells";
import { addSheetStep, layOutSteps } from "./write-sheet";

/**
 * Returns a plan as steps, always the same for the same plan: another execution continues at a number. Sheets before
 * names, names before formulas.
 */
export function planSteps(plan: Plan, { rewrites, backups }: Recorded): readonly Step[] {
  const specs = plan.edits.flatMap((edit) =>
    edit.kind === "addSheet" || edit.kind === "rewriteSheet" ? [edit.spec] : [],
  );
  return [
    ...plan.edits.flatMap((edit) => (edit.kind === "addSheet" ? [addSheetStep(edit.spec)] : [])),
    ...backups.flatMap(({ sheet, areas }): readonly Step[] =>
      areas === null ? [] : [({ book }) => growGrid(sheetNamed(book, sheet), unionRect(areas))],
    ),
    ...plan.edits.flatMap((edit): readonly Step[] =>
      edit.kind === "rewriteSheet"
        ? [({ book }) => growGrid(sheetNamed(book, edit.spec.name), rewrittenRegion(edit))]
        : [],
    ),
    ...nameSteps(plan),
    ...plan.edits.flatMap((edit): readonly Step[] => {
      switch (edit.kind) {
        case "addSheet":
          return layOutSteps(edit.spec, []);
        case "rewriteSheet":
          return rewriteSteps(
            edit,
            rewrites.find(({ sheet }) => sheet === edit.spec.name)!,
          );
        case "writeColumn":
          return [columnStep(edit.area, edit.cells)];
        case "setCells":
          return cellSteps(edit.sheet, edit.cells);
        case "copyLooks":
          return [
            ({ book }) => {
              const sheet = sheetNamed(book, edit.sheet);
              rangeAt(sheet, edit.from).copyTo(rangeAt(sheet, edit.to), book.app.CopyPasteType.PASTE_FORMAT, false);
            },
          ];
        case "setValidations":
          return [
            (work) => {
              const sheet = sheetNamed(work.book, edit.sheet);
              for (const rect of edit.cleared ?? []) rangeAt(sheet, rect).clearDataValidations();
              for (const validation of edit.validations) setValidation(work, sheet, validation);
            },
          ];
        case "addColumns":
          return addColumnsSteps(edit.added);
        case "clearColumns":
          return [clearColumnsStep(edit.added)];
        case "fillColumn":
        case "resizeTable":
        case "setPrintArea":
        case "setName":
        case "deleteName":
        case "deleteSheet":
        case "remember":
        case "activate":
        case "showSheet":
          return [];
      }
    }),
    ...fillColumnSteps(plan),
    ...specs.filter(({ protect }) => protect).map(protectStep),
    ({ book }) => book.app.flush(),
  ];
}

/** Names of a step: a slice of the work ends between steps. */
const NAMES_OF_A_STEP = 20;

/** Sets names sheet by sheet, so that each sheet is looked up once a step. */
function nameSteps(plan: Plan): readonly Step[] {
  const bySheet = new Map<string, (readonly [name: string, area: Area])[]>();
  for (const [name, area] of plannedNames(plan)) {
    const own = bySheet.get(area.sheet) ?? [];
    own.push([name, area]);
    bySheet.set(area.sheet, own);
  }
  return [...bySheet].flatMap(([sheetName, names]) =>
    Array.from({ length: Math.ceil(names.length / NAMES_OF_A_STEP) }, (_, part): Step => ({ book }) => {
      const sheet = sheetNamed(book, sheetName);
      for (const [name, area] of names.slice(part * NAMES_OF_A_STEP, (part + 1) * NAMES_OF_A_STEP))
        book.file.setNamedRange(name, rangeAt(sheet, area));
    }),
  );
}

/** Fills adjacent columns together. */
function fillColumnSteps({ edits }: Plan): readonly Step[] {
  const fills = edits.filter((edit) => edit.kind === "fillColumn");
  return [...new Set(fills.map(({ sheet }) => sheet))].flatMap((sheet) =>
    fillGroups(fills.filter((edit) => edit.sheet === sheet).map(({ fill }) => fill)).map((group) =>
      fillStep(sheet, group),
    ),
  );
}
