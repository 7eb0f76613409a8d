import { render } from "preact";
import type { Language } from "../src/language/words";
import { mountPanel } from "../src/panel/mount-panel";
import { setPanelTheme } from "../src/panel/set-panel-theme";
import type { PanelHandle, Theme } from "../src/panel/contract/panel-options";
import { packs } from "../src/rubric/packs/packs";
import { localDay } from "../src/text/local-day";
import { App } from "./page/app";
import { panelHost } from "./page/panel-host";
import { createSession, hasChanges } from "./page/session";
import { workerStarter } from "../src/panel/performing/worker-starter";
import { clientOf } from "./page/worker-client";
import { pageWords } from "./words/page-words";
import "./page.css";

const book = elementOf("book");
const pane = elementOf("pane");
const startWorker = workerStarter(elementOf("worker").textContent);
const client = clientOf(startWorker());
const session = createSession(client);
const dark = matchMedia("(prefers-color-scheme: dark)");
const host = panelHost(session, client, startWorker, () => language);

let language: Language = "vi";
let mounted: { readonly handle: PanelHandle; readonly opened: unknown } | null = null;
/** Whether something was typed in the pane since the last command. */
let isTyped = false;

function theme(): Theme {
  return dark.matches ? "dark" : "light";
}

function isAtRisk(): boolean {
  const state = session.state();
  return state !== null && (hasChanges(state) || isTyped);
}

function show(): void {
  document.documentElement.lang = language;
  render(
    <App
      session={session}
      client={client}
      words={pageWords[language]}
      startClient={() => clientOf(startWorker())}
      isAtRisk={isAtRisk}
      onOtherLanguage={() => {
        language = language === "vi" ? "en" : "vi";
        mounted?.handle.setLanguage(language);
        show();
      }}
    />,
    book,
  );
}

/** Each workbook gets a pane of its own: nothing that was found in one is shown beside another. */
function followWorkbook(): void {
  const state = session.state();
  if (!state || state.opened === mounted?.opened) return;
  mounted?.handle.destroy();
  isTyped = false;
  document.documentElement.classList.add("page-open");
  const handle = mountPanel(pane, {
    host: {
      ...host,
      run: async (command, options) => {
        const performed = await host.run(command, options);
        isTyped = false;
        return performed;
      },
    },
    packs: packs.map(({ id, name }) => ({ id, name })),
    language,
    theme: theme(),
    numbers: { decimalSeparator: "," },
    today: () => localDay(new Date()),
    support: { ok: true },
  });
  mounted = { handle, opened: state.opened };
}

function elementOf(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`thamdinh.html has no element ${id}`);
  return element;
}

session.subscribe(followWorkbook);
pane.addEventListener("input", () => {
  isTyped = true;
});
dark.addEventListener("change", () => setPanelTheme(theme()));
addEventListener("beforeunload", (event) => {
  if (isAtRisk()) event.preventDefault();
});
setPanelTheme(theme());
show();
