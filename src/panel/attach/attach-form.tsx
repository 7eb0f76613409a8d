import "@fluentui/web-components/checkbox.js";
import type { AttachProposal } from "../../actions/attach/attach-proposal";
import { rectToAddress } from "../../workbook/model/area";
import { AttachColumns } from "./attach-columns";
import { withRole } from "./attach-choices";
import type { AttachChoices } from "./attach-choices";
import { useAttachWords } from "../words/attach-words-of";
import { ChoiceList } from "../controls/choice-list";
import { usePanel } from "../words/panel-context";

export interface AttachFormProps {
  readonly proposal: AttachProposal;
  readonly choices: AttachChoices;
  readonly onChoose: (choices: AttachChoices) => void;
}

const RESULTS = ["formulas", "values"] as const;

/** The detected table, and all that the user can state about it. */
export function AttachForm({ proposal, choices, onChoose }: AttachFormProps) {
  const { panel } = useAttachWords();
  const { packs, goTo } = usePanel();
  const known = packs.some(({ id }) => id === proposal.rubric)
    ? packs
    : [...packs, { id: proposal.rubric, name: proposal.rubricName }];
  const hasKept = choices.isAdopting || proposal.notes.some(({ code }) => code === "results-kept");
  const chooseResults = (event: Event) => {
    const results = RESULTS.find((one) => one === (event.target as HTMLInputElement).value);
    if (results) onChoose({ ...choices, results });
  };
  return (
    <div class="td-form">
      <div class="td-found">
        <p>{panel.found(proposal.area.sheet, rectToAddress(proposal.area), String(proposal.entries))}</p>
        <fluent-button size="small" onClick={() => goTo(proposal.area)}>
          {panel.show}
        </fluent-button>
      </div>
      <div>
        <span class="td-label">{panel.rubric}</span>
        <ChoiceList
          label={panel.rubric}
          value={proposal.rubric}
          options={known.map(({ id, name }) => ({ value: id, text: name }))}
          onChoose={(rubric) => onChoose({ ...choices, rubric, roles: new Map() })}
        />
      </div>
      <AttachColumns
        proposal={proposal}
        onChoose={(column, role) => onChoose(withRole(choices, column, role, proposal))}
      />
      <div>
        <span class="td-label" id="td-results-label">
          {panel.results}
        </span>
        <fluent-radio-group
          name="td-results"
          orientation="vertical"
          initialValue={choices.results}
          aria-labelledby="td-results-label"
          onChange={chooseResults}
        >
          {RESULTS.map((value) => (
            <fluent-field key={value} label-position="after">
              <label slot="label" class="td-pack">
                <span>{panel.resultKinds[value].name}</span>
                <span class="td-quiet">{panel.resultKinds[value].line}</span>
              </label>
              <fluent-radio slot="input" name="td-results" value={value} />
            </fluent-field>
          ))}
        </fluent-radio-group>
      </div>
      {hasKept && (
        <fluent-field label-position="after">
          <label slot="label" class="td-pack">
            <span>{panel.adopt}</span>
            <span class="td-quiet">{panel.adoptLine}</span>
          </label>
          <fluent-checkbox
            slot="input"
            initialChecked={choices.isAdopting}
            onChange={(event) =>
              onChoose({
                ...choices,
                isAdopting: (event.currentTarget as HTMLElement & { readonly checked: boolean }).checked,
              })
            }
          />
        </fluent-field>
      )}
    </div>
  );
}
