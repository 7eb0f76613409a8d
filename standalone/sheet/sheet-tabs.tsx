import { useEffect, useRef } from "preact/hooks";
import type { SheetTab } from "../contract/calls";

export interface SheetTabsProps {
  readonly sheets: readonly SheetTab[];
  readonly active: string | null;
  readonly label: string;
  readonly onOpen: (sheet: string) => void;
}

/** The workbook's sheets, below the cells as in spreadsheets. */
export function SheetTabs({ sheets, active, label, onOpen }: SheetTabsProps) {
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [active]);
  return (
    <nav ref={list} class="sv-tabs" aria-label={label}>
      {sheets.map(({ name, isWorksheet }) => (
        <button
          key={name}
          type="button"
          class="sv-tab"
          disabled={!isWorksheet}
          aria-current={name === active ? "true" : undefined}
          onClick={() => onOpen(name)}
        >
          {name}
        </button>
      ))}
    </nav>
  );
}
