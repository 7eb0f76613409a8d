import { mountPanel } from "../../src/panel/mount-panel";
import { packs } from "../../src/rubric/packs/packs";
import type { SidebarData } from "../server/menu";
import { callOver } from "./call";
import { googleScript } from "./google-script";
import { pageData } from "./page-data";
import { panelHost } from "./panel-host";
import { today } from "./today";

void pageData<SidebarData>().then(({ language, numbers }) => {
  const root = document.getElementById("pane");
  if (!root) throw new Error("sidebar.html has no element for the pane");
  root.textContent = "";
  document.documentElement.lang = language;
  mountPanel(root, {
    host: panelHost(callOver(googleScript().run), language),
    packs: packs.map(({ id, name }) => ({ id, name })),
    language,
    numbers,
    today,
    // Sheets reports no dark theme to a page
    theme: "light",
    support: { ok: true },
  });
});
