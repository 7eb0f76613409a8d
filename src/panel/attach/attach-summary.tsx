import type { AttachProposal } from "../../actions/attach/attach-proposal";
import { columnLetters } from "../../workbook/model/area";
import { useAttachWords } from "../words/attach-words-of";
import { FindingRow } from "../controls/finding-row";

/** Most differing results shown here; a check shows all. */
const MOST_DIFFERENCES = 5;

/** What attaching adds, and notes to read beforehand. */
export function AttachSummary({ proposal }: { readonly proposal: AttachProposal }) {
  const { panel, core } = useAttachWords();
  const shown = proposal.additions.filter(({ isHidden }) => !isHidden);
  const hidden = proposal.additions.length - shown.length;
  const differences = proposal.findings.filter(({ code }) => code === "kept-result-differs");
  return (
    <section class="td-section" aria-label={panel.additions}>
      <h3>{panel.additions}</h3>
      <ul class="td-additions">
        {proposal.sheets.map((sheet) => (
          <li key={sheet}>{panel.sheet(sheet)}</li>
        ))}
        {shown.map(({ column, heading }) => (
          <li key={column}>{panel.column(columnLetters(column), heading)}</li>
        ))}
        {hidden > 0 && <li>{panel.hiddenColumns(String(hidden))}</li>}
        {shown.length === 0 && <li>{panel.namesOnly}</li>}
      </ul>
      {proposal.notes.length > 0 && (
        <ul class="td-notes">
          {proposal.notes.map((note) => (
            <li key={JSON.stringify(note)} class="td-quiet">
              {core.note(note)}
            </li>
          ))}
        </ul>
      )}
      {differences.length > 0 && (
        <>
          <h3>{panel.differences(String(differences.length))}</h3>
          {differences.slice(0, MOST_DIFFERENCES).map((finding) => (
            <FindingRow key={JSON.stringify(finding.where.area)} finding={finding} />
          ))}
        </>
      )}
    </section>
  );
}
