import { useEffect, useState } from "preact/hooks";
import type { Performed } from "../actions/perform";
import type { FindingCode } from "../workbook/finding";
import type { CellFix, RepairCode } from "../workbook/offered-fixes";
import { FindingsView } from "./findings-view";
import { formatCount } from "./format-count";
import { countSeverity } from "./group-findings";
import { NoTables, hasNoTables } from "./no-tables";
import type { ShownOutcome } from "./outcome-after";
import { usePanel } from "./panel-context";
import { StepPanel, panelId } from "./step-panel";
import type { Ended, PaneState } from "./use-pane";

export function CheckStep({ pane }: { readonly pane: PaneState }) {
  const { numbers } = usePanel();
  const { outcome } = pane;

  const ended = (found: ShownOutcome | null): Ended => {
    const findings = found?.findings ?? [];
    if (findings.some(({ code }) => code === "no-tables")) return { announcement: ({ panel }) => panel.noTables.title };
    const [errors, warnings, notes] = (["error", "warning", "info"] as const).map((severity) => countSeverity(findings, severity));
    if (errors === 0 && warnings === 0) return { notice: { intent: "success", say: ({ panel }) => panel.clean } };
    return { announcement: ({ panel }) => panel.checked(formatCount(errors ?? 0, numbers), formatCount(warnings ?? 0, numbers), formatCount(notes ?? 0, numbers)) };
  };
  const act = () => {
    setMended(null);
    pane.perform("check", { kind: "check" }, (_, found) => ended(found));
  };

  // What was mended last: its kind stays open, and the keyboard near by, since the button that was pressed is gone
  const [mended, setMended] = useState<FindingCode | null>(null);
  useEffect(() => {
    if (mended !== null) focusAfterFix();
  }, [pane.outcomeNumber]);
  const carryOut = (code: FindingCode, cells: readonly CellFix[]) =>
    pane.perform("check", { kind: "fix", code, cells }, (performed) => {
      setMended(code);
      return fixEnded(performed);
    });
  const fixEnded = (performed: Performed): Ended => {
    if (performed.kind !== "fixed") return {};
    const fixed = formatCount(performed.fixed, numbers);
    const refused = performed.refused.length;
    if (refused === 0) return { notice: { intent: "success", say: ({ panel }) => panel.fixed(fixed), action: { label: ({ panel }) => panel.undo, run: pane.undo } } };
    return { notice: { intent: "warning", say: ({ panel }) => panel.fixedSome(fixed, formatCount(refused, numbers)) } };
  };
  const convert = () =>
    pane.perform("check", { kind: "convert-legacy" }, (performed) => {
      if (performed.kind !== "converted") return {};
      const sheets = performed.sheets.map((name) => `“${name}”`).join(", ");
      return { notice: { intent: "success", say: ({ panel }) => panel.converted(formatCount(performed.cells, numbers), sheets) } };
    });
  const repair = (code: RepairCode) => {
    const command = { kind: "repair", code } as const;
    const carryOut = () =>
      pane.perform("check", command, () => ({
        notice: { intent: "success", say: ({ panel }) => panel.repairedGroup, action: { label: ({ panel }) => panel.undo, run: pane.undo } },
      }));
    pane.showPreview("check", command, carryOut);
  };
  const fix = (code: FindingCode, cells: readonly CellFix[]) => {
    if (cells.length === 1) carryOut(code, cells);
    else pane.ask({ ask: ({ panel }) => panel.confirmFix(formatCount(cells.length, numbers)), confirmed: () => carryOut(code, cells) });
  };

  return (
    <StepPanel
      step="check" isCurrent={pane.step === "check"} work={pane.work} working={pane.working} notice={pane.notices.check ?? null} onAction={act}
    >
      {hasNoTables(pane)
        ? <NoTables pane={pane} />
        : outcome && outcome.findings.length > 0 && <FindingsView key={pane.outcomeNumber} findings={outcome.findings} openCode={mended} onFix={fix} onRepair={repair} onConvert={convert} />}
    </StepPanel>
  );
}

/** On to the next correction of the open kind, or to the step where none is left. */
function focusAfterFix(): void {
  const panel = document.getElementById(panelId("check"));
  const next = panel?.querySelector(".td-fix fluent-button") ?? panel;
  if (next instanceof HTMLElement) next.focus();
}
