import type { Plan } from "../../src/workbook/model/plan";
import { withFormerColumns } from "../../src/workbook/undo/former-columns";
import { deletedNames, deletedSheetNames, plannedNames } from "../../src/workbook/model/plan-names";
import { formerColumns } from "./former-columns";
import { requirePart } from "./edit-parts";
import type { EditParts } from "./edit-parts";
import { HostError, toHostError } from "../excel/host-error";
import { officeCode } from "../excel/office-error";
import { nameSteps } from "./plan-names";
import { recordBefore } from "./record";
import type { Recorded } from "./record";
import { hasExcelApi } from "../excel/requirements";
import { rollBack } from "./rollback";
import type { RunExcel } from "../excel/excel-run";
import { countBatches, runSteps } from "../excel/run-steps";
import type { Progress } from "../excel/run-steps";
import { showSteps } from "../excel/show-place";
import { callsStep } from "../excel/step";
import type { Step } from "../excel/step";
import { rememberSteps } from "../excel/note-settings";

/**
 * Carries a plan out, whole or not at all: records what it will change, then writes everything, and restores everything
 * if any of it fails. Irreversible edits (deletions) come last, can be repeated, and are not undone.
 */
export async function applyPlan(run: RunExcel, plan: Plan, progress: Progress, parts: EditParts): Promise<void> {
  const writes = plan.edits.filter((edit) => edit.kind !== "activate" && edit.kind !== "showSheet");
  if (writes.length === 0) {
    await run({}, (context) => runSteps(context, showSteps(plan)));
    return;
  }
  const before = await run({}, (context) => recordBefore(context, plan, parts));
  if (progress.signal?.aborted) throw new HostError("cancelled");
  const tidying = [
    ...before.sheets.flatMap(({ recorded }) => requirePart(parts.sheets).tidySteps(recorded)),
    ...[...before.added, ...before.looks].flatMap((kept) => requirePart(parts.tables).removeCopySteps(kept)),
    ...deletedNames(plan).map((name) => callsStep(2, ({ names }) => names.getItemOrNullObject(name).delete())),
    ...deletedSheetNames(plan).map(({ name, scope }) =>
      callsStep(3, ({ worksheets }) => worksheets.getItem(scope).names.getItemOrNullObject(name).delete()),
    ),
    ...plan.edits.flatMap((edit) =>
      edit.kind === "deleteSheet"
        ? [callsStep(2, ({ worksheets }) => worksheets.getItemOrNullObject(edit.name).delete())]
        : [],
    ),
  ];
  const last = [
    ...showSteps(plan),
    ...rememberSteps(withFormerColumns(plan, (added) => formerColumns(before.added, added))),
  ];
  await write(run, plan, before, tidying.length === 0 ? last : [], progress, parts);
  if (tidying.length > 0) await tidy(run, [...tidying, ...last], before);
}

async function write(
  run: RunExcel,
  plan: Plan,
  before: Recorded,
  last: readonly Step[],
  progress: Progress,
  parts: EditParts,
): Promise<void> {
  const steps = [...writeSteps(plan, before, parts), ...last];
  if (isGroupWanted(plan, steps)) {
    try {
      await writeOrRollBack(run, before, steps, { ...WAITING, mergeUndoGroup: true }, progress, parts);
      return;
    } catch (error) {
      if (officeCode((error as HostError).cause) !== "UndoNotSupported") throw error;
    }
  }
  await writeOrRollBack(run, before, steps, WAITING, progress, parts);
}

/** A user who starts to edit a cell meanwhile makes Excel wait instead of failing halfway. */
const WAITING: Excel.RunOptions = { delayForCellEdit: true };

/**
 * Each sync is one undo step for the user. Several are grouped where Excel can (1.20) and nothing clears the undo
 * stack, as protecting does.
 */
function isGroupWanted({ edits }: Plan, steps: readonly Step[]): boolean {
  const protects = edits.some(
    (edit) => (edit.kind === "addSheet" || edit.kind === "rewriteSheet") && edit.spec.protect,
  );
  return hasExcelApi("1.20") && !protects && countBatches(steps) > 1;
}

async function writeOrRollBack(
  run: RunExcel,
  before: Recorded,
  steps: readonly Step[],
  options: Excel.RunOptions,
  progress: Progress,
  parts: EditParts,
): Promise<void> {
  let isBackedUp = false;
  try {
    const backup = [
      ...before.sheets.flatMap(({ recorded }) => requirePart(parts.sheets).backupSteps(recorded)),
      ...[...before.added, ...before.looks].flatMap((kept) => requirePart(parts.tables).keepCellsSteps(kept)),
    ];
    if (backup.length > 0) await run(WAITING, (context) => runSteps(context, backup));
    isBackedUp = true;
    await run(options, (context) => runSteps(context, steps, progress));
  } catch (error) {
    await rollBack(run, before, isBackedUp, parts);
    throw toHostError(error);
  }
}

/** Sheets before names, names before formulas: Excel rejects formulas about missing sheets. */
function writeSteps(plan: Plan, before: Recorded, parts: EditParts): readonly Step[] {
  const specs = plan.edits.flatMap((edit) =>
    edit.kind === "addSheet" || edit.kind === "rewriteSheet" ? [edit.spec] : [],
  );
  return [
    ...before.addedSheets.map((name) => callsStep(1, ({ worksheets }) => worksheets.add(name))),
    ...nameSteps(plannedNames(plan), (name) => typeof before.names.get(name) === "string"),
    ...plan.edits.flatMap((edit): readonly Step[] => {
      switch (edit.kind) {
        case "addSheet":
          return requirePart(parts.sheets).sheetSteps(edit.spec);
        case "rewriteSheet":
          return requirePart(parts.sheets).rewriteSteps(
            edit,
            before.sheets.find((sheet) => sheet.edit === edit)!.recorded,
          );
        case "fillColumn":
          return requirePart(parts.cells).fillSteps(edit.sheet, edit.fill);
        case "writeColumn":
          return [
            ...requirePart(parts.cells).dateFormatSteps(edit.area.sheet, edit.area, edit.cells),
            ...requirePart(parts.cells).columnSteps(edit.area.sheet, edit.area, edit.cells),
          ];
        case "addColumns":
          return requirePart(parts.tables).addColumnsSteps(edit.added);
        case "clearColumns":
          return requirePart(parts.tables).clearColumnsSteps(edit.added);
        case "setCells":
          return requirePart(parts.cells).cellSteps(edit.sheet, edit.cells);
        case "copyLooks":
          return requirePart(parts.tables).copyLooksSteps(edit);
        case "setValidations":
          return requirePart(parts.tables).newValidationSteps(edit);
        case "resizeTable":
        case "setPrintArea":
          return requirePart(parts.tables).frameSteps(edit);
        case "setName":
        case "deleteName":
        case "deleteSheet":
        case "remember":
        case "activate":
        case "showSheet":
          return [];
      }
    }),
    ...specs.flatMap((spec) => requirePart(parts.sheets).protectionSteps(spec)),
  ];
}

/** Everything is written at this point: removes leftovers, retrying once. */
async function tidy(run: RunExcel, steps: readonly Step[], { sheets }: Recorded): Promise<void> {
  const sweep = () => run(WAITING, (context) => runSteps(context, steps));
  try {
    await sweep();
  } catch {
    try {
      await sweep();
    } catch (error) {
      throw new HostError("tidying-failed", sheets[0]?.recorded.name, error);
    }
  }
}
