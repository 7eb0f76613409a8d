import type { AttachProposal } from "../actions/attach-proposal";
import { columnLetters } from "../workbook/area";
import { FindingRow } from "./finding-row";
import { usePanel } from "./panel-context";

/** So many of the differing results are shown before a check shows all. */
const MOST_DIFFERENCES = 5;

/** What attaching adds, and what is good to know before. */
export function AttachSummary({ proposal }: { readonly proposal: AttachProposal }) {
  const { words: { panel, core } } = usePanel();
  const shown = proposal.additions.filter(({ isHidden }) => !isHidden);
  const hidden = proposal.additions.length - shown.length;
  const differences = proposal.findings.filter(({ code }) => code === "kept-result-differs");
  return (
    <section class="td-section" aria-label={panel.attach.additions}>
      <h3>{panel.attach.additions}</h3>
      <ul class="td-additions">
        {proposal.sheets.map((sheet) => <li key={sheet}>{panel.attach.sheet(sheet)}</li>)}
        {shown.map(({ column, heading }) => <li key={column}>{panel.attach.column(columnLetters(column), heading)}</li>)}
        {hidden > 0 && <li>{panel.attach.hiddenColumns(String(hidden))}</li>}
        {shown.length === 0 && <li>{panel.attach.namesOnly}</li>}
      </ul>
      {proposal.notes.length > 0 && (
        <ul class="td-notes">
          {proposal.notes.map((note) => <li key={JSON.stringify(note)} class="td-quiet">{core.attach.note(note)}</li>)}
        </ul>
      )}
      {differences.length > 0 && (
        <>
          <h3>{panel.attach.differences(String(differences.length))}</h3>
          {differences.slice(0, MOST_DIFFERENCES).map((finding) => <FindingRow key={JSON.stringify(finding.where.area)} finding={finding} />)}
        </>
      )}
    </section>
  );
}
