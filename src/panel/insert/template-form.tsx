import { usePanel } from "../words/panel-context";
import type { PanelPack } from "../contract/panel-options";
import { ProfileChoice } from "../controls/profile-choice";
import type { TemplateChoice } from "./template-choice";

export interface TemplateFormProps {
  readonly choice: TemplateChoice;
  /** Rubrics of the workbook besides the packs. */
  readonly own: readonly PanelPack[];
  readonly onChoose: (choice: TemplateChoice) => void;
  readonly isRowsInvalid: boolean;
}

/** The template, the number of rows, and the heading profile. */
export function TemplateForm({ choice, own, onChoose, isRowsInvalid }: TemplateFormProps) {
  const {
    words: { panel },
    packs,
  } = usePanel();
  const valueOf = (event: Event) => (event.target as HTMLInputElement).value;
  return (
    <div class="td-form">
      <div>
        <span class="td-label" id="td-template-label">
          {panel.template}
        </span>
        <fluent-radio-group
          // Fluent reads the choice once; recreating the group selects a rubric that was just made
          key={own.length}
          name="td-template"
          orientation="vertical"
          initialValue={choice.pack}
          aria-labelledby="td-template-label"
          onChange={(event) => onChoose({ ...choice, pack: valueOf(event) })}
        >
          {[...packs, ...own].map(({ id, name }) => (
            <fluent-field key={id} label-position="after">
              <label slot="label" class="td-pack">
                <span>{name}</span>
                <span class="td-quiet">{panel.templateLine(id)}</span>
              </label>
              <fluent-radio slot="input" name="td-template" value={id} />
            </fluent-field>
          ))}
        </fluent-radio-group>
      </div>
      <div>
        <fluent-text-input
          class="td-rows"
          id={ROWS_ID}
          current-value={choice.rows}
          onInput={(event: Event) => onChoose({ ...choice, rows: valueOf(event) })}
        >
          {panel.rows}
        </fluent-text-input>
        {isRowsInvalid && <p class="td-invalid">{panel.rowsInvalid}</p>}
      </div>
      <ProfileChoice
        name="td-insert-profile"
        profile={choice.profile}
        onChoose={(profile) => onChoose({ ...choice, profile })}
      />
    </div>
  );
}

export const ROWS_ID = "td-rows";
