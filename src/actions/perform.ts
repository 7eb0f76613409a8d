import { bandChanges, describePlan } from "../workbook/undo/describe-plan";
import { EMPTY_PLAN } from "../workbook/model/plan";
import type { Snapshot } from "../workbook/model/snapshot";
import { noteCells } from "../workbook/undo/undo-runs";
import { attachAnswer, explanationAnswer, outcomeAnswer, templateAnswer } from "./answer";
import type { Answer } from "./answer";
import { attach } from "./attach/attach";
import { check } from "./check";
import { classify } from "./classify";
import type { Command, DirectCommand } from "./command";
import { convertLegacy } from "./convert-legacy";
import { explain } from "./explain";
import { exportRubric, listFaultyRubrics, listRubrics, makeRubric } from "./custom-rubric";
import { fix } from "./fix";
import { insertTemplate } from "./insert-template";
import { repair } from "./repair";
import { summarize } from "./summarize";
import { undo } from "./undo";
import { withRuleFindings } from "./with-rule-findings";
import { withUndoNote } from "./with-undo-note";

export type { Performed } from "./answer";
export type { Command, DirectCommand } from "./command";

/**
 * Turns a command and a snapshot into an answer and a plan: the one entry point for hosts that have the whole core. A
 * plan that changes anything records the note for undoing it.
 */
export function perform(command: Command, snapshot: Snapshot): Answer {
  const answer = answerTo(command, snapshot);
  return command.kind === "undo" ? answer : withUndoNote(command.kind, answer, snapshot, noteCells);
}

function answerTo(command: Command, snapshot: Snapshot): Answer {
  switch (command.kind) {
    case "insert-template":
      return templateAnswer(insertTemplate(snapshot, command));
    case "attach":
      return attachAnswer(attach(snapshot, command.input), command.dryRun);
    case "check":
      return outcomeAnswer(check(snapshot));
    case "classify":
      return outcomeAnswer(withRuleFindings(classify(snapshot, command), snapshot));
    case "summarize":
      return outcomeAnswer(summarize(snapshot, command));
    case "fix": {
      const { outcome: whole, fixed, refused } = fix(snapshot, command);
      const { plan, ...outcome } = withRuleFindings(whole, snapshot);
      return { performed: { kind: "fixed", outcome, fixed: fixed.length, refused }, plan };
    }
    case "convert-legacy": {
      const { plan, sheets, cells } = convertLegacy(snapshot);
      return { performed: { kind: "converted", sheets, cells }, plan };
    }
    case "repair":
      // The repair that sets validation rules restores them all
      return outcomeAnswer(
        command.code === "validation-missing"
          ? repair(snapshot, command)
          : withRuleFindings(repair(snapshot, command), snapshot),
      );
    case "undo": {
      const { undone, plan } = undo(snapshot);
      return { performed: { kind: "undo", undone }, plan };
    }
    case "make-rubric": {
      const made = makeRubric(snapshot, command);
      if (!made.ok) return { performed: { kind: "rubric-refused", refusal: made.refusal }, plan: EMPTY_PLAN };
      const { id, name, sheet, unfilled, isByRows, plan } = made;
      return { performed: { kind: "rubric-made", id, name, sheet, unfilled, isByRows }, plan };
    }
    case "export-rubric": {
      const exported = exportRubric(snapshot, command.id);
      const performed = exported.ok
        ? { kind: "rubric-exported" as const, fileName: exported.fileName, json: exported.json }
        : { kind: "rubric-refused" as const, refusal: exported.refusal };
      return { performed, plan: EMPTY_PLAN };
    }
    case "list-rubrics":
      return {
        performed: { kind: "rubrics", rubrics: listRubrics(snapshot), faulty: listFaultyRubrics(snapshot) },
        plan: EMPTY_PLAN,
      };
    case "preview":
      return preview(command.command, snapshot);
    case "explain":
      return explanationAnswer(explain(snapshot, command));
  }
}

function preview(command: DirectCommand, snapshot: Snapshot): Answer {
  const { performed, plan } = answerTo(command, snapshot);
  const bands =
    command.kind === "classify" && performed.kind === "outcome" ? bandChanges(performed.outcome.findings) : [];
  return {
    performed: { kind: "previewed", changes: [...bands, ...describePlan(plan, snapshot)], performed },
    plan: EMPTY_PLAN,
  };
}
