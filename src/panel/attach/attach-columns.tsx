import type { AttachProposal, ProposedColumn } from "../../actions/attach/attach-proposal";
import { cellWords } from "../../language/cell-words";
import { isRole } from "../../scoring/role";
import type { Role } from "../../scoring/role";
import { columnLetters } from "../../workbook/model/area";
import { useAttachWords } from "../words/attach-words-of";
import { ChoiceList } from "../controls/choice-list";
import { usePanel } from "../words/panel-context";

export interface AttachColumnsProps {
  readonly proposal: AttachProposal;
  readonly onChoose: (column: number, role: Role | null) => void;
}

/** Guesses with less confidence ask for a review. */
const SURE = 0.75;
const NOTHING = "-";

/** All columns of the table with their proposed roles, to be corrected. */
export function AttachColumns({ proposal, onChoose }: AttachColumnsProps) {
  const { panel, core } = useAttachWords();
  const options = [
    { value: NOTHING, text: panel.nothing },
    ...proposal.roles.map((role) => ({ value: role, text: core.role(role) })),
  ];
  return (
    <section class="td-section" aria-label={panel.columns}>
      <h3>{panel.columns}</h3>
      <ul class="td-columns">
        {proposal.columns.map((column) => (
          <li key={column.column} class="td-column">
            <ColumnHeading column={column} />
            <ChoiceList
              label={panel.columnLabel(columnLetters(column.column), column.heading)}
              value={column.role ?? NOTHING}
              options={options}
              onChoose={(value) => onChoose(column.column, isRole(value) ? value : null)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ColumnHeading({
  column: { column, heading, samples, role, confidence, reason },
}: {
  readonly column: ProposedColumn;
}) {
  const { panel, core } = useAttachWords();
  const { numbers } = usePanel();
  const isUnsure = role !== null && reason !== null && confidence < SURE;
  return (
    <div class="td-column-heading">
      <span class="td-column-letters">{columnLetters(column)}</span>
      <span>
        {heading === "" ? panel.noHeading : heading}
        {isUnsure && (
          <>
            {" "}
            <fluent-badge appearance="tint" color="warning">
              {panel.unsure}
            </fluent-badge>
          </>
        )}
        <span class="td-quiet td-column-samples">
          {[
            samples.map((sample) => cellWords(sample, numbers)).join("; "),
            reason === null ? "" : `(${core.reason[reason]})`,
          ]
            .filter((text) => text !== "")
            .join(" ")}
        </span>
      </span>
    </div>
  );
}
