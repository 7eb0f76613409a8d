import { usePanel } from "../words/panel-context";
import type { PanelPack } from "../contract/panel-options";
import type { TemplateChoice } from "./template-choice";

export interface TemplateFormProps {
  readonly choice: TemplateChoice;
  /** Rubrics of the workbook besides the packs. */
  readonly own: readonly PanelPack[];
  readonly onChoose: (choice: TemplateChoice) => void;
  /** The field that holds no usable number. */
  readonly invalid: typeof ROWS_ID | typeof YEAR_ID | null;
}

/** The template, the number of rows and the year. */
export function TemplateForm({ choice, own, onChoose, invalid }: TemplateFormProps) {
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
      <div class="td-numbers">
        <fluent-text-input
          class="td-rows"
          id={ROWS_ID}
          current-value={choice.rows}
          onInput={(event: Event) => onChoose({ ...choice, rows: valueOf(event) })}
        >
          {panel.rows}
        </fluent-text-input>
        <fluent-text-input
          class="td-rows"
          id={YEAR_ID}
          current-value={choice.year}
          onInput={(event: Event) => onChoose({ ...choice, year: valueOf(event) })}
        >
          {panel.year}
        </fluent-text-input>
        {invalid !== null && <p class="td-invalid">{invalid === ROWS_ID ? panel.rowsInvalid : panel.yearInvalid}</p>}
      </div>
    </div>
  );
}

export const ROWS_ID = "td-rows";
export const YEAR_ID = "td-year";
