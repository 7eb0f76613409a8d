import type { HeadingProfile } from "../../workbook/sheets/heading";
import { useWords } from "../words/panel-context";

export interface ProfileChoiceProps {
  readonly name: string;
  readonly profile: HeadingProfile;
  readonly onChoose: (profile: HeadingProfile) => void;
}

const PROFILES: readonly HeadingProfile[] = ["party", "state"];

/** The heading profile of the document: the Party's or the state's. */
export function ProfileChoice({ name, profile, onChoose }: ProfileChoiceProps) {
  const { panel } = useWords();
  const choose = (event: Event) => {
    const chosen = PROFILES.find((known) => known === (event.target as HTMLInputElement).value);
    if (chosen) onChoose(chosen);
  };
  return (
    <div>
      <span class="td-label" id={`${name}-label`}>
        {panel.profile}
      </span>
      <fluent-radio-group
        name={name}
        orientation="horizontal"
        initialValue={profile}
        aria-labelledby={`${name}-label`}
        onChange={choose}
      >
        {PROFILES.map((value) => (
          <fluent-field key={value} label-position="after">
            <label slot="label">{panel.profiles[value]}</label>
            <fluent-radio slot="input" name={name} value={value} />
          </fluent-field>
        ))}
      </fluent-radio-group>
    </div>
  );
}
