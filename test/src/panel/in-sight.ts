import type { Page } from "playwright-core";

/** What a person sees of a pane as it stands. */
export interface Sight {
  /** What answers the last action: a message, a dialog, or results; `null` where nothing has been done. */
  readonly answer: string | null;
  /** Answers and messages that lie outside the pane, or under something else, at least in part. */
  readonly hidden: readonly string[];
  /** Messages that are on the screen at once. */
  readonly messages: readonly string[];
  /** Boxes with a scroll bar of their own that has a way to go, the page included. */
  readonly scrolling: readonly string[];
  /** Whether a dialog scrolls although the pane has room for more of it. */
  readonly scrollsNeedlessly: boolean;
  /**
   * Pixels that the page leaves to its scroll bar, also while a dialog over it keeps that away: the machines of most
   * offices give it room.
   */
  readonly barWidth: number;
  /** Pixels by which the page, a dialog or a scrolling box is wider than the room it has. */
  readonly tooWide: number;
}

/** Looks at the pane without touching it. */
export function lookAt(page: Page): Promise<Sight> {
  return page.evaluate<Sight>(LOOK);
}

const LOOK = `(() => {
  const elementsIn = (root) => [...root.querySelectorAll("*")].flatMap((element) => [element, ...(element.shadowRoot ? elementsIn(element.shadowRoot) : [])]);
  const elements = elementsIn(document);
  const label = (element) => element.localName + "." + element.className + " " + element.textContent.trim().slice(0, 60);
  const isShown = (element) => element.getClientRects().length > 0 && element.checkVisibility({ visibilityProperty: true });
  const deepestAt = (x, y) => {
    let found = document.elementFromPoint(x, y);
    while (found?.shadowRoot) {
      const inner = found.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === found) break;
      found = inner;
    }
    return found;
  };
  const holds = (outer, inner) => {
    for (let one = inner; one; one = one.assignedSlot ?? one.parentNode ?? one.host) if (one === outer) return true;
    return false;
  };
  const { clientWidth, clientHeight } = document.documentElement;
  const isInSight = (element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    if (left < -1 || top < -1 || right > clientWidth + 1 || bottom > clientHeight + 1) return false;
    // Corners of a message are round
    return [[left + 6, top + 6], [(left + right) / 2, (top + bottom) / 2], [right - 6, bottom - 6]].every(([x, y]) => holds(element, deepestAt(x, y)));
  };

  const dialog = elements.find((element) => element.localName === "dialog" && element.open);
  const messages = elements.filter((element) => element.localName === "fluent-message-bar" && isShown(element) && (!dialog || holds(dialog, element)));
  const results = elements.filter((element) => element.matches(".td-step:not([hidden]) :is(.td-invalid, .td-figures, .td-empty, .td-found, .td-card-result, .td-card > .td-lead)") && isShown(element));
  const answer = dialog ?? elements.find((element) => element.matches(".td-answer") && isShown(element)) ?? results[0] ?? null;
  const scrolls = (element) => {
    const { overflowY } = getComputedStyle(element);
    return (overflowY === "auto" || overflowY === "scroll") && element.scrollHeight > element.clientHeight + 1;
  };
  const page = document.documentElement;
  const isPageHeld = getComputedStyle(document.body).overflowY === "hidden";
  const pageScrolls = !isPageHeld && page.scrollHeight > page.clientHeight + 1;
  const boxes = elements.filter((element) => element !== page && element !== document.body && isShown(element) && scrolls(element));
  const tooWide = [page, ...boxes, ...(dialog ? [dialog] : [])].map(({ scrollWidth, clientWidth: own }) => scrollWidth - own);
  return {
    barWidth: isPageHeld ? innerWidth - document.body.offsetWidth : innerWidth - clientWidth,
    answer: answer && label(answer),
    hidden: [...new Set([...(answer ? [answer] : []), ...messages])].filter((element) => !isInSight(element)).map(label),
    messages: messages.map(label),
    scrollsNeedlessly: dialog !== undefined && scrolls(dialog) && dialog.offsetHeight < innerHeight - 1,
    scrolling: [...(pageScrolls ? ["page"] : []), ...boxes.map(label)],
    tooWide: Math.max(...tooWide),
  };
})()`;
