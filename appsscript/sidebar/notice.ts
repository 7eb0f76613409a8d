import { digestLines } from "../../src/language/digest-lines";
import { sheetsErrorSentence } from "../../src/language/sheets-errors";
import { vi } from "../../src/language/vi";
import { viNotice } from "../../src/language/vi-notice";
import { en } from "../../src/language/en";
import { enNotice } from "../../src/language/en-notice";
import type { NoticeData } from "../server/menu";
import { toCallFailure } from "./call-failure";
import { finishWork } from "./finish-work";
import { googleScript } from "./google-script";
import { pageData } from "./page-data";

const WORDS = { vi: { ...vi, ...viNotice }, en: { ...en, ...enNotice } };
const MORE = { vi: "Chọn Thẩm định > Mở bảng bên để xem tất cả.", en: "Choose Thẩm định > Open the sidebar to see all of them." };

void open();

async function open(): Promise<void> {
  const data = await pageData<NoticeData>();
  document.documentElement.lang = data.language;
  const { language, error, work } = data;
  if (error) {
    show([sheetsErrorSentence(language, error)]);
    return;
  }
  try {
    if (work) await finishWork(work, (fraction) => showProgress(data, fraction));
    showDigest(data);
  } catch (failure) {
    const { failure: reason } = toCallFailure(failure);
    // What is left waits in the spreadsheet: the next command carries on with it
    show([sheetsErrorSentence(language, reason), sheetsErrorSentence(language, { code: "work-stopped" })]);
  }
}

function showDigest({ digest, language, numbers }: NoticeData): void {
  if (digest) show(digestLines(digest, WORDS[language], MORE[language], numbers));
  else googleScript().host.close();
}

function showProgress({ kind, language }: NoticeData, fraction: number): void {
  show([`${WORDS[language].title[kind]}…`]);
  const bar = document.createElement("progress");
  bar.value = fraction;
  bar.setAttribute("aria-label", WORDS[language].title[kind]);
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
