import { digestLines } from "../../src/language/digest-lines";
import { hostErrorSentence } from "../../src/language/host-errors";
import { noticeWords } from "../../src/language/notice-words";
import type { NoticeData } from "../server/menu";
import { toCallFailure } from "./call-failure";
import { finishWork } from "./finish-work";
import { googleScript } from "./google-script";

// The data stands after this script in the page
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => void open());
else void open();

async function open(): Promise<void> {
  const data = JSON.parse(document.getElementById("notice")?.textContent ?? "") as NoticeData;
  document.documentElement.lang = data.language;
  const { language, error, work } = data;
  if (error) {
    show([noticeWords[language].failed, hostErrorSentence(language, error, "sheets")]);
    return;
  }
  try {
    if (work) await finishWork(work, (fraction) => showProgress(data, fraction));
    showDigest(data);
  } catch (failure) {
    const { failure: reason } = toCallFailure(failure);
    // What is left waits in the spreadsheet: the next command carries on with it
    show([hostErrorSentence(language, reason, "sheets"), hostErrorSentence(language, { code: "work-stopped" }, "sheets")]);
  }
}

function showDigest({ digest, language, numbers }: NoticeData): void {
  if (digest) show(digestLines(digest, language, numbers, "sheets"));
  else googleScript().host.close();
}

function showProgress({ kind, language }: NoticeData, fraction: number): void {
  show([`${noticeWords[language].title[kind]}…`]);
  const bar = document.createElement("progress");
  bar.value = fraction;
  bar.setAttribute("aria-label", noticeWords[language].title[kind]);
  document.getElementById("lines")?.append(bar);
}

/** Names from cells and sheets stand in the text: it must never be read as markup. */
function show(lines: readonly string[]): void {
  document.getElementById("lines")?.replaceChildren(...lines.map((line) => {
    const paragraph = document.createElement("p");
    paragraph.textContent = line;
    return paragraph;
  }));
}
