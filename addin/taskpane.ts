import { packNames } from "../src/rubric/packs/pack-names";
import { mountPanel } from "../src/panel/mount-panel";
import { officeLanguage } from "./excel/office-language";
import { officeSupport } from "./pane/office-support";
import { officeTheme } from "./pane/office-theme";
import { panelHost, preloadWorkbook } from "./pane/panel-host";
import { localDay } from "../src/text/local-day";

void Office.onReady(({ host }) => {
  const root = document.getElementById("pane");
  if (!root) throw new Error("taskpane.html has no element for the pane");
  const support = officeSupport(host);
  // Outside Office there is no context to ask
  const language = officeLanguage(host ? Office.context.displayLanguage : navigator.language);
  const pane = mountPanel(root, {
    host: panelHost(language),
    packs: packNames,
    language,
    theme: host ? officeTheme() : "light",
    numbers: { decimalSeparator: language === "vi" ? "," : "." },
    today: () => localDay(new Date()),
    support,
  });
  if (support.ok) void pane.shown.then(() => afterFirstPaint(preloadWorkbook));
  // Excel reports no change of its theme, but the pane loses and regains focus meanwhile
  if (support.ok) addEventListener("focus", () => pane.setTheme(officeTheme()));
});

/** Runs work after the first paint: the second frame starts when the first is drawn. */
function afterFirstPaint(work: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(work));
}
