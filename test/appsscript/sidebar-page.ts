import type { Browser, Page } from "playwright-core";
import type { OpenAddon } from "./open-addon";

/**
 * Runs before the page's own scripts, as what Google puts in front of them: each call travels as text, and comes back
 * to a handler.
 */
const GOOGLE = `
  const runner = (success, failure) => new Proxy({}, {
    get: (_, name) => {
      if (name === "withSuccessHandler") return (handler) => runner(handler, failure);
      if (name === "withFailureHandler") return (handler) => runner(success, handler);
      return (...args) => callServer(name, JSON.stringify(args)).then((answer) => {
        const { json, error } = JSON.parse(answer);
        if (error === undefined) success?.(JSON.parse(json));
        else failure?.(new Error(error));
      });
    },
  });
  window.google = { script: { run: runner(null, null), host: { close: () => undefined } } };
`;

/** The built sidebar of an open spreadsheet, 320 pixels wide, with the functions of the script that it called. */
export async function sidebarPage(
  browser: Browser,
  addon: OpenAddon,
): Promise<{ readonly page: Page; readonly calls: string[] }> {
  addon.open();
  addon.choose("Mở bảng bên");
  const { run } = addon.google("sidebar").script;
  const calls: string[] = [];
  const page = await browser.newPage({ viewport: { width: 320, height: 760 }, reducedMotion: "reduce" });
  await page.exposeFunction("callServer", (name: string, json: string): Promise<string> => {
    calls.push(name);
    return new Promise((resolve) => {
      type Runner = Record<string, (...input: readonly unknown[]) => Runner>;
      const answering = (run as Runner)["withSuccessHandler"]!((value: unknown) => {
        resolve(JSON.stringify({ json: JSON.stringify(value) }));
        return run as Runner;
      })["withFailureHandler"]!((error: unknown) => {
        resolve(JSON.stringify({ error: (error as Error).message }));
        return run as Runner;
      });
      answering[name]!(...(JSON.parse(json) as readonly unknown[]));
    });
  });
  await page.addInitScript(GOOGLE);
  await page.route("https://spreadsheet.test/**", (route) =>
    route.fulfill({ contentType: "text/html; charset=utf-8", body: addon.screen.sidebar?.html ?? "" }),
  );
  await page.goto("https://spreadsheet.test/page");
  return { page, calls };
}
