import "@fluentui/web-components/dropdown.js";
import "@fluentui/web-components/listbox.js";
import "@fluentui/web-components/option.js";
import { useLayoutEffect, useRef } from "preact/hooks";

export interface ChoiceListProps {
  /** Accessible name of the choice. */
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChoose: (value: string) => void;
}

/** Fluent's drop-down list. Its selected option follows `value`, including changes from outside. */
export function ChoiceList({ label, value, options, onChoose }: ChoiceListProps) {
  const element = useRef<HTMLElement>(null);

  useLayoutEffect(() => {
    const list = element.current;
    if (!list) return undefined;
    // Fluent creates the focusable button after the element, without a name, and sets its closed state only later
    const name = () => {
      const control = list.querySelector("[role=combobox]");
      control?.setAttribute("aria-label", label);
      if (control?.hasAttribute("aria-expanded") === false) control.setAttribute("aria-expanded", "false");
    };
    const observer = new MutationObserver(name);
    observer.observe(list, { childList: true });
    name();
    return () => observer.disconnect();
  }, [label]);

  return (
    <fluent-dropdown
      class="td-choice"
      ref={element}
      onChange={(event) => onChoose((event.currentTarget as HTMLElement & { readonly value: string }).value)}
    >
      <fluent-listbox>
        {options.map((option) => (
          <fluent-option key={option.value} value={option.value} defaultSelected={option.value === value}>
            {option.text}
          </fluent-option>
        ))}
      </fluent-listbox>
    </fluent-dropdown>
  );
}
