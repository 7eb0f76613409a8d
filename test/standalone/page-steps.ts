import { openWorkbook } from "../../files/xlsx/package/workbook";
import type { OpenPage } from "./page-browsers";

/** Presses what shows exactly this text, once it is there and can be pressed. */
export const press = ({ until }: OpenPage, text: string) =>
  until(`(() => {
    const named = [...document.querySelectorAll("fluent-button, fluent-tab, button")]
      .find((one) => one.textContent.trim() === ${JSON.stringify(text)} && one.getClientRects().length > 0);
    if (!named || named.disabledFocusable || named.hasAttribute("disabled-focusable")) return false;
    named.click();
    return true;
  })()`);
export const shows = ({ until }: OpenPage, selector: string) =>
  until(`document.querySelector(${JSON.stringify(selector)}) !== null`);

/** Each worksheet of a workbook as its bytes say it. */
export const sheetsOf = (bytes: Uint8Array) => {
  const { archive } = openWorkbook(bytes);
  return Object.fromEntries(
    archive
      .names()
      .filter((name) => name.startsWith("xl/worksheets/") && name.endsWith(".xml"))
      .map((name) => [name, new TextDecoder().decode(archive.read(name))]),
  );
};

/** Opens a step of the pane and carries it out, once nothing else is being done. */
export async function runStep(page: OpenPage, step: "check" | "classify" | "summarize", tab: string): Promise<void> {
  await press(page, tab);
  await page.until(`(() => {
    const button = document.querySelector("#td-panel-${step}:not([hidden]) .td-actions fluent-button");
    if (!button || document.querySelector(".td-progress")) return false;
    button.click();
    return true;
  })()`);
}
