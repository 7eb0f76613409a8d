import { rectToAddress } from "../../workbook/model/area";
import type { Area } from "../../workbook/model/area";
import { usePanel } from "../words/panel-context";

export interface PlaceLineProps {
  readonly area: Area | null;
  readonly head: string;
  readonly lines: readonly string[];
  /** The head is the address already. */
  readonly isAddress?: boolean;
}

/** A line that leads to its cell. */
export function PlaceLine({ area, head, lines, isAddress = false }: PlaceLineProps) {
  const { goTo } = usePanel();
  const shown = lines.filter((line) => line !== "");
  if (!area) return <p class="td-finding-text">{[head, ...shown].join(" · ")}</p>;
  return (
    <fluent-compound-button class="td-finding" appearance="subtle" onClick={() => goTo(area)}>
      <span class="td-place">
        <span class="td-address">{head}</span>
        <span class="td-quiet">
          {isAddress ? area.sheet : `${area.sheet} · ${rectToAddress({ ...area, rows: 1, columns: 1 })}`}
        </span>
      </span>
      {shown.map((line) => (
        <span key={line} slot="description">
          {line}
        </span>
      ))}
    </fluent-compound-button>
  );
}
