import { build } from "esbuild";
import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";
import { findChromium } from "../../../build/find-tool.mjs";
import { leanFluent } from "../../../build/lean-fluent.mjs";
import { projectFolder } from "../../../build/project-folder.mjs";

/** The browser of this machine, `null` where there is none. */
export const chromiumPath = findChromium();

/** As the shipped pages have it: nothing from elsewhere, no code made of text, no markup with code in it. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'";

const ORIGIN = "https://pane.example";

export interface PaneBrowser {
  /** A fresh page with the trial's script, and nothing mounted yet. Everything that the page complains of is kept. */
  readonly open: (
    width: number,
    height?: number,
  ) => Promise<{ readonly page: Page; readonly complaints: readonly string[] }>;
  readonly close: () => Promise<void>;
}

/** Bundles the pane with the trial host and starts a browser to try it in. */
export async function startPaneBrowser(): Promise<PaneBrowser> {
  const { script, style } = await bundleTrial();
  const browser: Browser = await chromium.launch({
    ...(chromiumPath === null ? {} : { executablePath: chromiumPath }),
    args: ["--no-sandbox"],
    // Windows shows them and gives them room: what they crowd out would go unseen
    ignoreDefaultArgs: ["--hide-scrollbars"],
  });
  const files: Readonly<Record<string, { readonly contentType: string; readonly body: string }>> = {
    "/": { contentType: "text/html; charset=utf-8", body: PAGE },
    "/trial.js": { contentType: "text/javascript; charset=utf-8", body: script },
    "/trial.css": { contentType: "text/css; charset=utf-8", body: style },
  };
  return {
    open: async (width, height = 800) => {
      const page = await browser.newPage({ viewport: { width, height }, reducedMotion: "reduce" });
      const complaints: string[] = [];
      page.on("pageerror", (error) => complaints.push(String(error)));
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
      });
      await page.route("**/*", async (route) => {
        const file = files[new URL(route.request().url()).pathname];
        if (!file) complaints.push(`asked for ${route.request().url()}`);
        await (file ? route.fulfill({ ...file, headers: { "Content-Security-Policy": POLICY } }) : route.abort());
      });
      await page.goto(ORIGIN);
      return { page, complaints };
    },
    close: () => browser.close(),
  };
}

const PAGE = `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<title>Thẩm định</title>
<link rel="stylesheet" href="/trial.css">
<div id="pane"></div>
<script type="module" src="/trial.js"></script>
</html>`;

async function bundleTrial(): Promise<{ readonly script: string; readonly style: string }> {
  const { outputFiles } = await build({
    entryPoints: ["test/panel/trial-page.ts"],
    absWorkingDir: projectFolder,
    outdir: ".cache/panel-trial",
    write: false,
    bundle: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    jsxImportSource: "preact",
    charset: "utf8",
    plugins: [leanFluent()],
  });
  const text = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? "";
  return { script: text(".js"), style: text(".css") };
}
