import { packs } from "../../src/rubric/packs/packs";
import type { Language } from "../../src/language/words";
import { mountPanel } from "../../src/panel/mount-panel";
import type { PanelHandle, Support, Theme } from "../../src/panel/contract/panel-options";
import { TrialHost } from "./trial-host";
import { trialWorkbooks } from "./trial-workbooks";
import type { TrialWorkbook } from "./trial-workbooks";

/** What a test asks the page to show. */
export interface Trial {
  readonly workbook?: TrialWorkbook;
  readonly language?: Language;
  readonly theme?: Theme;
  readonly support?: Support;
}

/** What a test reaches in the page, as `trial`. */
export interface TrialPage {
  readonly mount: (trial: Trial) => void;
  /** Takes the pane away with all that a host would lose with it, and returns the page as it then is. */
  readonly leave: () => string;
  host: TrialHost;
  pane: PanelHandle | null;
}

const page: TrialPage = {
  mount: ({ workbook = "empty", language = "vi", theme = "light", support = { ok: true } }) => {
    page.pane?.destroy();
    page.host = new TrialHost(trialWorkbooks[workbook]());
    const root = document.getElementById("pane");
    if (!root) throw new Error("the page has no element for the pane");
    page.pane = mountPanel(root, {
      host: page.host,
      packs,
      language,
      theme,
      support,
      numbers: { decimalSeparator: language === "vi" ? "," : "." },
      today: () => "23/11/2026",
    });
  },
  leave: () => {
    page.pane?.destroy();
    page.pane = null;
    page.host = new TrialHost(trialWorkbooks.empty());
    // What it was mounted into goes as well, and what it set on the page for good: its theme, and its room for bars
    const place = document.createElement("div");
    place.id = "pane";
    document.getElementById("pane")?.replaceWith(place);
    const { documentElement } = document;
    // Read first, since Chromium writes the attribute only then
    if (documentElement.getAttribute("style") !== null) documentElement.removeAttribute("style");
    if (documentElement.className === "") documentElement.removeAttribute("class");
    scrollTo(0, 0);
    return documentElement.outerHTML;
  },
  host: new TrialHost(trialWorkbooks.empty()),
  pane: null,
};

Object.assign(globalThis, { trial: page });
