import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { usePages } from "./use-pages";

export interface PagedListProps<Item> {
  readonly items: readonly Item[];
  readonly label: string;
  readonly children: (item: Item, index: number) => ComponentChildren;
}

const FIRST_CONTROL = "fluent-button, fluent-compound-button";

export function PagedList<Item>({ items, label, children }: PagedListProps<Item>) {
  const list = useRef<HTMLUListElement>(null);
  const { end, more } = usePages(items.length, (index) => {
    const row = list.current?.children[index];
    const target = row?.querySelector(FIRST_CONTROL) ?? row;
    if (target instanceof HTMLElement) target.focus();
  });
  return (
    <>
      <ul class="td-list" aria-label={label} ref={list}>
        {items.slice(0, end).map((item, index) => (
          <li key={index} tabIndex={-1}>
            {children(item, index)}
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}
