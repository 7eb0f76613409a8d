import { entryWords } from "../../language/entry-words";
import { fixWords } from "../../language/fix-words";
import { rectToAddress } from "../../workbook/model/area";
import type { Finding } from "../../workbook/model/finding";
import { offeredChoices } from "../../workbook/check/offered-fixes";
import type { CellFix } from "../../workbook/check/offered-fixes";
import { usePanel } from "../words/panel-context";

export interface FindingRowProps {
  readonly finding: Finding;
  /** Writes a correction that the finding offers; absent where none is to be written yet. */
  readonly onFix?: (fix: CellFix) => void;
}

/** One finding: its cell, what is wrong and what to do. Choosing it goes to the cell. */
export function FindingRow({ finding, onFix }: FindingRowProps) {
  const { words, numbers, goTo } = usePanel();
  const { area } = finding.where;
  const sentence = words.core.finding(finding, numbers);
  const clause = finding.clause === undefined || finding.clause === "" ? null : words.panel.clause(finding.clause);
  const entry = entryWords(finding, words.panel.language === "en" ? "en" : "vi", numbers);
  if (!area) return <p class="td-finding-text">{sentence}</p>;
  return (
    <>
      <fluent-compound-button class="td-finding" appearance="subtle" onClick={() => goTo(area)}>
        <span class="td-place">
          <span class="td-address">{rectToAddress(area)}</span>
          <span class="td-quiet">{[area.sheet, clause].filter((part) => part !== null).join(" · ")}</span>
        </span>
        {entry !== "" && (
          <span slot="description" class="td-entry-name">
            {entry}
          </span>
        )}
        <span slot="description">{sentence}</span>
      </fluent-compound-button>
      {onFix &&
        offeredChoices(finding).map((offered, index) => (
          <FindingFix key={index} code={finding.code} offered={offered} onFix={onFix} />
        ))}
    </>
  );
}

/** The cell's contents, the correction, and the button that writes it. */
function FindingFix({
  code,
  offered,
  onFix,
}: {
  readonly code: Finding["code"];
  readonly offered: CellFix;
  readonly onFix: (fix: CellFix) => void;
}) {
  const {
    words: { panel },
    numbers,
  } = usePanel();
  const { before, after } = fixWords(code, offered, numbers, panel.emptyCell, panel.language === "en" ? "en" : "vi");
  return (
    <div class="td-fix">
      <p class="td-change">
        <span class="td-before">{before}</span> <span aria-hidden="true">→</span>
        <span class="td-hidden"> {panel.becomes} </span> <span class="td-after">{after}</span>
      </p>
      <fluent-button
        size="small"
        aria-label={panel.fixCell(rectToAddress({ ...offered, rows: 1, columns: 1 }))}
        onClick={() => onFix(offered)}
      >
        {panel.fix}
      </fluent-button>
    </div>
  );
}
