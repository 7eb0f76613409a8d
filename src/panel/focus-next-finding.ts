import type { FindingCode } from "../workbook/finding";
import { focusPart } from "./accordion";
import { panelId } from "./step-panel";

/** Where a finding stood in the list: its kind, that kind's place among the kinds, and its own place in it, from 0. */
export interface FindingPlace {
  readonly code: FindingCode;
  readonly group: number;
  readonly index: number;
}

const CONTROLS = [".td-fix fluent-button", ".td-finding"];

/** Puts the keyboard on what follows a finding that is gone: the next of its kind, else the next kind, else the step. */
export function focusNextFinding({ code, group, index }: FindingPlace): void {
  const panel = document.getElementById(panelId("check"));
  const list = panel?.querySelector<HTMLElement>(".td-accordion");
  const own = list?.querySelector(`[data-key="${code}"]`);
  const rows = own?.querySelectorAll(".td-list > li") ?? [];
  const target = controlIn(rows[Math.min(index, rows.length - 1)]) ?? controlIn(list?.children[group]);
  if (target) target.focus();
  else if (list && list.children.length > 0) focusPart(list, Math.min(group, list.children.length - 1));
  else panel?.focus({ preventScroll: true });
}

function controlIn(element: Element | undefined): HTMLElement | null {
  return CONTROLS.reduce<HTMLElement | null>((found, selector) => found ?? element?.querySelector<HTMLElement>(selector) ?? null, null);
}
