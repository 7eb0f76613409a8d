import { rectToAddress } from "../workbook/area";
import type { Finding } from "../workbook/finding";
import { usePanel } from "./panel-context";

/** One finding: its cell, what is wrong and what to do. Choosing it goes to the cell. */
export function FindingRow({ finding }: { readonly finding: Finding }) {
  const { words, numbers, goTo } = usePanel();
  const { area } = finding.where;
  const sentence = words.core.finding(finding, numbers);
  const clause = finding.clause === undefined || finding.clause === "" ? null : words.panel.clause(finding.clause);
  if (!area) return <p class="td-finding-text">{sentence}</p>;
  return (
    <fluent-compound-button class="td-finding" appearance="subtle" onClick={() => goTo(area)}>
      <span class="td-place">
        <span class="td-address">{rectToAddress(area)}</span>
        <span class="td-quiet">{[area.sheet, clause].filter((part) => part !== null).join(" · ")}</span>
      </span>
      <span slot="description">{sentence}</span>
    </fluent-compound-button>
  );
}
