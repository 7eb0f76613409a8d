import type { FindingCode } from "../../workbook/model/finding";
import { focusPart } from "../controls/accordion";
import { panelId } from "../frame/step-panel";

/** Place of a finding in the list: its kind, the kind's index, and its index within the kind, from 0. */
export interface FindingPlace {
  readonly code: FindingCode;
  readonly group: number;
  readonly index: number;
}

const CONTROLS = [".td-fix fluent-button", ".td-finding"];

/** Moves the focus to what follows a removed finding: the next of its kind, else the next kind, else the step. */
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
  return CONTROLS.reduce<HTMLElement | null>(
    (found, selector) => found ?? element?.querySelector<HTMLElement>(selector) ?? null,
    null,
  );
}
