import { expect } from "vitest";
import { PATIENCE } from "./open-workbench";
import type { OpenWorkbench } from "./open-workbench";

/**
 * A person without a mouse. After every key the keyboard must be somewhere, and what it has left must look otherwise
 * than before.
 */
export interface Keyboard {
  readonly press: (key: string) => Promise<void>;
  /** Presses a key until the keyboard is on something of this name, or at something that this selector matches. */
  readonly pressUntil: (key: string, wanted: string | { readonly selector: string }) => Promise<void>;
  /** Waits until the keyboard is in the spreadsheet. */
  readonly isInSheet: () => Promise<void>;
  /** Goes from cell to cell by arrows. */
  readonly moveTo: (row: number, column: number) => Promise<void>;
}

/** No page needs more keys from one thing to another. */
const MOST_PRESSES = 60;

export function keyboardOf(at: OpenWorkbench): Keyboard {
  const { page } = at;
  const look = () => page.evaluate<Focus>(FOCUS);
  const press = async (key: string) => {
    await page.keyboard.press(key);
    const { name, isSomewhere, leftWithoutTrace } = await look();
    expect({ key, name, isSomewhere, leftWithoutTrace }).toEqual({
      key,
      name,
      isSomewhere: true,
      leftWithoutTrace: null,
    });
  };
  return {
    press,
    pressUntil: async (key, wanted) => {
      const passed: string[] = [];
      for (let presses = 0; presses < MOST_PRESSES; presses++) {
        await press(key);
        const { name, matches } = await page.evaluate<Focus>(
          typeof wanted === "string" ? FOCUS : matching(wanted.selector),
        );
        if (typeof wanted === "string" ? name === wanted : matches) return;
        passed.push(name);
      }
      throw new Error(`${key} never comes to ${JSON.stringify(wanted)}; it passes ${[...new Set(passed)].join(" | ")}`);
    },
    isInSheet: () =>
      expect
        .poll(() => page.evaluate("document.activeElement.closest('[data-region=sheet]') !== null"), PATIENCE)
        .toBe(true),
    moveTo: async (row, column) => {
      for (let presses = 0; presses < MOST_PRESSES; presses++) {
        const [, letters = "", digits = ""] = /!([A-Z]+)(\d+)$/.exec(await at.selected()) ?? [];
        const [atRow, atColumn] = [
          Number(digits),
          [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0),
        ];
        if (atRow === row && atColumn === column) return;
        const before = await at.selected();
        await press(
          atRow < row ? "ArrowDown" : atRow > row ? "ArrowUp" : atColumn < column ? "ArrowRight" : "ArrowLeft",
        );
        await expect.poll(at.selected, PATIENCE).not.toBe(before);
      }
      throw new Error(`arrows never come to row ${String(row)}, column ${String(column)}`);
    },
  };
}

interface Focus {
  /** Of the element that has the keyboard: its label, or else its text. */
  readonly name: string;
  /** Not on a page as a whole. */
  readonly isSomewhere: boolean;
  /** The element that had the keyboard before and looks the same without it. */
  readonly leftWithoutTrace: string | null;
  readonly matches: boolean;
}

/**
 * Looks through frames. How an element looks are the outlines, shadows and borders of itself, of its parts, of what it
 * lies in, and of the part of the page round it: spreadsheets draw their cursor on a canvas, so that there the part of
 * the page says that it has the keyboard.
 */
const FOCUS = matching(null);

function matching(selector: string | null): string {
  return `(() => {
  let element = document.activeElement;
  while (element?.localName === "iframe") element = element.contentDocument.activeElement;
  const name = (own) => (own.getAttribute("aria-label") ?? own.textContent ?? "").replace(/\\s+/g, " ").trim();
  const looks = (own) => {
    const region = own.closest("[data-region=sheet]");
    const parts = [own, ...(own.shadowRoot?.querySelectorAll("*") ?? []), own.parentElement, own.closest("fluent-field"), region].filter(Boolean);
    return JSON.stringify(parts.map((part) => [null, "::before", "::after"].map((pseudo) => {
      const { outline, boxShadow, border, borderBottomColor, transform } = own.ownerDocument.defaultView.getComputedStyle(part, pseudo);
      return [outline, boxShadow, border, borderBottomColor, transform];
    })));
  };
  const before = globalThis.keyboardWas;
  const isGone = before && before.element !== element && before.element.isConnected && before.element.checkVisibility();
  const leftWithoutTrace = isGone && looks(before.element) === before.looks ? before.name + " <" + before.element.localName + ">" : null;
  if (element) globalThis.keyboardWas = { element, name: name(element), looks: looks(element) };
  return {
    name: element ? name(element) : "", leftWithoutTrace,
    isSomewhere: element !== null && element !== element.ownerDocument.body,
    matches: ${selector === null ? "false" : `element?.matches(${JSON.stringify(selector)}) === true`},
  };
})()`;
}
