import { useEffect, useState } from "preact/hooks";
import type { Performed } from "../../actions/perform";
import type { FindingCode } from "../../workbook/model/finding";
import type { CellFix, RepairCode } from "../../workbook/check/offered-fixes";
import { FindingsView } from "./findings-view";
import { formatCount } from "../words/format-count";
import { countSeverity, groupFindings } from "./group-findings";
import { NextStep } from "../frame/next-step";
import { NoTables, hasNoTables } from "../frame/no-tables";
import type { Outcome } from "../../actions/outcome/outcome";
import { usePanel } from "../words/panel-context";
import { focusNextFinding } from "./focus-next-finding";
import type { FindingPlace } from "./focus-next-finding";
import { StepPanel } from "../frame/step-panel";
import type { Ended, PaneState } from "../frame/pane-state";

export function CheckStep({ pane }: { readonly pane: PaneState }) {
  const { numbers } = usePanel();
  const { outcome } = pane;

  const ended = (found: Outcome | null): Ended => {
    const findings = found?.findings ?? [];
    if (findings.some(({ code }) => code === "no-tables")) return { announcement: ({ panel }) => panel.noTables.title };
    const [errors, warnings, notes] = (["error", "warning", "info"] as const).map((severity) =>
      countSeverity(findings, severity),
    );
    if (errors === 0 && warnings === 0) return { notice: { intent: "success", say: ({ panel }) => panel.clean } };
    return {
      announcement: ({ panel }) =>
        panel.checked(
          formatCount(errors ?? 0, numbers),
          formatCount(warnings ?? 0, numbers),
          formatCount(notes ?? 0, numbers),
        ),
    };
  };
  const act = () => {
    setFixedPlace(null);
    pane.perform("check", { kind: "check" }, (_, found) => ended(found));
  };

  // Place of the last correction: the pressed button is gone, and the focus moves to the next one
  const [fixedPlace, setFixedPlace] = useState<FindingPlace | null>(null);
  useEffect(() => {
    if (fixedPlace !== null) focusNextFinding(fixedPlace);
  }, [pane.outcomeNumber]);
  const carryOut = (code: FindingCode, cells: readonly CellFix[], index: number) => {
    const group = groupFindings(outcome?.findings ?? []).findIndex((one) => one.code === code);
    pane.perform("check", { kind: "fix", code, cells }, (performed) => {
      setFixedPlace({ code, group, index });
      return fixEnded(performed);
    });
  };
  const fixEnded = (performed: Performed): Ended => {
    if (performed.kind !== "fixed") return {};
    const fixed = formatCount(performed.fixed, numbers);
    const refused = performed.refused.length;
    if (refused === 0)
      return {
        notice: {
          intent: "success",
          say: ({ panel }) => panel.fixed(fixed),
          action: { label: ({ panel }) => panel.undo, run: pane.undo },
        },
      };
    return { notice: { intent: "warning", say: ({ panel }) => panel.fixedSome(fixed, formatCount(refused, numbers)) } };
  };
  const convert = () =>
    pane.perform("check", { kind: "convert-legacy" }, (performed) => {
      if (performed.kind !== "converted") return {};
      const sheets = performed.sheets.map((name) => `“${name}”`).join(", ");
      return {
        notice: {
          intent: "success",
          say: ({ panel }) => panel.converted(formatCount(performed.cells, numbers), sheets),
        },
      };
    });
  const repair = (code: RepairCode) => {
    const command = { kind: "repair", code } as const;
    const carryOut = () =>
      pane.perform("check", command, () => ({
        notice: {
          intent: "success",
          say: ({ panel }) => panel.repairedGroup,
          action: { label: ({ panel }) => panel.undo, run: pane.undo },
        },
      }));
    pane.showPreview("check", command, carryOut);
  };
  const fix = (code: FindingCode, cells: readonly CellFix[], index: number) => {
    if (cells.length === 1) carryOut(code, cells, index);
    else
      pane.ask({
        ask: ({ panel }) => panel.confirmFix(formatCount(cells.length, numbers)),
        confirmed: () => carryOut(code, cells, index),
      });
  };

  return (
    <StepPanel pane={pane} step="check" onAction={act}>
      {hasNoTables(pane) ? (
        <NoTables pane={pane} />
      ) : (
        outcome && (
          <>
            {outcome.findings.length > 0 && (
              <FindingsView findings={outcome.findings} onFix={fix} onRepair={repair} onConvert={convert} />
            )}
            <NextStep pane={pane} />
          </>
        )
      )}
    </StepPanel>
  );
}
