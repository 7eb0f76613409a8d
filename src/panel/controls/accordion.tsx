import type { AccordionItem } from "@fluentui/web-components";
import type { ComponentChildren, RefObject } from "preact";
import { useState } from "preact/hooks";

export interface AccordionPart {
  readonly key: string;
  readonly heading: ComponentChildren;
  /** Called only while the part is open: closed parts may hold thousands of rows. */
  readonly content: () => ComponentChildren;
}

export interface AccordionProps {
  readonly parts: readonly AccordionPart[];
  /** Open initially: until the user opens or closes a part, and again when all opened parts are gone. */
  readonly openAtFirst?: string;
  readonly headingLevel: number;
  readonly element?: RefObject<HTMLElement | null> | null;
}

/** Moves the focus to the heading of one part. */
export function focusPart(accordion: HTMLElement | null, index: number): void {
  (accordion?.children[index] as AccordionItem | undefined)?.expandbutton.focus();
}

export function Accordion({ parts, openAtFirst, headingLevel, element = null }: AccordionProps) {
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const isKept = chosen !== null && (chosen.length === 0 || parts.some(({ key }) => chosen.includes(key)));
  const openKeys = isKept ? chosen : openAtFirst === undefined ? [] : [openAtFirst];

  // Fluent opens and closes the parts itself and only reports that something changed
  const readOpenKeys = (event: Event) => {
    const items = [...(event.currentTarget as HTMLElement).children] as AccordionItem[];
    setChosen(items.flatMap((item) => (item.expanded ? [item.dataset["key"] ?? ""] : [])));
  };

  return (
    <fluent-accordion class="td-accordion" ref={element} onChange={readOpenKeys}>
      {parts.map(({ key, heading, content }) => (
        <fluent-accordion-item
          key={key}
          data-key={key}
          block
          marker-position="end"
          heading-level={headingLevel}
          expanded={openKeys.includes(key)}
        >
          <span slot="heading" class="td-part-heading">
            {heading}
          </span>
          <div class="td-part">{openKeys.includes(key) && content()}</div>
        </fluent-accordion-item>
      ))}
    </fluent-accordion>
  );
}
