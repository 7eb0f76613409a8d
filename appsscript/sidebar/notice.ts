import type { NoticeData } from "../server/menu";
import { callOver } from "./call";
import { performingOfPage } from "./core-of-page";
import { googleScript } from "./google-script";
import { noticeLines } from "./notice-lines";
import { noticeWords } from "./notice-words";
import { pageData } from "./page-data";

void pageData<NoticeData>().then(async (data) => {
  document.documentElement.lang = data.language;
  const { run, host } = googleScript();
  showProgress(data, null);
  const core = performingOfPage();
  core.startAhead();
  const lines = await noticeLines(callOver(run), core.perform, data, (fraction) => showProgress(data, fraction));
  if (lines) show(lines);
  else host.close();
});

function showProgress({ command, language }: NoticeData, fraction: number | null): void {
  const doing = noticeWords[language].doing[command.kind];
  const bar = document.querySelector("progress") ?? document.createElement("progress");
  if (!bar.isConnected) {
    show([doing]);
    bar.setAttribute("aria-label", doing);
    lines()?.append(bar);
  }
  if (fraction === null) bar.removeAttribute("value");
  else bar.value = fraction;
}

/** The text contains names from cells and sheets: it must never be parsed as markup. */
function show(texts: readonly string[]): void {
  lines()?.replaceChildren(
    ...texts.map((text) => {
      const paragraph = document.createElement("p");
      paragraph.textContent = text;
      return paragraph;
    }),
  );
}

function lines(): HTMLElement | null {
  return document.getElementById("lines");
}
