import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
} from "@univerjs/preset-sheets-conditional-formatting";
import { SetRangeValuesMutation, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import {
  AddSheetDataValidationCommand,
  ClearRangeDataValidationCommand,
} from "@univerjs/preset-sheets-data-validation";
import type { ConditionalRule } from "../../grid/sheet-parts";
import { toUniverConditional } from "./conditional-rules";
import { lineMutations } from "./line-mutations";
import { makeRoom } from "./make-room";
import { toRange } from "../ranges";
import { runCommand } from "./run-command";
import type { OpenUniver } from "../start-univer";
import type { UniverSheet } from "../univer-sheet";
import { toUniverRule } from "./validation-rules";

/**
 * Tells Univer what was written to a sheet: lines, cells, validations and conditional formats, each in as few changes
 * as it takes.
 */
export function writePending(open: OpenUniver, sheet: UniverSheet): void {
  const { id, pending } = sheet;
  // First: text is laid into rows and columns as they will be
  makeRoom(open, sheet, pending.rows.last, pending.columns.last);
  for (const { id: mutation, params } of lineMutations(sheet)) runCommand(open, mutation, { subUnitId: id, ...params });
  const cells = pending.takeCells();
  if (cells) {
    makeRoom(open, sheet, cells.rows, cells.columns);
    runCommand(open, SetRangeValuesMutation.id, { subUnitId: id, cellValue: cells.matrix });
    fitRows(open, sheet, Object.keys(cells.matrix).map(Number));
  }
  for (const { rect, anchored } of pending.rules.splice(0)) {
    makeRoom(open, sheet, rect.row + rect.rows - 1, rect.column + rect.columns - 1);
    if (anchored)
      runCommand(open, AddSheetDataValidationCommand.id, { subUnitId: id, rule: toUniverRule(anchored.rule, rect) });
    else runCommand(open, ClearRangeDataValidationCommand.id, { subUnitId: id, ranges: [toRange(rect)] });
  }
  const { conditional } = pending;
  pending.conditional = null;
  if (conditional) writeConditional(open, id, conditional);
}

/** Rows grow with wrapped text, unless somebody set their height. */
function fitRows({ injector, commands, unitId }: OpenUniver, { id, size }: UniverSheet, rows: readonly number[]): void {
  const ranges = rows.map((row) => ({ startRow: row, endRow: row, startColumn: 0, endColumn: size.columns - 1 }));
  const { redos } = injector
    .get(SheetInterceptorService)
    .generateMutationsOfAutoHeight({ unitId, subUnitId: id, ranges });
  for (const { id: mutation, params } of redos) commands.syncExecuteCommand(mutation, params);
}

function writeConditional(open: OpenUniver, id: string, rules: readonly ConditionalRule[]): void {
  const before = open.injector.get(ConditionalFormattingRuleModel).getSubunitRules(open.unitId, id) ?? [];
  for (const { cfId } of [...before]) runCommand(open, DeleteConditionalRuleMutation.id, { subUnitId: id, cfId });
  // Each new one goes before the others
  for (const rule of rules.toReversed()) {
    if (rule.rects.length > 0)
      runCommand(open, AddConditionalRuleMutation.id, { subUnitId: id, rule: toUniverConditional(rule) });
  }
}
