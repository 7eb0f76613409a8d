/** The parts of the page that F6 goes through, as in Excel, by what `data-region` says of them. */
export const REGIONS = ["file", "commands", "sheet", "pane"] as const;

export type Region = (typeof REGIONS)[number];

/**
 * Lets F6 and Shift+F6 go from part to part of the page; in the spreadsheet, Tab goes from cell to cell. Answers a way
 * to stop.
 * @param focusSheet puts the keyboard on the selected cell
 */
export function goThroughRegions(focusSheet: () => void): () => void {
  const press = (event: KeyboardEvent) => {
    if (event.key !== "F6") return;
    event.preventDefault();
    // A dialog keeps the keyboard until it is closed
    if (document.querySelector("dialog[open]")) return;
    const present = REGIONS.flatMap((region) => elementOf(region) ?? []);
    const at = present.findIndex((element) => element.contains(document.activeElement));
    const next = event.shiftKey ? (at < 0 ? present.length - 1 : at - 1) : at + 1;
    const element = present[(next + present.length) % present.length];
    if (element) enter(element, focusSheet);
  };
  document.addEventListener("keydown", press, true);
  return () => document.removeEventListener("keydown", press, true);
}

function elementOf(region: Region): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-region=${region}]`);
}

function enter(element: HTMLElement, focusSheet: () => void): void {
  if (element.dataset["region"] === ("sheet" satisfies Region)) {
    focusSheet();
    return;
  }
  const page = element.querySelector("iframe")?.contentWindow;
  page?.focus();
  if (page && isNowhere(page.document)) lastFocus.get(page.document)?.focus();
  // A page that is on its way has nothing yet
  if (!page || (isNowhere(page.document) && !focusFirst(page.document))) focusFirst(element);
}

/** Browsers forget where the keyboard was in a frame once it is elsewhere. */
const lastFocus = new WeakMap<Document, HTMLElement>();

/** Lets the keyboard come back to where it was in a frame's page. */
export function rememberFocus(page: Window): void {
  page.document.addEventListener("focusin", ({ target }) => lastFocus.set(page.document, target as HTMLElement));
}

function isNowhere({ activeElement, body }: Document): boolean {
  return activeElement === null || activeElement === body;
}

/**
 * Elements say by themselves whether they take the focus: those of a library are known by no selector. False if none
 * does.
 */
function focusFirst(root: ParentNode): boolean {
  for (const element of root.querySelectorAll<HTMLElement>("*")) {
    if (element.tabIndex < 0) continue;
    element.focus();
    if (element.ownerDocument.activeElement === element) return true;
  }
  return false;
}
