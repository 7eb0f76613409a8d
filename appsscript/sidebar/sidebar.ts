import { sheetsErrorSentence } from "../../src/language/sheets-errors";
import type { Language } from "../../src/language/words";
import { mountPanel } from "../../src/panel/mount-panel";
import { packs } from "../../src/rubric/packs/packs";
import { call } from "./call";
import { toCallFailure } from "./call-failure";
import { panelHost } from "./panel-host";
import { today } from "./today";

void open();

async function open(): Promise<void> {
  const root = document.getElementById("pane");
  if (!root) throw new Error("sidebar.html has no element for the pane");
  root.textContent = "";
  try {
    const { language, numbers } = await call("paneSettings");
    document.documentElement.lang = language;
    mountPanel(root, {
      host: panelHost(language), packs: packs.map(({ id, name }) => ({ id, name })), language, numbers, today,
      // Sheets has no dark theme that a page could ask for
      theme: "light", support: { ok: true },
    });
  } catch (error) {
    showFailure(root, error);
  }
}

/** Nobody has said yet which language the user reads. */
function showFailure(root: HTMLElement, error: unknown): void {
  const language: Language = /^en\b/i.test(navigator.language) ? "en" : "vi";
  const text = document.createElement("p");
  text.textContent = sheetsErrorSentence(language, toCallFailure(error).failure);
  const again = document.createElement("fluent-button");
  again.textContent = { vi: "Thử lại", en: "Try again" }[language];
  again.addEventListener("click", () => void open());
  root.setAttribute("role", "alert");
  root.append(text, again);
}
