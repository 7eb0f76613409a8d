import { mountPanel } from "../../src/panel/mount-panel";
import { packNames } from "../../src/rubric/packs/pack-names";
import type { SidebarData } from "../server/menu";
import { callOver } from "./call";
import { performingOfPage } from "./core-of-page";
import { googleScript } from "./google-script";
import { pageData } from "./page-data";
import { panelHost } from "./panel-host";
import { localDay } from "../../src/text/local-day";

void pageData<SidebarData>().then((data) => {
  const { language, numbers } = data;
  const root = document.getElementById("pane");
  if (!root) throw new Error("sidebar.html has no element for the pane");
  root.textContent = "";
  document.documentElement.lang = language;
  const core = performingOfPage();
  const pane = mountPanel(root, {
    host: panelHost(callOver(googleScript().run), core.perform, data),
    packs: packNames,
    language,
    numbers,
    today: () => localDay(new Date()),
    // Sheets reports no dark theme to a page
    theme: "light",
    support: { ok: true },
  });
  void pane.shown.then(core.startAhead);
});
