import { fixWords } from "../language/fix-words";
import { rectToAddress } from "../workbook/area";
import type { Finding } from "../workbook/finding";
import { offeredFix } from "../workbook/offered-fixes";
import { usePanel } from "./panel-context";

export interface FindingRowProps {
  readonly finding: Finding;
  /** Mends the finding's cell, where it offers how; absent where nothing is to be mended yet. */
  readonly onFix?: (finding: Finding) => void;
}

/** One finding: its cell, what is wrong and what to do. Choosing it goes to the cell. */
export function FindingRow({ finding, onFix }: FindingRowProps) {
  const { words, numbers, goTo } = usePanel();
  const { area } = finding.where;
  const sentence = words.core.finding(finding, numbers);
  const clause = finding.clause === undefined || finding.clause === "" ? null : words.panel.clause(finding.clause);
  if (!area) return <p class="td-finding-text">{sentence}</p>;
  return (
    <>
      <fluent-compound-button class="td-finding" appearance="subtle" onClick={() => goTo(area)}>
        <span class="td-place">
          <span class="td-address">{rectToAddress(area)}</span>
          <span class="td-quiet">{[area.sheet, clause].filter((part) => part !== null).join(" · ")}</span>
        </span>
        <span slot="description">{sentence}</span>
      </fluent-compound-button>
      {onFix && <FindingFix finding={finding} onFix={onFix} />}
    </>
  );
}

/** What stands in the cell, what is meant, and the button that writes it. */
function FindingFix({ finding, onFix }: Required<FindingRowProps>) {
  const { words: { panel }, numbers } = usePanel();
  const offered = offeredFix(finding);
  if (!offered) return null;
  const { before, after } = fixWords(finding.code, offered, numbers, panel.emptyCell);
  return (
    <div class="td-fix">
      <p class="td-change">
        <span class="td-before">{before}</span> <span aria-hidden="true">→</span><span class="td-hidden"> {panel.becomes} </span> <span class="td-after">{after}</span>
      </p>
      <fluent-button size="small" aria-label={panel.fixCell(rectToAddress({ ...offered, rows: 1, columns: 1 }))} onClick={() => onFix(finding)}>{panel.fix}</fluent-button>
    </div>
  );
}
