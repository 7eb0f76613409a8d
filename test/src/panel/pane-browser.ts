import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";
import { findChromium } from "../../../build/find-tool.mjs";
import { leanFluent } from "../../../build/lean/fluent.mjs";
import { projectFolder } from "../../../build/project-folder.mjs";

/** The browser of this machine, `null` where there is none. */
export const chromiumPath = findChromium();

/** As the shipped pages have it: nothing from elsewhere, no code made of text, no markup with code in it. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'";

export interface PaneBrowser {
  /**
   * A page with nothing mounted yet. Everything that it complains of is kept. One page serves one test after the other:
   * it is not to be closed. It is loaded again only where the pane before has left something behind, since a script that
   * has run for a while is compiled, and takes two thirds of the time.
   */
  readonly open: (
    width: number,
    height?: number,
  ) => Promise<{ readonly page: Page; readonly complaints: readonly string[] }>;
  readonly close: () => Promise<void>;
}

/** Once in a process, which may run several files of tests. */
let trial: Promise<Trial> | null = null;

/** Bundles the pane with the trial host and starts a browser to try it in. */
export async function startPaneBrowser(): Promise<PaneBrowser> {
  const server = servePages(await (trial ??= bundleTrial()));
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const origin = `http://localhost:${String((server.address() as AddressInfo).port)}/`;
  const browser: Browser = await chromium.launch({
    ...(chromiumPath === null ? {} : { executablePath: chromiumPath }),
    args: ["--no-sandbox"],
    // Windows shows them and gives them room: what they crowd out would go unseen
    ignoreDefaultArgs: ["--hide-scrollbars"],
  });
  const page = await browser.newPage({ reducedMotion: "reduce" });
  let complaints: string[] = [];
  let whenNew: string | null = null;
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(origin)) complaints.push(`asked for ${request.url()}`);
  });
  return {
    open: async (width, height = 800) => {
      await page.setViewportSize({ width, height });
      await page.mouse.move(0, 0);
      // With what the pane before complains of while it is taken away, which nobody would see else
      const own: string[] = (complaints = []);
      const left = whenNew === null ? null : await page.evaluate<string>("trial.leave()");
      if (left === null || left !== whenNew) {
        await page.goto(origin);
        whenNew = await page.evaluate<string>("trial.leave()");
      }
      return { page, complaints: own };
    },
    close: async () => {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Serves the page and its files, which browsers keep, with the policy of the shipped pages. */
function servePages({ script, style }: Trial): Server {
  const files: Readonly<Record<string, { readonly type: string; readonly body: string; readonly keep: string }>> = {
    "/": { type: "text/html; charset=utf-8", body: PAGE, keep: "no-store" },
    "/trial.js": { type: "text/javascript; charset=utf-8", body: script, keep: "max-age=86400" },
    "/trial.css": { type: "text/css; charset=utf-8", body: style, keep: "max-age=86400" },
  };
  return createServer((request, response) => {
    const file = files[request.url ?? ""];
    response.setHeader("Content-Security-Policy", POLICY);
    // Asked for by browsers themselves, for the tab
    if (!file) return void response.writeHead(request.url === "/favicon.ico" ? 204 : 404).end();
    response.writeHead(200, { "Content-Type": file.type, "Cache-Control": file.keep }).end(file.body);
  });
}

const PAGE = `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<title>Thẩm định</title>
<link rel="stylesheet" href="/trial.css">
<div id="pane"></div>
<script type="module" src="/trial.js"></script>
</html>`;

interface Trial {
  readonly script: string;
  readonly style: string;
}

async function bundleTrial(): Promise<Trial> {
  const { outputFiles } = await build({
    entryPoints: ["test/panel/trial-page.ts"],
    absWorkingDir: projectFolder,
    outdir: ".cache/panel-trial",
    write: false,
    bundle: true,
    minify: true,
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
