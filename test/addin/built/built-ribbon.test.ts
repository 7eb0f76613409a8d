import { readFileSync } from "node:fs";
import process from "node:process";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MOST_FIRST_PRESS_BYTES, MOST_NEXT_PRESS_BYTES, addinDownloads } from "../../../build/addin-sizes.mjs";
import { chromiumPath, startBuiltBrowser } from "./built-browser";
import type { BuiltBrowser, BuiltPage } from "./built-browser";
import { hostCases } from "../../host-cases/cases";
import { typedColumns } from "../../host-cases/typed-cells";
import { noticeToFragment } from "../../../addin/ribbon/notice";
import { ribbonCommands } from "../../../addin/ribbon/ribbon-commands";

const buttons = Object.keys(ribbonCommands);

// Where everything must run, a missing browser is a failure
describe.skipIf(chromiumPath === null && process.env["CI"] !== "true")("The built ribbon in Chromium", () => {
  let browser: BuiltBrowser;
  let ribbon: BuiltPage;
  /** The scripts of each download, as the build tells them. */
  let told: readonly string[];
  beforeAll(async () => {
    browser = await startBuiltBrowser();
    told = (await addinDownloads()).map(({ files }) => [...files].sort().join());
  });
  afterAll(() => browser.close());

  const press = (button: string) => ribbon.page.evaluate(`Office.actions.press(${JSON.stringify(button)})`);
  const notice = () =>
    ribbon.page.evaluate<string | null>(
      "dialogs.opened.length === 0 ? null : decodeURIComponent(new URL(dialogs.opened.at(-1).address).hash.replaceAll('+', ' '))",
    );

  // Side by side: each waits for its page to be at rest
  it.concurrent.each(
    buttons.flatMap((name) => ["vi-VN", "en-US"].map((displayLanguage) => ({ name, displayLanguage }))),
  )(
    `a press of $name in an Office in $displayLanguage downloads at most ${MOST_FIRST_PRESS_BYTES / 1000} kB when it is the first, and what the build says`,
    async ({ name, displayLanguage }) => {
      const { page, requested, complaints } = await browser.open("commands.html", { displayLanguage });
      await page.waitForLoadState("networkidle");
      await page.evaluate(`Office.actions.press(${JSON.stringify(name)})`);
      const scripts = requested().filter((file) => file.endsWith(".js"));
      const bytes = scripts.reduce(
        (sum, file) => sum + gzipSync(readFileSync(`dist/addin/${file}`), { level: 9 }).length,
        0,
      );
      expect(bytes).toBeLessThanOrEqual(MOST_FIRST_PRESS_BYTES);
      expect(told).toContain([...scripts].sort().join());
      expect(complaints).toEqual([]);
      await page.close();
    },
  );

  it(`keeps what buttons share: a press after another one downloads at most ${MOST_NEXT_PRESS_BYTES / 1000} kB more`, async () => {
    const pairs = [
      ["insertCollective", "check"],
      ["check", "summarize"],
      ["summarize", "classify"],
      ["classify", "insertCollective"],
    ] as const;
    await Promise.all(
      pairs.map(async ([first, second]) => {
        const { page, requested } = await browser.open("commands.html");
        await page.waitForLoadState("networkidle");
        await page.evaluate(`Office.actions.press(${JSON.stringify(first)})`);
        const before = new Set(requested());
        await page.evaluate(`Office.actions.press(${JSON.stringify(second)})`);
        const more = requested().filter((file) => file.endsWith(".js") && !before.has(file));
        const bytes = more.reduce(
          (sum, file) => sum + gzipSync(readFileSync(`dist/addin/${file}`), { level: 9 }).length,
          0,
        );
        expect(more).not.toEqual([]);
        expect(bytes).toBeLessThanOrEqual(MOST_NEXT_PRESS_BYTES);
        await page.close();
      }),
    );
  });

  it("tells the first error in its own words", async () => {
    ribbon = await browser.open("commands.html");
    await press("insertCollective");
    await ribbon.paste(typedColumns(await ribbon.capture(), "tap-the", hostCases[0]!.entries));
    await press("check");
    expect(await notice()).toMatch(/Cần sửa trước: ô \w+ \(.+\), sheet “Chấm điểm tập thể”\. Chưa có điểm/);
    await press("summarize");
    expect(await notice()).toMatch(
      /Còn \d+ lỗi, \d+ cảnh báo.*Cần sửa trước: ô \w+ \(.+\), sheet “Chấm điểm tập thể”.*Mở Thẩm định/,
    );
    expect(ribbon.complaints).toEqual([]);
  });

  it("shows a notice as text, whatever names stand in it", async () => {
    const hostile = `<img src=x onerror="document.title='bị chiếm'">=1+1`;
    const fragment = noticeToFragment({ language: "vi", title: hostile, lines: [hostile, "Còn 1 lỗi"] });
    ribbon = await browser.open("result.html", {}, `#${fragment}`);
    await ribbon.page.getByText("Còn 1 lỗi").waitFor();
    expect(await ribbon.page.locator("h1, p").allTextContents()).toEqual([hostile, hostile, "Còn 1 lỗi"]);
    expect([await ribbon.page.locator("img").count(), await ribbon.page.title(), ribbon.complaints]).toEqual([
      0,
      hostile,
      [],
    ]);
  });

  it.each(["part of the core", "sentences"])(
    "says that its %s did not come, and leaves the workbook alone",
    async (part) => {
      ribbon = await browser.open("commands.html");
      await ribbon.page.waitForLoadState("networkidle");
      ribbon.lose(part === "sentences" ? /^ribbon-words-/ : /^ribbon-insert/);
      const before = await ribbon.state();
      await press("insertCollective");
      expect(await notice()).toMatch(/Chưa thực hiện được.*Chưa tải được phần cần dùng/);
      expect(await ribbon.state()).toEqual(before);
    },
  );
});
