import { bandChanges, describePlan } from "../workbook/undo/describe-plan";
import { EMPTY_PLAN } from "../workbook/model/plan";
import type { Snapshot } from "../workbook/model/snapshot";
import { noteLists } from "../workbook/undo/undo-lists";
import { noteCells } from "../workbook/undo/undo-runs";
import { attachAnswer, explanationAnswer, outcomeAnswer, templateAnswer } from "./answer";
import type { Answer } from "./answer";
import { attach } from "./attach/attach";
import { openCard } from "./card/open-card";
import { scoreEntry } from "./card/score-entry";
import { check } from "./check";
import { classify } from "./classify";
import type { Command, DirectCommand } from "./command";
import { convertLegacy } from "./convert-legacy";
import { explain } from "./explain";
import { exportRubric, listFaultyRubrics, listRubrics, makeRubric } from "./custom-rubric";
import { fix } from "./fix";
import { collectBallots } from "./panel/collect-ballots";
import { handOut } from "./panel/hand-out";
import { newPanel } from "./panel/new-panel";
import { panelOverview } from "./panel/panel-overview";
import { recuse } from "./panel/recuse";
import { joinPanel } from "./panel/join-panel";
import { insertTemplate } from "./insert-template";
import { repair } from "./repair";
import { printForms } from "./papers/print-forms";
import { readPapers } from "./papers/read-papers";
import { print, wantedForm } from "./print/print";
import { watchQuota } from "./quota/watch-quota";
import { quotaReport } from "../quota/quota-report";
import { appraise } from "../workbook/check/appraise";
import { reopen } from "./seal/reopen";
import { seal } from "./seal/seal";
import { verify } from "./seal/verify";
import { summarize } from "./summarize";
import { undo } from "./undo";
import { withWarnings } from "./with-warnings";
import { withUndoNote } from "./with-undo-note";

export type { Performed } from "./answer";
export type { Command, DirectCommand } from "./command";

/**
 * Turns a command and a snapshot into an answer and a plan: the one entry point for hosts that have the whole core. A
 * plan that changes anything records the note for undoing it.
 */
export function perform(command: Command, snapshot: Snapshot): Answer {
  const answer = answerTo(command, snapshot);
  if (command.kind === "undo") return answer;
  const action = command.kind === "print-forms" ? "print" : command.kind;
  return withUndoNote(action, answer, snapshot, command.kind === "collect-ballots" ? noteLists : noteCells);
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
      return outcomeAnswer(withWarnings(classify(snapshot, command), snapshot));
    case "summarize":
      return outcomeAnswer(summarize(snapshot, command));
    case "fix": {
      const { outcome: whole, fixed, refused } = fix(snapshot, command);
      const { plan, ...outcome } = withWarnings(whole, snapshot);
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
          : withWarnings(repair(snapshot, command), snapshot),
      );
    case "open-card":
      return { performed: { kind: "card", ...openCard(snapshot) }, plan: EMPTY_PLAN };
    case "score-entry": {
      const { refusal, plan } = scoreEntry(snapshot, command);
      return { performed: { kind: "entry-scored", refusal }, plan };
    }
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
    case "new-panel": {
      const made = newPanel(snapshot, command);
      if (!made.ok) return { performed: { kind: "panel-refused", refusal: made.refusal }, plan: EMPTY_PLAN };
      const { judges, entries, sheets, plan } = made;
      return { performed: { kind: "panel-made", judges, entries, sheets }, plan };
    }
    case "join-panel": {
      const done = joinPanel(snapshot, command);
      if (!done.ok) return { performed: { kind: "panel-refused", refusal: done.refusal }, plan: EMPTY_PLAN };
      return { performed: { kind: "panel-joined", ...done.joined }, plan: done.plan };
    }
    case "read-panel":
      return { performed: { kind: "panel", panel: panelOverview(snapshot) }, plan: EMPTY_PLAN };
    case "collect-ballots": {
      const done = collectBallots(snapshot, command);
      if (!done.ok) return { performed: { kind: "panel-refused", refusal: done.refusal }, plan: EMPTY_PLAN };
      return { performed: { kind: "collected", ...done.collected }, plan: done.plan };
    }
    case "hand-out": {
      const done = handOut(snapshot, command);
      if (!done.ok) return { performed: { kind: "panel-refused", refusal: done.refusal }, plan: EMPTY_PLAN };
      return { performed: { kind: "handed-out", ...done.handedOut }, plan: done.plan };
    }
    case "recuse": {
      const done = recuse(snapshot, command);
      if (!done.ok) return { performed: { kind: "panel-refused", refusal: done.refusal }, plan: EMPTY_PLAN };
      return { performed: { kind: "recused", ...done.recused }, plan: done.plan };
    }
    case "print": {
      const made = print(snapshot, command);
      if (!made.ok) return { performed: { kind: "print-refused", refusal: made.refusal }, plan: EMPTY_PLAN };
      const { sheet, pages, isRefreshed, plan } = made;
      return { performed: { kind: "printed", sheet, pages, isRefreshed }, plan };
    }
    case "read-form": {
      const read = wantedForm(snapshot, command);
      return {
        performed: read.ok ? { kind: "form", paper: read.paper } : { kind: "print-refused", refusal: read.refusal },
        plan: EMPTY_PLAN,
      };
    }
    case "print-forms": {
      const { plan, sheets, refusals } = printForms(snapshot, command);
      return { performed: { kind: "forms-printed", sheets, refusals }, plan };
    }
    case "read-papers":
      return { performed: { kind: "papers", papers: readPapers(snapshot, command) }, plan: EMPTY_PLAN };
    case "watch-quota": {
      const made = watchQuota(snapshot, command);
      if (!made.ok) return { performed: { kind: "quota-refused", refusal: made.refusal }, plan: EMPTY_PLAN };
      return { performed: { kind: "quota-watched", sheet: made.sheet }, plan: made.plan };
    }
    case "read-quota":
      return { performed: { kind: "quota", quota: quotaReport(appraise(snapshot)) }, plan: EMPTY_PLAN };
    case "seal": {
      const made = seal(snapshot, command);
      if (!made.ok) return { performed: { kind: "seal-refused", refusal: made.refusal }, plan: EMPTY_PLAN };
      const { sheet, number, printed, mark, lines, matters, plan } = made;
      return { performed: { kind: "sealed", sheet, number, printed, mark, lines, matters }, plan };
    }
    case "reopen": {
      const opened = reopen(snapshot, command);
      if (!opened.ok) return { performed: { kind: "reopen-refused", refusal: opened.refusal }, plan: EMPTY_PLAN };
      const { number, printed, sheet, plan } = opened;
      return { performed: { kind: "reopened", number, printed, sheet }, plan };
    }
    case "verify":
      return { performed: { kind: "verified", verification: verify(snapshot, command) }, plan: EMPTY_PLAN };
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
