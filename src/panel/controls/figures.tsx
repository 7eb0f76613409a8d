import type { ComponentChildren } from "preact";
import { formatCount } from "../words/format-count";
import { usePanel } from "../words/panel-context";

export interface Figure {
  readonly label: string;
  readonly count: number;
  readonly icon?: ComponentChildren;
}

/** Two or three numbers side by side, each with its label. */
export function Figures({ figures }: { readonly figures: readonly Figure[] }) {
  const { numbers } = usePanel();
  return (
    <dl class="td-figures">
      {figures.map(({ label, count, icon }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {icon}
            {formatCount(count, numbers)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
